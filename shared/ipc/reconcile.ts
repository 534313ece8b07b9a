import { z } from 'zod'
import { CalendarDate, Instant } from '../domain/calendar-date.ts'
import { BatchColumn } from '../domain/batch.ts'
import { Finding } from '../domain/finding.ts'
import { RECONCILIATION_KINDS, ReconciliationKind, ReconciliationLine, ReconciliationSummary } from '../domain/reconciliation.ts'
import { DocumentHandle, FileSource } from './batch.ts'
import { engineChannel } from './channel.ts'
import { JobId } from './job.ts'
import { paged, Slice } from './page.ts'

/** One comparison of HR's staff list with the roster, kept so that it can be worked through. */
export const ReconciliationRecord = z.object({
  id: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  sheet: z.string(),
  headerRow: z.number().int(),
  columns: z.array(BatchColumn),
  /** When the roster was last complete, as it was compared; null where it never was. */
  rosterAt: Instant.nullable(),
  madeAt: Instant,
  madeBy: z.string(),
  summary: ReconciliationSummary,
  /** Lines of which a draft was made. */
  drafted: z.number().int(),
})
export type ReconciliationRecord = z.infer<typeof ReconciliationRecord>

/** A line with its place in the record and the draft that was made of it. */
export const NumberedLine = ReconciliationLine.extend({ line: z.number().int(), declarationId: z.string().nullable() })
export type NumberedLine = z.infer<typeof NumberedLine>

/** Which lines: named ones, or all that a filter shows (no kinds: every kind) but some. Those that have a draft already are left. */
export const LineSelection = z.union([
  z.object({ lines: z.array(z.number().int()).max(100_000) }),
  z.object({ kinds: z.array(ReconciliationKind).max(RECONCILIATION_KINDS.length), text: z.string().max(60).default(''), except: z.array(z.number().int()).max(100_000).default([]) }),
])
export type LineSelection = z.infer<typeof LineSelection>

export const reconcileChannels = {
  /** 花名册对账: reads the list, compares, keeps the outcome. `record` null and `findings` where the file cannot be used. */
  'reconcile.run': engineChannel(
    z.object({ jobId: JobId, source: FileSource, today: CalendarDate.nullable() }),
    z.object({ record: ReconciliationRecord.nullable(), findings: z.array(Finding) }),
  ),
  'reconcile.list': engineChannel(z.object({}), z.array(ReconciliationRecord)),
  'reconcile.get': engineChannel(z.object({ id: z.string() }), ReconciliationRecord),
  'reconcile.lines': engineChannel(Slice.extend({ id: z.string(), kinds: z.array(ReconciliationKind), text: z.string().max(60) }), paged(NumberedLine)),
  /** Makes drafts of lines that ask for a declaration; those whose person has an open one, and lines of other kinds, are passed over. `removedOn` null: the day that the list says, else today. */
  'reconcile.draft': engineChannel(
    z.object({ jobId: JobId, id: z.string(), selection: LineSelection, reason: z.string().nullable(), removedOn: CalendarDate.nullable() }),
    z.object({ created: z.number().int(), open: z.number().int(), passed: z.number().int() }),
  ),
  /** What `reconcile.draft` would make of these lines, people with an open declaration not looked for: 增员, 停保 (`missing` of them only because the list does not name them) and 在职转退休; `passed` ask for no declaration, `drafted` have a draft already. */
  'reconcile.preview': engineChannel(
    z.object({ id: z.string(), selection: LineSelection }),
    z.object({ join: z.number().int(), stop: z.number().int(), retire: z.number().int(), missing: z.number().int(), passed: z.number().int(), drafted: z.number().int() }),
  ),
  /** 对账表 as pages, and as a workbook. */
  'reconcile.sheet': engineChannel(z.object({ jobId: JobId, id: z.string(), kinds: z.array(ReconciliationKind) }), DocumentHandle),
  'reconcile.workbook': engineChannel(z.object({ jobId: JobId, id: z.string(), kinds: z.array(ReconciliationKind) }), DocumentHandle),
  /** Takes a comparison away; drafts that were made of it stay. */
  'reconcile.forget': engineChannel(z.object({ id: z.string() }), z.object({})),
} as const
