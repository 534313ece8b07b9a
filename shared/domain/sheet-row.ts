/** What a cell holds, as the file says it. `date` is a number with a date format; `error` is #N/A and its kin. */
export type CellKind = 'blank' | 'text' | 'number' | 'date' | 'boolean' | 'error'

/**
 * One row of a sheet as the reading gate hands it over. An accessor rather than an array of objects:
 * 100,000 rows of 22 cells pass through it, and no cell needs an object of its own.
 */
export interface SheetRow {
  /** 1-based, as Excel shows it. */
  readonly row: number
  /** One past the last used column (0-based columns). */
  readonly width: number
  kind(column: number): CellKind
  /** What Excel shows, as far as it matters; a number as the raw decimal text of the file; '' for a blank. */
  text(column: number): string
  /** `YYYY-MM-DD` for a date cell, else null. */
  date(column: number): string | null
}
