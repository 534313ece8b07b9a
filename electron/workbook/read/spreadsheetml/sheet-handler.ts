import { KIND_TEXT } from '../../row-chunk.ts'
import { columnLetter } from '../../cells.ts'
import { LAST_COLUMN, LAST_ROW, type ReadLimits } from '../limits.ts'
import { damaged, tooLarge } from '../refusal.ts'
import { BOOLEAN_CELL, endCell, ERROR_CELL, ISO_DATE_CELL, NUMBER_CELL, type CellContext } from '../sheet/cell-value.ts'
import { PLAIN, type NumberClass } from '../sheet/number-format.ts'
import type { RowWriter } from '../sheet/row-writer.ts'
import type { SharedStrings } from '../shared-strings.ts'
import { nameCode } from '../xml/name-code.ts'
import type { XmlHandler, XmlScanner } from '../xml/scanner.ts'

const WORKSHEET = nameCode('Worksheet')
const COLUMN = nameCode('Column')
const ROW = nameCode('Row')
const CELL = nameCode('Cell')
const DATA = nameCode('Data')
const COMMENT = nameCode('Comment')
const INDEX = nameCode('Index')
const HIDDEN = nameCode('Hidden')
const SPAN = nameCode('Span')
const STYLE_ID = nameCode('StyleID')
const TYPE = nameCode('Type')
const MERGE_ACROSS = nameCode('MergeAcross')
const MERGE_DOWN = nameCode('MergeDown')
const WIDTH = nameCode('Width')

/** Not a cell type of the file: text as it stands. */
const TEXT = -1

/** The rows of one worksheet of a SpreadsheetML 2003 file; the other worksheets are passed over. */
export class SpreadsheetMlHandler implements XmlHandler {
  /** The wanted sheet has been read. */
  done = false
  readonly #wanted: number
  readonly #writer: RowWriter
  readonly #limits: ReadLimits
  readonly #styles: ReadonlyMap<string, NumberClass>
  readonly #epoch1904: boolean
  readonly #strings: SharedStrings
  #sheet = -1
  #row = 0
  #inRow = false
  #hidden = false
  #column = 0
  #nextColumn = 0
  #columnRange = 0
  #format: NumberClass = PLAIN
  #type = TEXT
  #capturing = false
  #inComment = false

  constructor(wanted: number, writer: RowWriter, limits: ReadLimits, book: { readonly styles: ReadonlyMap<string, NumberClass>; readonly epoch1904: boolean; readonly strings: SharedStrings }) {
    this.#wanted = wanted
    this.#writer = writer
    this.#limits = limits
    this.#styles = book.styles
    this.#epoch1904 = book.epoch1904
    this.#strings = book.strings
  }

  open(xml: XmlScanner): void {
    if (xml.name === WORKSHEET) this.#sheet++
    if (this.#sheet !== this.#wanted) return
    if (xml.name === CELL) this.#openCell(xml)
    else if (xml.name === DATA) this.#openData(xml)
    else if (xml.name === ROW) this.#openRow(xml)
    else if (xml.name === COLUMN) this.#openColumn(xml)
    else if (xml.name === COMMENT) this.#inComment = true
  }

  close(xml: XmlScanner): void {
    if (this.#sheet !== this.#wanted) return
    if (xml.name === DATA) this.#closeData()
    else if (xml.name === ROW) {
      if (this.#inRow) this.#writer.endRow(this.#row, this.#hidden)
      this.#inRow = false
      if (this.#writer.ready.length > 0) xml.paused = true
    } else if (xml.name === COMMENT) this.#inComment = false
    else if (xml.name === WORKSHEET) this.done = true
  }

  text(bytes: Buffer, start: number, end: number): void {
    if (!this.#capturing) return
    const { builder } = this.#writer
    const size = builder.textLength - builder.cellStart + end - start
    if (size > this.#limits.cellBytes) throw tooLarge('cell', this.#limits.cellBytes, size)
    builder.append(bytes, start, end)
  }

  #openRow(xml: XmlScanner): void {
    let row = this.#row + 1
    this.#hidden = false
    while (xml.nextAttribute()) {
      if (xml.attribute === INDEX) row = xml.valueInteger()
      else if (xml.attribute === HIDDEN) this.#hidden = xml.valueTrue()
    }
    if (row < 1 || row > LAST_ROW) throw damaged('cell-reference')
    if (row <= this.#row) throw damaged('row-order')
    this.#row = row
    this.#inRow = true
    this.#nextColumn = 0
  }

  #openCell(xml: XmlScanner): void {
    if (!this.#inRow) throw damaged('cell-reference')
    let column = this.#nextColumn
    let across = 0
    let down = 0
    this.#format = PLAIN
    while (xml.nextAttribute()) {
      if (xml.attribute === INDEX) column = xml.valueInteger() - 1
      else if (xml.attribute === MERGE_ACROSS) across = xml.valueInteger()
      else if (xml.attribute === MERGE_DOWN) down = xml.valueInteger()
      else if (xml.attribute === STYLE_ID) this.#format = this.#styles.get(xml.value()) ?? PLAIN
    }
    if (column < 0 || column > LAST_COLUMN || across < 0 || down < 0) throw damaged('cell-reference')
    this.#column = column
    this.#nextColumn = column + across + 1
    if (across > 0 || down > 0) this.#writer.facts.addMerge(`${columnLetter(column)}${this.#row}:${columnLetter(Math.min(LAST_COLUMN, column + across))}${Math.min(LAST_ROW, this.#row + down)}`)
  }

  #openData(xml: XmlScanner): void {
    if (this.#inComment || !this.#inRow) return
    this.#type = TEXT
    while (xml.nextAttribute()) {
      if (xml.attribute !== TYPE) continue
      const type = xml.value()
      this.#type = type === 'Number' ? NUMBER_CELL : type === 'DateTime' ? ISO_DATE_CELL : type === 'Boolean' ? BOOLEAN_CELL : type === 'Error' ? ERROR_CELL : TEXT
    }
    this.#capturing = true
  }

  #closeData(): void {
    if (!this.#capturing) return
    this.#capturing = false
    const { builder } = this.#writer
    if (builder.textLength === builder.cellStart) return
    const context: CellContext = { strings: this.#strings, numberClasses: [this.#format], epoch1904: this.#epoch1904 }
    if (this.#type === ISO_DATE_CELL) timeAlone(builder)
    this.#writer.endCell(this.#column, this.#type === TEXT ? KIND_TEXT : endCell(builder, this.#type, 0, false, context))
  }

  #openColumn(xml: XmlScanner): void {
    let from = this.#columnRange
    let span = 0
    let hidden = false
    let width: number | null = null
    while (xml.nextAttribute()) {
      if (xml.attribute === INDEX) from = xml.valueInteger() - 1
      else if (xml.attribute === SPAN) span = Math.max(0, xml.valueInteger())
      else if (xml.attribute === HIDDEN) hidden = xml.valueTrue()
      else if (xml.attribute === WIDTH) {
        // In points; a character of the usual font is about six of them.
        const points = Number(xml.value())
        width = points > 0 && points <= 1_500 ? Math.round(points / 0.06) / 100 : null
      }
    }
    if (from < 0 || from > LAST_COLUMN) return
    this.#columnRange = from + span + 1
    this.#writer.facts.addColumns({ from, to: Math.min(LAST_COLUMN, from + span), width, hidden })
  }
}


/** A time of day is written as a moment of 31 December 1899: then the time alone is what the cell shows. */
function timeAlone(builder: RowWriter['builder']): void {
  const raw = builder.text.toString('latin1', builder.cellStart, Math.min(builder.textLength, builder.cellStart + 40))
  const time = /^1899-12-31T(\d{2}:\d{2}:\d{2})(?:\.\d+)?$/.exec(raw.trim())
  if (time?.[1]) builder.replace(time[1])
}
