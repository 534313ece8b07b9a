import type { ReadLimits } from './limits.ts'
import { tooLarge } from './refusal.ts'
import { nameCode } from './xml/name-code.ts'
import type { XmlHandler, XmlScanner } from './xml/scanner.ts'

const SHEET = nameCode('sheet')
const SHEETS = nameCode('sheets')
const WORKBOOK_PR = nameCode('workbookPr')
const NAME = nameCode('name')
const STATE = nameCode('state')
const ID = nameCode('id')
const DATE_1904 = nameCode('date1904')

export interface ListedSheet {
  readonly name: string
  readonly hidden: boolean
  readonly relationshipId: string
}

/** workbook.xml: the sheets in the order of their tabs, and from which year the days are counted. */
export class WorkbookHandler implements XmlHandler {
  readonly sheets: ListedSheet[] = []
  epoch1904 = false
  #inSheets = false
  readonly #limits: ReadLimits

  constructor(limits: ReadLimits) {
    this.#limits = limits
  }

  open(xml: XmlScanner): void {
    if (xml.name === SHEETS) this.#inSheets = true
    else if (xml.name === WORKBOOK_PR) {
      while (xml.nextAttribute()) if (xml.attribute === DATE_1904) this.epoch1904 = xml.valueTrue()
    } else if (xml.name === SHEET && this.#inSheets) this.#sheet(xml)
  }

  close(xml: XmlScanner): void {
    if (xml.name === SHEETS) this.#inSheets = false
  }

  text(): void {}

  #sheet(xml: XmlScanner): void {
    let name = ''
    let state = 'visible'
    let relationshipId = ''
    while (xml.nextAttribute()) {
      if (xml.attribute === NAME) name = xml.value()
      else if (xml.attribute === STATE) state = xml.value()
      else if (xml.attribute === ID) relationshipId = xml.value()
    }
    if (this.sheets.length >= this.#limits.sheets) throw tooLarge('sheets', this.#limits.sheets, this.sheets.length + 1)
    this.sheets.push({ name, hidden: state !== 'visible', relationshipId })
  }
}
