import type { Selection } from '../../shared/ipc/declaration.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { findDeclaration, updateState } from '../db/queries/declaration.ts'
import { findBatch, storedLedger } from '../db/queries/batch.ts'
import { recordChange } from '../db/queries/declaration-revision.ts'
import type { EngineContext, Job } from './context.ts'
import { actorOf, type Actor } from './declaration-actor.ts'
import { enqueueDeclaration } from './declaration-intent.ts'
import { hindrance } from './declaration-preview.ts'
import { DECLARATIONS_A_BREATH, runsOf, selectedIds } from './declaration-selection.ts'
import { ledgerAddsUp } from '../../shared/domain/batch.ts'

/**
 * 确认通过: of those selected, every one that can be confirmed is, its state and its outbox job in one transaction (of a run of
 * them); the others are left as they are and counted. Cancelled or killed in between, each is either both or neither.
 */
export async function confirmDeclarations(selection: Selection, job: Job, context: EngineContext): Promise<Result<{ confirmed: number; held: number }>> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  const ids = selectedIds(selection, context)
  const open = new Map<string, boolean>()
  let confirmed = 0
  let looked = 0
  for (const run of runsOf(ids)) {
    if (job.signal.aborted) return confirmed === 0 ? err(appError('CANCELLED')) : ok({ confirmed, held: ids.length - confirmed })
    const before = confirmed
    context.database
      .transaction(() => {
        for (const id of run) if (confirmOne(id, actor.value, open, context)) confirmed++
      })
      .immediate()
    looked += run.length
    job.report('confirming', looked, ids.length)
    if (confirmed > before && looked % (10 * DECLARATIONS_A_BREATH) === 0) context.changed('declaration', 'outbox')
    await job.breathe()
  }
  if (confirmed > 0) context.changed('declaration', 'outbox', 'status')
  return ok({ confirmed, held: ids.length - confirmed })
}

function confirmOne(id: string, actor: Actor, ledgers: Map<string, boolean>, context: EngineContext): boolean {
  const { database } = context
  const declaration = findDeclaration(database, id)
  if (!declaration) return false
  const count = (severity: string): number => declaration.findings.filter((finding) => finding.severity === severity).length
  if (hindrance({ ...declaration, errors: count('error'), warnings: count('warning') }) !== null) return false
  if (declaration.origin.batchId !== null && !isLedgerClosed(declaration.origin.batchId, ledgers, context)) return false
  updateState(database, id, 'confirmed', actor.at)
  const intent = enqueueDeclaration(declaration, actor, context)
  recordChange(database, { id, at: actor.at, by: actor.by, cause: 'confirmed', content: null, detail: { intent } })
  return true
}

/** Nothing of a batch is confirmed unless its ledger adds up and says what is stored. */
function isLedgerClosed(batchId: string, known: Map<string, boolean>, context: EngineContext): boolean {
  let closed = known.get(batchId)
  if (closed === undefined) {
    const found = findBatch(context.database, batchId)
    closed = found !== null && isBatchClosed(found.batch, storedLedger(context.database, found.seq))
    known.set(batchId, closed)
  }
  return closed
}

/** Whether a batch was read to its end and its ledger adds up to what is stored of it. */
export function isBatchClosed(batch: { readonly state: string; readonly ledger: Parameters<typeof ledgerAddsUp>[0] }, stored: Parameters<typeof ledgerAddsUp>[0]): boolean {
  const { ledger } = batch
  return (
    (batch.state === 'ready' || batch.state === 'drafted') && ledgerAddsUp(ledger) &&
    ledger.ready === stored.ready && ledger.warned === stored.warned && ledger.wrong === stored.wrong && ledger.duplicate === stored.duplicate
  )
}
