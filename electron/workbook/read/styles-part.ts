import type { XmlHandler, XmlScanner } from './xml/scanner.ts'
import { nameCode } from './xml/name-code.ts'
import { builtInNumberClass, customNumberClass, type NumberClass } from './sheet/number-format.ts'

const NUM_FMT = nameCode('numFmt')
const CELL_XFS = nameCode('cellXfs')
const XF = nameCode('xf')
const NUM_FMT_ID = nameCode('numFmtId')
const FORMAT_CODE = nameCode('formatCode')

/** Excel's own maximum of cell formats; later ones count as plain numbers. */
const MOST_FORMATS = 65_536

/** styles.xml: from a cell's style index to what its number format means. */
export class StylesHandler implements XmlHandler {
  /** By style index (`s` of a cell). */
  readonly numberClasses: NumberClass[] = []
  readonly #custom = new Map<number, NumberClass>()
  #inCellFormats = false

  open(xml: XmlScanner): void {
    if (xml.name === CELL_XFS) this.#inCellFormats = true
    else if (xml.name === XF && this.#inCellFormats) this.#cellFormat(xml)
    else if (xml.name === NUM_FMT) this.#numberFormat(xml)
  }

  close(xml: XmlScanner): void {
    if (xml.name === CELL_XFS) this.#inCellFormats = false
  }

  text(): void {}

  #cellFormat(xml: XmlScanner): void {
    let id = 0
    while (xml.nextAttribute()) if (xml.attribute === NUM_FMT_ID) id = xml.valueInteger()
    if (this.numberClasses.length < MOST_FORMATS) this.numberClasses.push(this.#custom.get(id) ?? builtInNumberClass(id))
  }

  #numberFormat(xml: XmlScanner): void {
    let id = -1
    let code = ''
    while (xml.nextAttribute()) {
      if (xml.attribute === NUM_FMT_ID) id = xml.valueInteger()
      else if (xml.attribute === FORMAT_CODE) code = xml.value()
    }
    if (id >= 0 && this.#custom.size < MOST_FORMATS) this.#custom.set(id, customNumberClass(code))
  }
}
