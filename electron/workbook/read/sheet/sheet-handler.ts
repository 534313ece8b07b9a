import { KIND_TEXT, type RowChunk } from '../../row-chunk.ts'
import { LAST_COLUMN, LAST_ROW, type ReadLimits } from '../limits.ts'
import { damaged, tooLarge } from '../refusal.ts'
import { nameCode } from '../xml/name-code.ts'
import type { XmlHandler, XmlScanner } from '../xml/scanner.ts'
import { endCell, cellTypeOf, type CellContext, NUMBER_CELL, INLINE_CELL } from './cell-value.ts'
import { ChunkBuilder } from './chunk-builder.ts'
import { SheetFacts } from './sheet-facts.ts'

const C = nameCode('c')
const V = nameCode('v')
const F = nameCode('f')
const T = nameCode('t')
const R = nameCode('r')
const S = nameCode('s')
const IS = nameCode('is')
const ROW = nameCode('row')
const PHONETIC = nameCode('rPh')
const HIDDEN = nameCode('hidden')
const SHEET_DATA = nameCode('sheetData')

/** A chunk is handed on when it holds this much: small enough for a window to stay lively, large enough to cost little. */
const CHUNK_ROWS = 500
const CHUNK_TEXT_BYTES = 256 * 1024

/** A worksheet part: rows into chunks, everything else only counted. Nothing that names a range is ever expanded. */
export class SheetHandler implements XmlHandler {
  readonly facts = new SheetFacts()
  /** Chunks that are complete and wait to be handed on. */
  readonly ready: RowChunk[] = []
  readonly #builder = new ChunkBuilder()
  readonly #context: CellContext
  readonly #limits: ReadLimits
  #inData = false
  #row = 0
  #rowHidden = false
  #column = -1
  #unordered = false
  #capturing = false
  #inPhonetic = false
  #cellType = NUMBER_CELL
  #style = 0
  #formula = false
  #textTotal = 0
  /** Share of the part read so far; set by the driver. */
  fraction = 0

  constructor(context: CellContext, limits: ReadLimits) {
    this.#context = context
    this.#limits = limits
  }

  open(xml: XmlScanner): void {
    const name = xml.name
    if (!this.#inData) {
      if (name === SHEET_DATA) this.#inData = true
      else this.facts.open(xml)
    } else if (name === C) this.#openCell(xml)
    else if (name === V) this.#capturing = this.#cellType !== INLINE_CELL
    else if (name === T) this.#capturing = this.#cellType === INLINE_CELL && !this.#inPhonetic
    else if (name === F) this.#formula = true
    else if (name === ROW) this.#openRow(xml)
    else if (name === PHONETIC) this.#inPhonetic = true
  }

  close(xml: XmlScanner): void {
    if (!this.#inData) return
    const name = xml.name
    if (name === V || name === T) this.#capturing = false
    else if (name === C) this.#closeCell()
    else if (name === ROW) this.#closeRow(xml)
    else if (name === PHONETIC || name === IS) this.#inPhonetic = false
    else if (name === SHEET_DATA) this.#inData = false
  }

  text(bytes: Buffer, start: number, end: number): void {
    if (!this.#capturing) return
    const builder = this.#builder
    const size = builder.textLength - builder.cellStart + end - start
    if (size > this.#limits.cellBytes) throw tooLarge('cell', this.#limits.cellBytes, size)
    builder.append(bytes, start, end)
  }

  /** The last rows, when the part has ended. */
  finish(): void {
    if (this.#builder.rowCount > 0) this.#take(1)
  }

  #openRow(xml: XmlScanner): void {
    let row = this.#row + 1
    this.#rowHidden = false
    while (xml.nextAttribute()) {
      if (xml.attribute === R) row = xml.valueInteger()
      else if (xml.attribute === HIDDEN) this.#rowHidden = xml.valueTrue()
    }
    if (row < 1 || row > LAST_ROW) throw damaged('cell-reference')
    if (row <= this.#row) throw damaged('row-order')
    this.#row = row
    this.#column = -1
    this.#unordered = false
  }

  #openCell(xml: XmlScanner): void {
    let column = this.#column + 1
    this.#style = 0
    this.#formula = false
    this.#cellType = NUMBER_CELL
    while (xml.nextAttribute()) {
      if (xml.attribute === R) column = columnOf(xml.bytes, xml.valueStart, xml.valueEnd)
      else if (xml.attribute === S) this.#style = xml.valueInteger()
      else if (xml.attribute === T) this.#cellType = cellTypeOf(xml.bytes, xml.valueStart, xml.valueEnd)
    }
    if (column < 0 || column > LAST_COLUMN || this.#row === 0) throw damaged('cell-reference')
    if (column <= this.#column) this.#unordered = true
    this.#column = column
  }

  #closeCell(): void {
    const builder = this.#builder
    const kind = endCell(builder, this.#cellType, this.#style, this.#formula, this.#context)
    this.#cellType = NUMBER_CELL
    if (kind === 0) return builder.dropCell()
    builder.endCell(this.#column, kind)
    const rowFrom = builder.rowStart
    if (builder.cellCount - rowFrom > LAST_COLUMN + 1) throw damaged('cell-reference')
    if (kind === KIND_TEXT && builder.textLength > this.#limits.rowBytes) this.#checkRowBytes()
  }

  #checkRowBytes(): void {
    const bytes = this.#builder.textLength - this.#builder.rowTextStart
    if (bytes > this.#limits.rowBytes) throw tooLarge('row', this.#limits.rowBytes, bytes)
  }

  #closeRow(xml: XmlScanner): void {
    const builder = this.#builder
    if (builder.cellCount === builder.rowStart) return
    if (this.#unordered) builder.sortRow()
    builder.endRow(this.#row, this.#rowHidden)
    this.facts.rows++
    if (this.#rowHidden) this.facts.hiddenRows++
    if (this.facts.rows > this.#limits.rows) throw tooLarge('rows', this.#limits.dataRows, this.facts.rows)
    if (builder.rowCount < CHUNK_ROWS && builder.textLength < CHUNK_TEXT_BYTES) return
    this.#take(this.fraction)
    xml.paused = true
  }

  #take(fraction: number): void {
    this.#textTotal += this.#builder.textLength
    if (this.#textTotal > this.#limits.textBytes) throw tooLarge('text', this.#limits.textBytes, this.#textTotal)
    this.ready.push(this.#builder.take(fraction))
  }
}

/** 0-based column of a reference such as `AB12`; -1 where it is none. */
function columnOf(bytes: Buffer, start: number, end: number): number {
  let column = 0
  let at = start
  for (; at < end; at++) {
    const letter = (bytes[at] as number) & 0xdf
    if (letter < 0x41 || letter > 0x5a) break
    if (at - start >= 3) return -1
    column = column * 26 + letter - 0x40
  }
  if (at === start || at === end || end - at > 7) return -1
  for (; at < end; at++) if ((bytes[at] as number) < 0x30 || (bytes[at] as number) > 0x39) return -1
  return column - 1
}
