import type { Selection } from '../../shared/ipc/declaration.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { findDeclaration, updateState, type StoredDeclaration } from '../db/queries/declaration.ts'
import { findBatch, storedLedger } from '../db/queries/batch.ts'
import { recordChange } from '../db/queries/declaration-revision.ts'
import type { EngineContext, Job } from './context.ts'
import { actorOf, type Actor } from './declaration-actor.ts'
import { enqueueDeclaration } from './declaration-intent.ts'
import { hindrance, oneWayOf } from './declaration-preview.ts'
import { runsOf, selectedIds } from './declaration-selection.ts'
import { holdFor } from './hold.ts'
import type { Hold } from '../db/queries/outbox.ts'
import { ledgerAddsUp } from '../../shared/domain/batch.ts'

export interface ConfirmRequest {
  readonly selection: Selection
  /** One-way acts are meant. Without it they are held back like what has errors. */
  readonly oneWay: boolean
  /** Null: as the unit has chosen. */
  readonly recallMinutes: number | null
}

/**
 * 确认通过: of those selected, every one that can be confirmed is, its state and its outbox job in one transaction (of a run of
 * them); the others are left as they are and counted. Cancelled or killed in between, each is either both or neither.
 */
export async function confirmDeclarations({ selection, oneWay, recallMinutes }: ConfirmRequest, job: Job, context: EngineContext): Promise<Result<{ confirmed: number; held: number; heldUntil: string | null }>> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  const ids = selectedIds(selection, context)
  const hold = holdFor(recallMinutes, context)
  const answer = (): { confirmed: number; held: number; heldUntil: string | null } => ({ confirmed, held: ids.length - confirmed, heldUntil: confirmed > 0 ? (hold?.until ?? null) : null })
  const open = new Map<string, boolean>()
  let confirmed = 0
  let looked = 0
  for (const run of runsOf(ids)) {
    if (job.signal.aborted) break
    context.database
      .transaction(() => {
        for (const id of run) if (confirmOne(id, actor.value, { oneWay, hold, ledgers: open }, context)) confirmed++
      })
      .immediate()
    looked += run.length
    job.report('confirming', looked, ids.length)
    await job.breathe()
  }
  // Told once: lists that are read and drawn anew on the way would take the processor from the frames of the window.
  if (confirmed > 0) context.changed('declaration', 'outbox', 'status', 'undo')
  return job.signal.aborted && confirmed === 0 ? err(appError('CANCELLED')) : ok(answer())
}

interface Terms {
  readonly oneWay: boolean
  readonly hold: Hold | null
  readonly ledgers: Map<string, boolean>
}

function confirmOne(id: string, actor: Actor, { oneWay, hold, ledgers }: Terms, context: EngineContext): boolean {
  const { database } = context
  const declaration = findDeclaration(database, id)
  if (!declaration) return false
  const count = (severity: string): number => declaration.findings.filter((finding) => finding.severity === severity).length
  if (hindrance({ ...declaration, errors: count('error'), warnings: count('warning') }) !== null) return false
  if (!oneWay && isOneWay(declaration)) return false
  if (declaration.origin.batchId !== null && !isLedgerClosed(declaration.origin.batchId, ledgers, context)) return false
  updateState(database, id, 'confirmed', actor.at)
  const intent = enqueueDeclaration(declaration, actor, hold, context)
  recordChange(database, { id, at: actor.at, by: actor.by, cause: 'confirmed', content: null, standsFor: declaration.standsAs, detail: { intent } })
  return true
}

/** What cannot be made undone by a later declaration: nobody confirms it in passing. */
const isOneWay = ({ kind, month, content }: StoredDeclaration): boolean =>
  oneWayOf({ kind, month, operation: content.operation, insuredFrom: 'insuredFrom' in content ? content.insuredFrom : null }) !== null

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
