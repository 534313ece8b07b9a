import type { CellKind } from '../../shared/domain/sheet-row.ts'

/**
 * A run of rows as parallel arrays: what crosses from the reading process to the engine. Two million cells
 * are a few megabytes of numbers and one stretch of UTF-8 instead of two million objects; `rowsOf` (cells.ts)
 * turns a chunk into rows and cells when they are wanted.
 *
 * Only rows that hold something are listed, and of them only cells that hold something; what is not there is blank.
 */
export interface RowChunk {
  /** 1-based row numbers as Excel shows them, ascending. */
  readonly rows: Uint32Array
  /** Per row: 1 where the row is hidden in the sheet. */
  readonly hidden: Uint8Array
  /** Per row: index after its last cell; row i holds cells [rowEnds[i-1] or 0, rowEnds[i]). */
  readonly rowEnds: Uint32Array
  /** Per cell: 0-based column, ascending within a row. */
  readonly columns: Uint16Array
  /** Per cell: index into CELL_KINDS. */
  readonly kinds: Uint8Array
  /** Per cell: offset in `text` after its last byte. */
  readonly textEnds: Uint32Array
  /** The cells' texts one after the other, UTF-8. */
  readonly text: Uint8Array
  /** Share of the sheet read so far, 0 to 1. */
  readonly fraction: number
}

/**
 * text: as typed. number: the decimal text (15 significant digits; whole numbers keep all digits of the file).
 * date: `YYYY-MM-DD`, with ` HH:MM:SS` where the time is not midnight. boolean: TRUE or FALSE.
 * error: #N/A and the like; #CALC! for a formula whose result was never stored.
 */
export const CELL_KINDS: readonly CellKind[] = ['blank', 'text', 'number', 'date', 'boolean', 'error']

export const KIND_TEXT = 1
export const KIND_NUMBER = 2
export const KIND_DATE = 3
export const KIND_BOOLEAN = 4
export const KIND_ERROR = 5
