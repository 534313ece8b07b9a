import { z } from 'zod'
import { Instant } from './calendar-date.ts'
import { ShownState } from './declaration.ts'
import { DeclarationKind } from './declaration-kind.ts'
import { Finding } from './finding.ts'

/** What became of a row: exactly one of these, so that rows = ready + warned + wrong + duplicate. */
export const ROW_FATES = ['ready', 'warned', 'wrong', 'duplicate'] as const
export const RowFate = z.enum(ROW_FATES)
export type RowFate = z.infer<typeof RowFate>

/** The ledger of a batch. It adds up, or nothing can be confirmed. */
export const Ledger = z.object({
  total: z.number().int(),
  ready: z.number().int(),
  warned: z.number().int(),
  wrong: z.number().int(),
  duplicate: z.number().int(),
})
export type Ledger = z.infer<typeof Ledger>

export const ledgerAddsUp = (ledger: Ledger): boolean => ledger.total === ledger.ready + ledger.warned + ledger.wrong + ledger.duplicate

/** By what a column was understood: its standard name, another name of it, what stands in it, what was remembered of this layout, or the clerk's word. */
export const MAPPED_BY = ['name', 'synonym', 'content', 'layout', 'person'] as const

export const BatchColumn = z.object({
  /** Column letter. */
  column: z.string(),
  header: z.string(),
  /** The field it was read as; null where it is not used. */
  field: z.string().nullable(),
  /** Not there in batches of before. */
  by: z.enum(MAPPED_BY).optional(),
  /** 0 to 1. */
  certainty: z.number().optional(),
  /** What the cells themselves look like, where that is another field than the one it is read as: for the clerk to choose, never taken by itself. */
  suggestion: z.string().optional(),
})
export type BatchColumn = z.infer<typeof BatchColumn>

/** Which rules could be checked here, and which not and why: no-roster | roster-stale | no-unit | no-calendar | bureau-only. */
export const Coverage = z.object({
  checked: z.array(z.string()),
  notChecked: z.array(z.object({ ruleId: z.string(), because: z.string() })),
})
export type Coverage = z.infer<typeof Coverage>

export const Batch = z.object({
  id: z.string(),
  kind: DeclarationKind,
  fileName: z.string(),
  /** SHA-256 of the file's bytes, hex. */
  sha256: z.string(),
  sheet: z.string(),
  headerRow: z.number().int(),
  columns: z.array(BatchColumn),
  ledger: Ledger,
  /** Findings of the file itself (row null). */
  fileFindings: z.array(Finding),
  coverage: Coverage,
  /** reading → ready (validated and complete) → drafted; broken: the file was refused or the work was cut off. */
  state: z.enum(['reading', 'ready', 'drafted', 'broken']),
  importedAt: Instant,
  importedBy: z.string(),
  durationMs: z.number(),
  /** Drafts made from it so far. */
  drafts: z.number().int(),
  /** Only in the answer to an import that was a marked workbook of this batch: the rows and cells that were taken over from it, its rows that say nothing new, and those that the batch does not know. */
  merged: z.object({ cells: z.number().int(), rows: z.number().int(), same: z.number().int(), unknown: z.number().int() }).optional(),
})
export type Batch = z.infer<typeof Batch>

/** One row of the batch's table: its cells as read (column letter → text) and what is to be said of it. */
export const BatchRow = z.object({
  row: z.number().int(),
  fate: RowFate,
  cells: z.record(z.string(), z.string()),
  findings: z.array(Finding),
  declarationId: z.string().nullable(),
  /** Columns whose cell was mended: it stands otherwise than in the file. */
  edited: z.array(z.string()).optional(),
  /** Columns whose cell is judged as it stands, nothing tidied. */
  kept: z.array(z.string()).optional(),
  /** What became of the row's declaration; not there where it has none. */
  draft: z.object({ state: ShownState, bureauReason: z.string().nullable(), /** The row was mended since, and says something else. */ differs: z.boolean() }).optional(),
})
export type BatchRow = z.infer<typeof BatchRow>
