import type { BookFormat } from '../../../shared/domain/file-shape.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import type { ReadLimits } from './limits.ts'
import type { FileRefusal } from './refusal.ts'
import type { ColumnRange } from './sheet/sheet-facts.ts'
import type { TextEncoding } from './sniff/text-shape.ts'
import type { TemplateMarker } from './template-marker.ts'

export type WorkbookSource = { readonly path: string } | { readonly bytes: Uint8Array }

export interface ReadOptions {
  readonly limits?: Partial<ReadLimits>
  /** Name or 0-based position of the sheet; without it the first visible sheet that holds anything. */
  readonly sheet?: string | number
  readonly signal?: AbortSignal
  /** The sizes of all sheets are wanted too: then every sheet is read. */
  readonly survey?: boolean
  /** Called once, before the first rows of the sheet that is read. */
  readonly onSheet?: (head: SheetHead) => void
  /** Called after every block of about 128 KiB of XML. */
  readonly onProgress?: (progress: ReadProgress) => void
}

export interface ReadProgress {
  readonly stage: 'strings' | 'rows'
  /** Of the stage's part, 0 to 1. */
  readonly fraction: number
  readonly rows: number
}

export interface SheetHead {
  readonly sheetName: string
  /** All sheets of the workbook, where they are known by now. */
  readonly sheets?: readonly { readonly name: string; readonly hidden: boolean }[]
  readonly columns: readonly ColumnRange[]
  readonly epoch1904: boolean
}

/** Rows that hold anything, and one past the last column that is used. */
export interface SheetSize {
  readonly rows: number
  readonly columns: number
}

export interface ReadSummary {
  readonly format: BookFormat
  /** Of a text, XML or HTML file's characters; null for the others. */
  readonly encoding: TextEncoding | null
  readonly sheetName: string
  /** All sheets of the workbook in the order of their tabs. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly size: SheetSize | null }[]
  /** Rows that hold anything, headers included. */
  readonly rows: number
  readonly hiddenRows: number
  readonly hiddenColumns: readonly ColumnRange[]
  /** Column widths as the file has them, as ranges. */
  readonly columns: readonly ColumnRange[]
  readonly mergedCells: number
  /** The first thousand merged ranges (`A1:F1`), never expanded. */
  readonly merged: readonly string[]
  readonly epoch1904: boolean
  /** Set where the file was made from a template of ours. */
  readonly template: TemplateMarker | null
  /** Of the file's bytes, hex. */
  readonly sha256: string
  readonly bytes: number
}

/**
 * How a reading ended. `refusal`: the file is not taken in, to be shown as a finding. `failure`: it could not be
 * opened, the work was cancelled (CANCELLED) or the reading process died (READER_DIED).
 */
export type ReadOutcome =
  | { readonly ok: true; readonly summary: ReadSummary }
  | { readonly ok: false; readonly refusal: FileRefusal; readonly failure?: undefined }
  | { readonly ok: false; readonly refusal?: undefined; readonly failure: AppError }
