import type { CellStyle } from './cell-style.ts'
import { escapeXml } from './escape-xml.ts'

/** Built-in ids of the number formats that have one; every other gets an id from 164 on. */
const BUILT_IN: ReadonlyMap<string, number> = new Map([['', 0], ['0', 1], ['#,##0.00', 4], ['@', 49]])
const FIRST_CUSTOM = 164

/** Collects the styles that a workbook uses and writes styles.xml. Style 0 is the plain cell. */
export class StyleTable {
  readonly #ids = new Map<CellStyle, number>()
  readonly #styles: CellStyle[] = [{}]

  /** Index of `style` in cellXfs. */
  id(style: CellStyle): number {
    const known = this.#ids.get(style)
    if (known !== undefined) return known
    const id = Object.keys(style).length === 0 ? 0 : this.#styles.push(style) - 1
    this.#ids.set(style, id)
    return id
  }

  xml(): string {
    const formats = new IndexedList(FIRST_CUSTOM)
    const fonts = new IndexedList(0)
    const fills = new IndexedList(0)
    fonts.index(fontXml({}))
    fills.index('<fill><patternFill patternType="none"/></fill>')
    fills.index('<fill><patternFill patternType="gray125"/></fill>')
    const cells = this.#styles.map((style) => {
      const code = style.format ?? ''
      const format = BUILT_IN.get(code) ?? formats.index(code)
      const font = fonts.index(fontXml(style))
      const fill = style.fill === undefined ? 0 : fills.index(`<fill><patternFill patternType="solid"><fgColor rgb="FF${style.fill}"/><bgColor indexed="64"/></patternFill></fill>`)
      const alignment = style.wrap || style.align ? `<alignment${style.align ? ` vertical="${style.align}"` : ''}${style.wrap ? ' wrapText="1"' : ''}/>` : ''
      return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"${alignment === '' ? '/>' : ` applyAlignment="1">${alignment}</xf>`}`
    })
    const numberFormats = formats.items.map((code, index) => `<numFmt numFmtId="${FIRST_CUSTOM + index}" formatCode="${escapeXml(code)}"/>`)
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      numberFormats.length === 0 ? '' : list('numFmts', numberFormats), list('fonts', fonts.items), list('fills', fills.items),
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>', list('cellXfs', cells),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
    ].join('')
  }
}

class IndexedList {
  readonly items: string[] = []
  readonly #first: number

  constructor(first: number) {
    this.#first = first
  }

  index(item: string): number {
    const found = this.items.indexOf(item)
    return this.#first + (found >= 0 ? found : this.items.push(item) - 1)
  }
}

const list = (name: string, items: readonly string[]): string => `<${name} count="${items.length}">${items.join('')}</${name}>`

function fontXml({ bold, color }: CellStyle): string {
  return `<font>${bold ? '<b/>' : ''}<sz val="11"/>${color === undefined ? '' : `<color rgb="FF${color}"/>`}<name val="宋体"/><family val="3"/><charset val="134"/></font>`
}
