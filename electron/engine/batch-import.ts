import type { Batch } from '../../shared/domain/batch.ts'
import type { DeclarationKind } from '../../shared/domain/declaration-kind.ts'
import type { GivenMapping } from '../../shared/rules/index.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { withShortCheckpoints } from '../db/bulk-write.ts'
import { readBatchFile } from '../db/queries/batch-file.ts'
import { removeOverCells } from '../db/queries/batch-cell.ts'
import { writeBatchLayout } from '../db/queries/batch-layout.ts'
import { removeRowSets } from '../db/queries/batch-row-set.ts'
import { endBatch, findBatch, insertBatch, markBroken, reopenBatch } from '../db/queries/batch.ts'
import { appendJournal } from '../db/queries/journal.ts'
import { checkWorkbook, type CheckedFile } from './batch-check.ts'
import { openFile, type GivenFile, type OpenedFile } from './batch-source.ts'
import { recalled, rememberMapping } from './batch-memory.ts'
import { forgetSeen, readingOf, recheckBatch } from './batch-revise.ts'
import { mergeMarked } from './batch-merge.ts'
import { BatchSink, forgetBatch, keepFile, removeRows } from './batch-storage.ts'
import type { EngineContext, Job } from './context.ts'
import { actorOf, type Actor } from './declaration-actor.ts'
import { rosterNumbers, ruleContextOf } from './rule-context.ts'

export interface ImportRequest {
  readonly kind: DeclarationKind
  readonly source: GivenFile
  /** The day by which it is checked; null for the clock's. */
  readonly today: string | null
  /** The sheet and the columns, where the clerk said so. */
  readonly sheet?: string | undefined
  readonly given?: GivenMapping | null
}

/**
 * Reads, checks and stores a workbook. A refused file is a batch in state `broken` with the finding that says why. Cancelled,
 * nothing of it stays; killed in between, it is broken at the next start and its file can be read again.
 */
export async function importBatch(request: ImportRequest, job: Job, context: EngineContext): Promise<Result<Batch>> {
  const started = performance.now()
  const actor = actorOf(context)
  if (!actor.ok) return actor
  job.report('opening', 0, null)
  const file = await openFile(request.source, context.spawnReader, job.breathe)
  if (!file.ok) return file
  const id = context.makeId()
  const { at, by } = actor.value
  const seq = context.database.transaction(() => insertBatch(context.database, { id, kind: request.kind, fileName: file.value.name, sha256: file.value.sha256, importedAt: at, importedBy: by, today: request.today })).immediate()
  context.changed('batch')
  const keeping = file.value.bytes === null ? Promise.resolve() : keepFile(context, seq, file.value.bytes, job.breathe)
  keeping.catch(() => undefined)
  const read = await readInto({ id, seq, kind: request.kind, today: request.today, file: file.value, keeping, started, sheet: request.sheet, given: request.given ?? null }, actor.value, job, context)
  if (!read.ok) return read
  // A marked workbook comes home: what was mended in it goes into its batch, and nothing is doubled.
  const merged = await mergeMarked(read.value, seq, file.value.source, job, context)
  if (merged === null) return read
  await forgetBatch(context, seq, job.breathe)
  context.changed('batch')
  return merged
}

/** Reads a broken batch again, from the file that was kept. NOT_FOUND where that is not there or not whole. */
export async function rereadBatch(id: string, job: Job, context: EngineContext, words: { readonly sheet?: string | undefined; readonly given?: GivenMapping | null; readonly remember?: boolean } | null = null): Promise<Result<Batch>> {
  const started = performance.now()
  const actor = actorOf(context)
  if (!actor.ok) return actor
  const found = findBatch(context.database, id)
  if (!found) return err(appError('NOT_FOUND', { what: 'batch' }))
  if (found.batch.state !== 'broken' && (words === null || found.batch.state !== 'ready')) return err(appError('STATE_CONFLICT', { reason: 'not-broken' }))
  const bytes = readBatchFile(context.database, found.seq)
  if (!bytes) return err(appError('NOT_FOUND', { what: 'file' }))
  const file = await openFile({ name: found.batch.fileName, bytes }, context.spawnReader, job.breathe)
  if (!file.ok) return file
  if (file.value.sha256 !== found.batch.sha256) {
    ;(await file.value.reader).close()
    return err(appError('NOT_FOUND', { what: 'file' }))
  }
  if (found.batch.state === 'ready') await removeRows(context, found.seq, job.breathe)
  forgetSeen(context)
  context.database
    .transaction(() => {
      removeOverCells(context.database, found.seq)
      removeRowSets(context.database, found.seq)
      reopenBatch(context.database, found.seq)
    })
    .immediate()
  return readInto({ id, seq: found.seq, kind: found.batch.kind, today: found.today, file: file.value, keeping: null, started, sheet: words?.sheet, given: words?.given ?? null, remember: words?.remember ?? false }, actor.value, job, context)
}

interface Reading {
  readonly id: string
  readonly seq: number
  readonly kind: DeclarationKind
  readonly today: string | null
  readonly file: OpenedFile
  /** The keeping of the file, which goes on beside the reading; null where it was kept before. */
  readonly keeping: Promise<void> | null
  readonly started: number
  readonly sheet?: string | undefined
  readonly given?: GivenMapping | null
  readonly remember?: boolean
}

async function readInto(reading: Reading, actor: Actor, job: Job, context: EngineContext): Promise<Result<Batch>> {
  const { id, seq, keeping } = reading
  const sink = new BatchSink(context, seq)
  let done = false
  try {
    const outcome = await withShortCheckpoints(context.database, async () => {
      const numbers = await rosterNumbers(context, reading.file.bytes?.length ?? 0, job.breathe)
      return checkWorkbook({
        source: reading.file.source, sha256: reading.file.sha256, kind: reading.kind, rules: ruleContextOf(context, reading.today, numbers), reader: reading.file.reader, job,
        ...(reading.sheet === undefined ? {} : { sheet: reading.sheet }), given: reading.given ?? null, recall: (layout) => recalled(reading.kind, layout, context),
        sink: (chunk) => sink.take(chunk),
      })
    })
    await Promise.all([keeping, sink.flush()])
    if (job.signal.aborted) return err(appError('CANCELLED'))
    if (!outcome.ok) return err(outcome.failure)
    if (!outcome.file.usable) await removeRows(context, seq, job.breathe)
    job.report('storing', outcome.file.ledger.total, outcome.file.ledger.total)
    context.database.transaction(() => finish(reading, outcome.file, sink, actor, context)).immediate()
    done = true
    if (outcome.file.joined !== null) {
      const stored = findBatch(context.database, id)
      if (stored) await recheckBatch(stored, readingOf(stored, context), job, context)
    }
    const found = findBatch(context.database, id)
    return found ? ok(found.batch) : err(appError('NOT_FOUND', { what: 'batch' }))
  } finally {
    if (!done) {
      await sink.flush().catch(() => undefined)
      await undo(reading, context)
    }
    context.changed('batch')
  }
}

/** The one transaction that makes a batch count: row sets, ledger and state together. */
function finish({ id, seq, started, kind, remember }: Reading, file: CheckedFile, sink: BatchSink, actor: Actor, context: EngineContext): void {
  const { database } = context
  if (file.usable) sink.sets.write(database, seq)
  writeBatchLayout(database, seq, file.layout)
  if (remember && file.usable) rememberMapping(kind, file.layout, file.columns, actor, context)
  const { columns, ledger, fileFindings, coverage, dateSystem } = file
  const outcome = { sheet: file.sheet ?? '', headerRow: file.headerRow ?? 0, dateSystem, columns, ledger, fileFindings, coverage, durationMs: performance.now() - started }
  endBatch(database, seq, file.usable ? 'ready' : 'broken', outcome)
  appendJournal(database, { at: actor.at, actor: actor.by, action: file.usable ? 'batch.imported' : 'batch.refused', subject: id, detail: { ...ledger } })
}

/** Cancelled or failed: a new batch is forgotten, one that was read again is broken as before. */
async function undo({ seq, keeping }: Reading, context: EngineContext): Promise<void> {
  const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
  if (keeping === null) {
    await removeRows(context, seq, breathe)
    markBroken(context.database, seq)
    return
  }
  await keeping.catch(() => undefined)
  await forgetBatch(context, seq, breathe)
}
