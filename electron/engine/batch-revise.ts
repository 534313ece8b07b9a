import type { BatchColumn, Coverage, Ledger, RowFate } from '../../shared/domain/batch.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import { findHeader, type FoundHeader, type GivenMapping, type JoinedRows, type RowChecker, type RuleContext } from '../../shared/rules/index.ts'
import { writeChunkFindings } from '../db/queries/batch-chunk.ts'
import { writeBatchLayout, readBatchLayout, type BatchLayout } from '../db/queries/batch-layout.ts'
import { moveRows, removeRowSets, RowSets, type JudgedRow } from '../db/queries/batch-row-set.ts'
import { findBatch, reviseBatch, reviseLedger, type StoredBatch } from '../db/queries/batch.ts'
import { chunkOfRow } from '../db/queries/batch-chunk.ts'
import { declarationOfRow, draftedRows } from '../db/queries/declaration.ts'
import { rowsOf } from '../workbook/cells.ts'
import { decodeFindings, encodeFindings } from './batch-chunk-codec.ts'
import { rowCheckerOf } from './batch-check.ts'
import { overlayOf } from './batch-overlay.ts'
import { chunksOf } from './batch-chunks.ts'
import type { EngineContext, Job } from './context.ts'
import { ruleContextOf, rosterNumbers } from './rule-context.ts'
import { inTurn } from './batch-turn.ts'
import { SeenIndex } from './seen-index.ts'

type Breath = Pick<Job, 'breathe' | 'report' | 'signal'>

/** How a sheet is read: where its data begin and what its columns hold. */
export interface Reading {
  readonly headerRow: number
  readonly columns: readonly BatchColumn[]
  readonly headerFindings: readonly Finding[]
  readonly layout: BatchLayout
}

/** The findings of a header among those of a file. */
export const isHeaderFinding = ({ ruleId }: Finding): boolean => ruleId.startsWith('COLUMN_') || ruleId === 'HEADER_NOT_FOUND' || ruleId === 'TEMPLATE_OUTDATED'

/** How the sheet of a batch is read now. */
export function readingOf({ seq, batch }: StoredBatch, context: EngineContext): Reading {
  return { headerRow: batch.headerRow, columns: batch.columns, headerFindings: batch.fileFindings.filter(isHeaderFinding), layout: readBatchLayout(context.database, seq) }
}

/** How the sheet of a batch would be read by these words of the clerk. */
export async function readAnew(found: StoredBatch, given: GivenMapping, rules: Pick<RuleContext, 'codes' | 'profile'>, context: EngineContext): Promise<FoundHeader> {
  const rows = []
  for await (const stored of chunksOf(found.seq, context)) {
    for (const row of rowsOf(overlayOf(found.seq, context).cellsOf(stored))) rows.push(row)
    if (rows.length >= 200) break
  }
  const before = readBatchLayout(context.database, found.seq)
  return findHeader(rows.slice(0, 200), found.batch.kind, rules.codes, rules.profile, { given: { headerRow: found.batch.headerRow, headerRows: before.headerRows, ...given } })
}

/** A checker for the rows of a batch, that knows what became of them. */
export function batchChecker(found: StoredBatch, reading: Reading, rules: RuleContext, context: EngineContext, more: { seen?: SeenIndex; joined?: JoinedRows | null; literal?: (row: number) => readonly number[] | null } = {}): RowChecker<unknown> {
  const drafted = new Set(draftedRows(context.database, found.batch.id))
  return rowCheckerOf(found.batch.kind, {
    columns: reading.columns, context: rules, headerFindings: reading.headerFindings, dateSystem: found.dateSystem, fixed: reading.layout.fixed,
    declarationOf: (row) => (drafted.has(row) ? declarationOfRow(context.database, found.batch.id, row) : null),
    ...more,
  })
}

const STRETCH_MS = 7

/** Who the rows are, and the people that have several (of a long list). One look over all rows. */
export async function lookOver(found: StoredBatch, reading: Reading, rules: RuleContext, job: Breath, context: EngineContext): Promise<JoinedRows | null> {
  const overlay = overlayOf(found.seq, context)
  const checker = batchChecker(found, reading, rules, context, { literal: overlay.literal })
  for await (const stored of chunksOf(found.seq, context)) {
    for (const row of rowsOf(overlay.cellsOf(stored))) if (row.row > reading.headerRow) checker.look(row)
    await job.breathe()
  }
  return checker.joined()
}

/**
 * Judges every row of a batch anew, by another reading of the sheet or by what was mended, and stores the outcome in one transaction.
 * Nothing of the old judgement stays, nothing of the new is seen before it is whole.
 */
export async function recheckBatch(found: StoredBatch, reading: Reading, job: Breath, context: EngineContext, also: () => void = () => undefined): Promise<Ledger> {
  const { database } = context
  const numbers = await rosterNumbers(context, found.batch.ledger.total * 100, job.breathe)
  const rules = ruleContextOf(context, found.today, numbers)
  const mayJoin = reading.columns.some(({ field }) => field === 'insurances')
  const joined = mayJoin ? await lookOver(found, reading, rules, job, context) : null
  const seen = new SeenIndex()
  const overlay = overlayOf(found.seq, context)
  const checker = batchChecker(found, reading, rules, context, { seen, joined, literal: overlay.literal })
  const sets = new RowSets()
  const ledger: Ledger = { total: 0, ready: 0, warned: 0, wrong: 0, duplicate: 0 }
  const chunks: { firstRow: number; findings: Buffer | null }[] = []
  for await (const stored of chunksOf(found.seq, context)) {
    const findings: Finding[] = []
    let since = performance.now()
    for (const row of rowsOf(overlay.cellsOf(stored))) {
      if (row.row <= reading.headerRow) continue
      seen.begin(row.row)
      const checked = checker.check(row)
      if (checked.blank) continue
      for (const finding of checked.findings) findings.push(finding)
      sets.add(row.row, checked.fate, checked.findings)
      ledger.total++
      ledger[checked.fate]++
      if ((ledger.total & 31) === 0 && performance.now() - since > STRETCH_MS) {
        await job.breathe()
        since = performance.now()
      }
    }
    chunks.push({ firstRow: stored.firstRow, findings: encodeFindings(findings) })
    job.report('checking', ledger.total, Math.max(ledger.total, found.batch.ledger.total))
  }
  database
    .transaction(() => {
      for (const { firstRow, findings } of chunks) writeChunkFindings(database, found.seq, firstRow, findings)
      removeRowSets(database, found.seq)
      sets.write(database, found.seq)
      const fileFindings = [...reading.headerFindings, ...checker.fileFindings()].sort((one, other) => (one.row ?? 0) - (other.row ?? 0))
      reviseBatch(database, found.seq, { headerRow: reading.headerRow, columns: reading.columns, ledger, fileFindings, coverage: checker.coverage() as Coverage })
      writeBatchLayout(database, found.seq, { ...reading.layout, joined: joined !== null })
      also()
    })
    .immediate()
  live.set(database, { seq: found.seq, seen })
  return ledger
}

/** The batch that was worked on last: who its rows are need not be found out again for each key that is pressed. */
const live = new WeakMap<object, { readonly seq: number; readonly seen: SeenIndex }>()

/** Forgets who the rows are: the sheet was read anew. */
export const forgetSeen = (context: EngineContext): void => void live.delete(context.database)

/** Who the rows of a batch are: known from before, or found out by judging all its rows once (and storing nothing). */
async function seenOf(found: StoredBatch, reading: Reading, rules: RuleContext, job: Breath, context: EngineContext): Promise<SeenIndex> {
  const known = live.get(context.database)
  if (known?.seq === found.seq) return known.seen
  const seen = new SeenIndex()
  const overlay = overlayOf(found.seq, context)
  const checker = batchChecker(found, reading, rules, context, { seen, literal: overlay.literal })
  for await (const stored of chunksOf(found.seq, context)) {
    let since = performance.now()
    for (const row of rowsOf(overlay.cellsOf(stored))) {
      if (row.row <= reading.headerRow) continue
      seen.begin(row.row)
      checker.check(row)
      if (performance.now() - since > STRETCH_MS) {
        await job.breathe()
        since = performance.now()
      }
    }
  }
  live.set(context.database, { seq: found.seq, seen })
  return seen
}

/** From so many rows on the first key would be waited for. */
const MANY_ROWS = 5_000

/** Finds out who the rows of a large batch are while it is still looked at, so that the first cell that is mended is judged at once. */
export function foreseeMending(id: string, context: EngineContext): void {
  const found = findBatch(context.database, id)
  if (!found || found.batch.ledger.total < MANY_ROWS || live.get(context.database)?.seq === found.seq) return
  const job = { breathe: (): Promise<void> => new Promise((resolve) => setImmediate(resolve)), report: () => undefined, signal: new AbortController().signal }
  void inTurn(context.database, found.seq, async () => {
    const now = context.database.open ? findBatch(context.database, id) : null
    if (now !== null && now.batch.state !== 'broken') await seenOf(now, readingOf(now, context), ruleContextOf(context, now.today), job, context)
  }).catch(() => {
    // The store was closed meanwhile; any other trouble comes up again, and is said, where a cell is mended.
    live.delete(context.database)
  })
}

/** More rows than this are judged with all others in one go. */
const FEW_ROWS = 2_000

/**
 * Changes cells by `write` (in the transaction) and judges the rows that it touched anew, with those whose double they were or
 * become. Answers the ledger and the rows that were judged, ascending.
 */
export async function rejudgeRows(found: StoredBatch, rows: readonly number[], job: Breath, context: EngineContext, write: () => void): Promise<{ readonly ledger: Ledger; readonly judged: readonly number[] }> {
  const { database } = context
  const reading = readingOf(found, context)
  if (rows.length > FEW_ROWS || reading.layout.joined) {
    database.transaction(write).immediate()
    forgetSeen(context)
    return { ledger: await recheckBatch(findBatch(database, found.batch.id) ?? found, reading, job, context), judged: [...rows] }
  }
  const rules = ruleContextOf(context, found.today)
  const seen = await seenOf(found, reading, rules, job, context)
  let ledger: Ledger = found.batch.ledger
  const judged = new Map<number, JudgedRow>()
  try {
    database
      .transaction(() => {
        write()
        const overlay = overlayOf(found.seq, context)
        const checker = batchChecker(found, reading, rules, context, { seen, literal: overlay.literal })
        const waiting = new Set(rows)
        while (waiting.size > 0) {
          const row = Math.min(...waiting)
          waiting.delete(row)
          const was = seen.begin(row)
          judged.set(row, judge(found, row, reading, overlay, checker, context))
          const is = seen.personOf(row)
          if (was === is) continue
          for (const other of [...seen.behind(was, row), ...seen.behind(is, row)]) if (!judged.has(other)) waiting.add(other)
        }
        storeFindings(found.seq, [...judged.values()], context)
        moveRows(database, found.seq, [...judged.values()].sort((one, other) => one.row - other.row))
        ledger = reviseLedger(database, found.seq)
      })
      .immediate()
  } catch (problem) {
    // What was not stored is not so.
    forgetSeen(context)
    throw problem
  }
  return { ledger, judged: [...judged.keys()].sort((one, other) => one - other) }
}

function judge(found: StoredBatch, number: number, reading: Reading, overlay: ReturnType<typeof overlayOf>, checker: RowChecker<unknown>, context: EngineContext): JudgedRow {
  const stored = chunkOfRow(context.database, found.seq, number)
  const row = stored === null || number <= reading.headerRow ? undefined : [...rowsOf(overlay.cellsOf(stored))].find((one) => one.row === number)
  if (row === undefined) return { row: number, fate: null, findings: [] }
  const { blank, fate, findings } = checker.check(row)
  return blank ? { row: number, fate: null, findings: [] } : { row: number, fate: fate satisfies RowFate, findings }
}

/** Puts the findings of these rows in the place of their old ones, chunk by chunk. */
function storeFindings(seq: number, judged: readonly JudgedRow[], context: EngineContext): void {
  const { database } = context
  const chunks = new Map<number, JudgedRow[]>()
  for (const row of judged) {
    const stored = chunkOfRow(database, seq, row.row)
    if (stored !== null) chunks.set(stored.firstRow, [...(chunks.get(stored.firstRow) ?? []), row])
  }
  for (const [firstRow, rows] of chunks) {
    const anew = new Set(rows.map(({ row }) => row))
    const stored = chunkOfRow(database, seq, firstRow)
    const findings = decodeFindings(stored?.findings ?? null).filter(({ row }) => !anew.has(row ?? 0)).concat(rows.flatMap((row) => row.findings))
    findings.sort((one, other) => (one.row ?? 0) - (other.row ?? 0))
    writeChunkFindings(database, seq, firstRow, encodeFindings(findings))
  }
}
