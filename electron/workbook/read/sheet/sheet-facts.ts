import { LAST_COLUMN } from '../limits.ts'
import { nameCode } from '../xml/name-code.ts'
import type { XmlScanner } from '../xml/scanner.ts'

const COL = nameCode('col')
const MERGE_CELL = nameCode('mergeCell')
const REF = nameCode('ref')
const MIN = nameCode('min')
const MAX = nameCode('max')
const WIDTH = nameCode('width')
const HIDDEN = nameCode('hidden')

/** How many merges and column ranges are listed; beyond it they are only counted. */
const LISTED = 1_000

/** A run of columns with one width, 0-based and inclusive. */
export interface ColumnRange {
  readonly from: number
  readonly to: number
  /** In characters, as Excel counts; null where the file does not say. */
  readonly width: number | null
  readonly hidden: boolean
}

/** What is worth knowing of a sheet beside its cells. Ranges stay ranges. */
export class SheetFacts {
  rows = 0
  hiddenRows = 0
  mergedCells = 0
  readonly merged: string[] = []
  readonly columns: ColumnRange[] = []

  open(xml: XmlScanner): void {
    if (xml.name === COL) this.#column(xml)
    else if (xml.name === MERGE_CELL) this.#merge(xml)
  }

  addColumns(range: ColumnRange): void {
    if (this.columns.length < LISTED) this.columns.push(range)
  }

  /** `ref` as `A1:F1`. */
  addMerge(ref: string): void {
    this.mergedCells++
    if (this.merged.length < LISTED) this.merged.push(ref)
  }

  #column(xml: XmlScanner): void {
    if (this.columns.length >= LISTED) return
    let from = -1
    let to = -1
    let width: number | null = null
    let hidden = false
    while (xml.nextAttribute()) {
      if (xml.attribute === MIN) from = xml.valueInteger() - 1
      else if (xml.attribute === MAX) to = Math.min(xml.valueInteger() - 1, LAST_COLUMN)
      else if (xml.attribute === HIDDEN) hidden = xml.valueTrue()
      else if (xml.attribute === WIDTH) {
        const value = Number(xml.value())
        width = value >= 0 && value <= 255 ? value : null
      }
    }
    if (from >= 0 && to >= from) this.columns.push({ from, to, width, hidden })
  }

  #merge(xml: XmlScanner): void {
    this.mergedCells++
    if (this.merged.length >= LISTED) return
    while (xml.nextAttribute()) {
      if (xml.attribute !== REF) continue
      const ref = xml.value()
      if (/^[A-Z]{1,3}\d{1,7}(:[A-Z]{1,3}\d{1,7})?$/.test(ref)) this.merged.push(ref)
    }
  }
}
