import { z } from 'zod'
import { CalendarDate } from '../domain/calendar-date.ts'
import { Batch, BatchRow, RowFate } from '../domain/batch.ts'
import { DeclarationKind } from '../domain/declaration-kind.ts'
import { Severity } from '../domain/finding.ts'
import { ValidationReport } from '../domain/validation-report.ts'
import { engineChannel } from './channel.ts'
import { JobId } from './job.ts'
import { MappingWords } from './mapping-words.ts'
import { paged, Slice } from './page.ts'

/** A file that main opened or a window dropped. Windows hold a one-use token; the relay puts path or bytes in its place. */
export const FileSource = z.union([
  z.object({ token: z.uuid() }),
  z.object({ path: z.string() }),
  z.object({ name: z.string().max(255), bytes: z.instanceof(Uint8Array) }),
])
export type FileSource = z.infer<typeof FileSource>

/** A document that the engine keeps in memory until it is saved or printed. */
export const DocumentHandle = z.object({ documentId: z.string(), fileName: z.string(), pages: z.number().int().nullable(), bytes: z.number().int() })
export type DocumentHandle = z.infer<typeof DocumentHandle>

/** How often each rule speaks in a batch, for the filter. */
export const RuleCount = z.object({ ruleId: z.string(), severity: Severity, rows: z.number().int() })

export const batchChannels = {
  'batch.template': engineChannel(z.object({ kind: DeclarationKind }), DocumentHandle),
  /** Reads, checks and stores a workbook; ends with the whole ledger. A refused file is a batch too (state broken, with its finding). */
  'batch.import': engineChannel(z.object({ jobId: JobId, kind: DeclarationKind, source: FileSource, today: CalendarDate.nullable(), words: MappingWords.optional() }), Batch),
  /** A batch that was cut off (state broken) is read again, from the file that was kept with it. */
  'batch.reread': engineChannel(z.object({ jobId: JobId, id: z.string() }), Batch),
  /** The same judgement with nothing stored: `shenbao validate`. `marked` asks for the marked workbook too. */
  'batch.validate': engineChannel(
    z.object({ jobId: JobId, kind: DeclarationKind, source: FileSource, today: CalendarDate.nullable(), marked: z.boolean(), words: MappingWords.optional() }),
    z.object({ report: ValidationReport, marked: z.instanceof(Uint8Array).nullable() }),
  ),
  /** Null: of both kinds. */
  'batch.list': engineChannel(z.object({ kind: DeclarationKind.nullable() }), z.array(Batch)),
  'batch.get': engineChannel(z.object({ id: z.string() }), Batch),
  'batch.rows': engineChannel(
    Slice.extend({ id: z.string(), fate: RowFate.nullable(), ruleId: z.string().nullable(), severity: Severity.nullable(), text: z.string().max(60), sort: z.object({ by: z.string().max(20), descending: z.boolean() }).nullable().optional() }),
    paged(BatchRow),
  ),
  'batch.rules': engineChannel(z.object({ id: z.string() }), z.array(RuleCount)),
  /** 生成草稿: of the ready rows, and of the warned ones where asked; rows that have a draft already are left as they are. */
  'batch.createDrafts': engineChannel(z.object({ jobId: JobId, id: z.string(), includeWarned: z.boolean() }), z.object({ created: z.number().int(), skipped: z.number().int() })),
  'batch.marked': engineChannel(z.object({ jobId: JobId, id: z.string() }), DocumentHandle),
} as const
