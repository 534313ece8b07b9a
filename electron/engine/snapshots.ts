import { KeyList } from '../../shared/bureau/public-key.ts'
import { ok, err, type Result } from '../../shared/result/result.ts'
import { appError } from '../../shared/result/app-error.ts'
import type { BureauClient } from '../bureau/client.ts'
import type { Failure } from '../bureau/failure.ts'
import { believedKeys } from '../bureau/signature.ts'
import { fetchSnapshot, SNAPSHOTS, type SnapshotName } from '../bureau/snapshots.ts'
import { pinKey, pinnedKeys } from '../db/queries/bureau-key.ts'
import { readSnapshot, touchSnapshot, writeSnapshot } from '../db/queries/snapshot.ts'
import { instantOf } from '../platform/clock.ts'
import type { EngineContext } from './context.ts'

const NAMES = Object.keys(SNAPSHOTS) as SnapshotName[]

/**
 * Brings the unit's facts, payments, calendar and the bureau's keys up to date, each only where it changed.
 * The first failure is the answer; what came before it is kept.
 */
export async function fetchSnapshots(context: EngineContext, client: BureauClient, signal: AbortSignal): Promise<Result<void, Failure>> {
  for (const name of NAMES) {
    const kept = readSnapshot(context.database, name)
    const reply = await fetchSnapshot(client, name, kept?.etag ?? null, signal)
    if (!reply.ok) return reply
    const { value, etag } = reply.value
    const at = instantOf(context.clock)
    if (value === null) {
      touchSnapshot(context.database, name, at)
      continue
    }
    if (name === 'keys' && !pinOffered(context, value, at)) return err({ kind: 'stranger', error: appError('BUREAU_KEY_CHANGED') })
    writeSnapshot(context.database, name, JSON.stringify(value), etag, at)
  }
  return ok(undefined)
}

/** Pins announced new keys; false where they do not lead back to a pinned one. */
function pinOffered(context: EngineContext, value: unknown, at: string): boolean {
  const keys = believedKeys(pinnedKeys(context.database), KeyList.parse(value).keys)
  if (keys === null) return false
  context.database.transaction(() => {
    for (const key of keys) pinKey(context.database, { id: key.keyId, publicKey: key.publicKey, announcedBy: key.announcedBy?.keyId ?? null, retiredAt: key.retiredAt }, at)
  })()
  return true
}
