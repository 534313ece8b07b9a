import type { ReadLimits } from '../limits.ts'
import { tooLarge } from '../refusal.ts'
import { PLAIN, type NumberClass } from '../sheet/number-format.ts'
import { nameCode } from '../xml/name-code.ts'
import type { XmlHandler, XmlScanner } from '../xml/scanner.ts'
import { namedNumberClass } from './styles.ts'

const STYLE = nameCode('Style')
const NUMBER_FORMAT = nameCode('NumberFormat')
const FORMAT = nameCode('Format')
const ID = nameCode('ID')
const PARENT = nameCode('Parent')
const WORKSHEET = nameCode('Worksheet')
const NAME = nameCode('Name')
const VISIBLE = nameCode('Visible')
const DATE_1904 = nameCode('Date1904')

/** As many cell formats as Excel has. */
const MOST_STYLES = 65_536

/** First look at a SpreadsheetML 2003 file: its sheets, whether they are hidden, its number formats, its date system. */
export class BookHandler implements XmlHandler {
  readonly sheets: { name: string; hidden: boolean }[] = []
  readonly styles = new Map<string, NumberClass>()
  epoch1904 = false
  readonly #limits: ReadLimits
  #style: string | null = null
  #visible: string | null = null

  constructor(limits: ReadLimits) {
    this.#limits = limits
  }

  open(xml: XmlScanner): void {
    if (xml.name === STYLE) this.#openStyle(xml)
    else if (xml.name === NUMBER_FORMAT && this.#style !== null) {
      while (xml.nextAttribute()) if (xml.attribute === FORMAT) this.styles.set(this.#style, namedNumberClass(xml.value()))
    } else if (xml.name === WORKSHEET) this.#openSheet(xml)
    else if (xml.name === VISIBLE) this.#visible = ''
    else if (xml.name === DATE_1904) this.epoch1904 = true
  }

  close(xml: XmlScanner): void {
    if (xml.name === STYLE) this.#style = null
    else if (xml.name === VISIBLE) {
      const sheet = this.sheets.at(-1)
      if (sheet && /hidden/i.test(this.#visible ?? '')) sheet.hidden = true
      this.#visible = null
    }
  }

  text(bytes: Buffer, start: number, end: number): void {
    if (this.#visible !== null && this.#visible.length < 100) this.#visible += bytes.toString('latin1', start, Math.min(end, start + 100))
  }

  #openStyle(xml: XmlScanner): void {
    let id = ''
    let parent = ''
    while (xml.nextAttribute()) {
      if (xml.attribute === ID) id = xml.value()
      else if (xml.attribute === PARENT) parent = xml.value()
    }
    this.#style = this.styles.size < MOST_STYLES ? id : null
    if (this.#style !== null) this.styles.set(id, this.styles.get(parent) ?? PLAIN)
  }

  #openSheet(xml: XmlScanner): void {
    let name = ''
    while (xml.nextAttribute()) if (xml.attribute === NAME) name = xml.value()
    if (this.sheets.length >= this.#limits.sheets) throw tooLarge('sheets', this.#limits.sheets, this.sheets.length + 1)
    this.sheets.push({ name, hidden: false })
  }
}
