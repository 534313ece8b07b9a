import { ledgerAddsUp, type RowFate } from '../../shared/domain/batch.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { createAddChecker, createRemoveChecker, type CheckedRow, type CheckerInput, type RowChecker, type RuleContext } from '../../shared/rules/index.ts'
import type { SheetRow } from '../../shared/domain/sheet-row.ts'
import type { DeclarationKind } from '../../shared/domain/declaration-kind.ts'
import type { DeclaredContent } from '../../shared/domain/declared-content.ts'
import { findBatch, markDrafted, storedLedger, type StoredBatch } from '../db/queries/batch.ts'
import { readRowSet } from '../db/queries/batch-row-set.ts'
import { recordCreation } from '../db/queries/declaration-revision.ts'
import { draftedRows, hasOpenDeclaration, insertDeclaration } from '../db/queries/declaration.ts'
import { appendJournal } from '../db/queries/journal.ts'
import { rowsOf } from '../workbook/cells.ts'
import { overlayOf } from './batch-overlay.ts'
import { lookOver, readingOf } from './batch-revise.ts'
import { chunksOf } from './batch-chunks.ts'
import type { EngineContext, Job } from './context.ts'
import { actorOf, type Actor } from './declaration-actor.ts'
import { isBatchClosed } from './declaration-confirm.ts'
import { checkedContent } from './draft-check.ts'
import { ruleContextOf } from './rule-context.ts'
import { beginStep, type Step } from './undo-steps.ts'

/** Drafts written between two breaths, in one transaction. */
const DRAFTS_AT_ONCE = 64

/**
 * 生成草稿 of the ready rows of a batch, and of the warned ones where asked. The rows are checked again by what is known now: one
 * whose person got a draft elsewhere meanwhile, or that is wrong by now, is passed over. A row becomes a draft once,
 * however often this is called and wherever it was cut off.
 */
export async function createDrafts(request: { readonly id: string; readonly includeWarned: boolean }, job: Job, context: EngineContext): Promise<Result<{ created: number; skipped: number }>> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  const found = findBatch(context.database, request.id)
  if (!found) return err(appError('NOT_FOUND', { what: 'batch' }))
  const { ledger } = found.batch
  if (!ledgerAddsUp(ledger) || !isBatchClosed(found.batch, storedLedger(context.database, found.seq))) return err(appError('BATCH_LEDGER_OPEN', { ...ledger }))
  const wanted = wantedRows(found, request.includeWarned, context)
  const rules = ruleContextOf(context, found.today)
  const step = beginStep(context, actor.value, 'batch-drafted')
  let created = 0
  for await (const rows of runsOf(checkedAgain(found, rules, job, context), wanted)) {
    if (job.signal.aborted) return err(appError('CANCELLED'))
    created += writeDrafts(found, rows, rules, actor.value, step, context)
    job.report('drafting', created, wanted.size)
    await job.breathe()
  }
  if (job.signal.aborted) return err(appError('CANCELLED'))
  context.database
    .transaction(() => {
      markDrafted(context.database, found.seq)
      appendJournal(context.database, { at: actor.value.at, actor: actor.value.by, action: 'batch.drafted', subject: found.batch.id, detail: { created, skipped: wanted.size - created } })
    })
    .immediate()
  context.changed('batch', 'declaration', 'status', 'undo')
  return ok({ created, skipped: wanted.size - created })
}

/** The rows asked for. */
function wantedRows({ seq }: StoredBatch, includeWarned: boolean, context: EngineContext): Set<number> {
  const rows = (fate: RowFate): Uint32Array => readRowSet(context.database, seq, { fate, ruleId: null, severity: null })
  return new Set(includeWarned ? [...rows('ready'), ...rows('warned')] : rows('ready'))
}

/** Every row in the file's order, checked anew: who was seen before a row is part of its judgement. */
async function* checkedAgain(found: StoredBatch, rules: RuleContext, job: Job, context: EngineContext): AsyncGenerator<DeclaredRow> {
  const { seq, dateSystem, batch } = found
  const reading = readingOf(found, context)
  const overlay = overlayOf(seq, context)
  const joined = reading.layout.joined ? await lookOver(found, reading, rules, job, context) : null
  const check = declaringChecker(batch.kind, { columns: batch.columns, context: rules, headerFindings: reading.headerFindings, dateSystem, fixed: reading.layout.fixed, joined, literal: overlay.literal })
  const drafted = new Set(draftedRows(context.database, batch.id))
  for await (const chunk of chunksOf(seq, context)) {
    for (const row of rowsOf(overlay.cellsOf(chunk))) {
      if (row.row <= batch.headerRow) continue
      const checked = check(row)
      if (!checked.blank && !drafted.has(row.row)) yield checked
      if ((row.row & 127) === 0) await job.breathe()
    }
  }
}

/** A row with what it declares. */
export type DeclaredRow = CheckedRow<DeclaredContent>

/** A checker of this kind whose rows say what they declare. */
export function declaringChecker(kind: DeclarationKind, input: CheckerInput): (row: SheetRow) => DeclaredRow {
  const declaring = <C>(checker: RowChecker<C>, declare: (content: C) => DeclaredContent) => (row: SheetRow): DeclaredRow => {
    const { content, ...checked } = checker.check(row)
    return { ...checked, content: declare(content) }
  }
  return kind === 'add' ? declaring(createAddChecker(input), (content) => ({ kind: 'add', content })) : declaring(createRemoveChecker(input), (content) => ({ kind: 'remove', content }))
}

/** The wanted rows that may still become drafts, some at a time. */
async function* runsOf(rows: AsyncIterable<DeclaredRow>, wanted: ReadonlySet<number>): AsyncGenerator<DeclaredRow[]> {
  let run: DeclaredRow[] = []
  for await (const row of rows) {
    if (!wanted.has(row.row) || (row.fate !== 'ready' && row.fate !== 'warned')) continue
    run.push(row)
    if (run.length < DRAFTS_AT_ONCE) continue
    yield run
    run = []
  }
  if (run.length > 0) yield run
}

function writeDrafts({ batch }: StoredBatch, rows: readonly DeclaredRow[], rules: RuleContext, actor: Actor, step: Step, context: EngineContext): number {
  const { database } = context
  let created = 0
  database
    .transaction(() => {
      for (const { row, content: declared, findings } of rows) {
        const checked = checkedContent(declared, findings, rules)
        // Another batch may have made one since the rules looked.
        if (hasOpenDeclaration(database, checked.canonicalId, batch.kind)) continue
        const id = context.makeId()
        if (!insertDeclaration(database, { ...checked, id, month: rules.month, batchId: batch.id, sheet: batch.sheet, row, at: actor.at })) continue
        recordCreation(database, { id, at: actor.at, by: actor.by, cause: 'created', content: declared.content, detail: { batch: batch.id, row } })
        step.noteNew(id, declared.content.name)
        created++
      }
    })
    .immediate()
  return created
}
