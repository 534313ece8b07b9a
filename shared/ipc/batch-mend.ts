import { z } from 'zod'
import { Batch, BatchColumn, BatchRow, Ledger, RowFate } from '../domain/batch.ts'
import { Instant } from '../domain/calendar-date.ts'
import { DeclarationKind } from '../domain/declaration-kind.ts'
import { Severity } from '../domain/finding.ts'
import { FileSource } from './batch.ts'
import { engineChannel } from './channel.ts'
import { JobId } from './job.ts'
import { MappingWords } from './mapping-words.ts'
import { Slice } from './page.ts'

/** How a sheet was understood, column by column, for the clerk to look at and to correct. */
export const SheetMapping = z.object({
  kind: DeclarationKind,
  /** All sheets of the workbook; none where they are not known. */
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean() })),
  sheet: z.string().nullable(),
  /** 1-based last row of the header; 0 where there is none; null where none was found. */
  headerRow: z.number().int().nullable(),
  headerRows: z.number().int(),
  source: z.enum(['found', 'layout', 'person']),
  /** Two or three texts that stand in each column. */
  columns: z.array(BatchColumn.extend({ samples: z.array(z.string()) })),
  fixed: z.record(z.string(), z.string()),
  /** Fields that a column may be read as, in the order of the form. */
  fields: z.array(z.object({ field: z.string(), required: z.boolean() })),
  /** Required fields that no column holds and nothing fills in. */
  missing: z.array(z.string()),
  /** The first rows as they stand, so that the row of the header can be chosen. */
  head: z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) })),
})
export type SheetMapping = z.infer<typeof SheetMapping>

const Cell = z.object({ row: z.number().int(), column: z.string().regex(/^[A-Z]{1,3}$/) })
/** A change of cells in its shortest form, and when it was made. */
const Change = z.object({ at: Instant, cause: z.string(), count: z.number().int() })

export const Mending = z.object({
  ledger: Ledger,
  /** Cells that stand otherwise than in the file, and their rows. */
  cells: z.number().int(),
  rows: z.number().int(),
  undo: Change.nullable(),
  redo: Change.nullable(),
})
export type Mending = z.infer<typeof Mending>

/** What came of a change: how many cells it changed, the rows that were judged anew (at most a thousand of them), and how the batch stands. */
export const EditOutcome = z.object({ changed: z.number().int(), rows: z.array(BatchRow), mending: Mending })
export type EditOutcome = z.infer<typeof EditOutcome>

export const EDIT_CAUSES = ['type', 'paste', 'fill', 'clear', 'fix'] as const
export const TIDIED = z.enum(['id', 'name', 'code', 'date', 'amount', 'phone'])

export const batchMendChannels = {
  'batch.mapping': engineChannel(z.object({ id: z.string() }), SheetMapping),
  /** The mapping of a file that is not taken in: `shenbao inspect`. */
  'batch.inspect': engineChannel(z.object({ jobId: JobId, kind: DeclarationKind, source: FileSource, sheet: z.string().max(100).nullable() }), SheetMapping),
  /** Reads the batch by the clerk's words and judges all rows anew; another sheet is read from the kept file. `remember`: for this layout. */
  'batch.remap': engineChannel(MappingWords.extend({ jobId: JobId, id: z.string(), remember: z.boolean() }), Batch),
  /** Where a row stands in the order of the file, from 0; null where the batch has no such row. */
  'batch.place': engineChannel(z.object({ id: z.string(), row: z.number().int() }), z.object({ index: z.number().int().nullable() })),
  'batch.mending': engineChannel(z.object({ id: z.string() }), Mending),
  /** Writes cells: `text` null puts the file's own back. */
  'batch.edit': engineChannel(z.object({ id: z.string(), cause: z.enum(EDIT_CAUSES), cells: z.array(Cell.extend({ text: z.string().max(2000).nullable() })).min(1).max(50_000) }), EditOutcome),
  'batch.undo': engineChannel(z.object({ id: z.string() }), EditOutcome),
  'batch.redo': engineChannel(z.object({ id: z.string() }), EditOutcome),
  /** Which kinds of finding can be mended all at once, and how many cells that would change. */
  'batch.fixes': engineChannel(z.object({ id: z.string() }), z.array(z.object({ ruleId: z.string(), cells: z.number().int() }))),
  'batch.fixAll': engineChannel(z.object({ jobId: JobId, id: z.string(), ruleId: z.string() }), EditOutcome),
  /** Replaces a text in all rows that match the filter; `preview` only counts. */
  'batch.replace': engineChannel(
    z.object({ jobId: JobId, id: z.string(), find: z.string().min(1).max(200), replace: z.string().max(200), column: z.string().nullable(), whole: z.boolean(), preview: z.boolean(), fate: RowFate.nullable(), ruleId: z.string().nullable(), severity: Severity.nullable() }),
    EditOutcome,
  ),
  /** What was read otherwise than it stands in the cells: counted by kind, and one by one. `kept`: those that the clerk had put back. */
  'batch.tidied': engineChannel(
    Slice.extend({ id: z.string(), kind: TIDIED.nullable() }),
    z.object({
      counts: z.array(z.object({ kind: TIDIED, cells: z.number().int() })),
      kept: z.number().int(),
      items: z.array(z.object({ row: z.number().int(), column: z.string(), field: z.string(), kind: TIDIED, before: z.string(), after: z.string() })),
      total: z.number().int(),
    }),
  ),
  /** Takes tidied cells as they stand (`keep`) or tidies them again: the cells named, or all of a kind. */
  'batch.keep': engineChannel(z.object({ jobId: JobId, id: z.string(), keep: z.boolean(), kind: TIDIED.nullable(), cells: z.array(Cell).max(1000) }), EditOutcome),
  /** Brings the draft of a mended row up to date. */
  'batch.updateDraft': engineChannel(z.object({ id: z.string(), row: z.number().int() }), z.object({ declarationId: z.string() })),
  /** A table from the clipboard becomes a batch. */
  'batch.paste': engineChannel(z.object({ jobId: JobId, kind: DeclarationKind, text: z.string().min(1).max(20_000_000) }), Batch),
} as const
