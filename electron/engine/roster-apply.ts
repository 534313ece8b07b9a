import { createHash } from 'node:crypto'
import { feedDigest } from '../../shared/bureau/digest.ts'
import { PersonRecord } from '../../shared/bureau/roster.ts'
import type { RosterChange } from '../../shared/domain/outbox.ts'
import type { Database } from 'better-sqlite3'
import { findPerson, personWriter, recordOf, type PersonWriter } from '../db/queries/person.ts'
import { stagedAfter, type StagedPerson } from '../db/queries/roster-stage.ts'
import { addRosterChange } from '../db/queries/sync-run.ts'
import { changedFields, storedPerson } from './roster-person.ts'

const DIGEST_PIECE = 5_000

export interface Changes {
  added: number
  changed: number
  removed: number
}

/** Count and digest (feedDigest with SHA-256) of a view that is ascending by id, gathered in pieces so that other calls are answered meanwhile. */
export async function versionsDigest(sorted: Iterable<{ readonly id: string; readonly version: number }>, breathe: () => Promise<void>): Promise<{ digest: string; count: number }> {
  const hash = createHash('sha256')
  // The digest is one hash over lines, so it may be fed piece by piece.
  const feed = (piece: readonly { readonly id: string; readonly version: number }[]): void => void feedDigest(piece, { update: (text) => void hash.update(text), digest: () => '' })
  let piece: { readonly id: string; readonly version: number }[] = []
  let count = 0
  for (const item of sorted) {
    piece.push(item)
    if (piece.length < DIGEST_PIECE) continue
    feed(piece)
    count += piece.length
    piece = []
    await breathe()
  }
  feed(piece)
  return { digest: hash.digest('hex'), count: count + piece.length }
}

/** Applies one page straight to the roster: the very first reading, where there is nothing yet to lose. Belongs into the transaction of the cursor. */
export function applyFirstPage(database: Database, items: readonly { readonly id: string; readonly version: number; readonly op: string; readonly record: PersonRecord | null }[], changes: Changes): void {
  const writer = personWriter(database)
  for (const item of items) {
    if (item.op === 'remove' || !item.record) {
      if (writer.remove(item.id, item.version)) changes.added--
    } else if (writer.upsert(storedPerson(item.record, JSON.stringify(item.record))) === 'added') changes.added++
  }
}

/**
 * Applies the next staged changes after `after`, with a line each in what the run changed; answers the last
 * id, or null where there were none. Belongs into a transaction. `force` takes the bureau's record over
 * whatever version is stored: for a full view.
 */
export function applyStaged(database: Database, runId: string, after: string, limit: number, force: boolean, changes: Changes): string | null {
  const staged = stagedAfter(database, after, limit)
  const writer = personWriter(database)
  for (const item of staged) {
    // Whom a removal takes is kept whole: the roster of an earlier day can then be told.
    const record = item.op === 'remove' ? recordOf(database, item.id) : null
    const line = item.op === 'remove' ? remove(database, writer, item) : upsert(database, writer, item, force)
    if (!line) continue
    changes[line.change]++
    addRosterChange(database, runId, line, record)
  }
  return staged.at(-1)?.id ?? null
}

function remove(database: Database, writer: PersonWriter, item: StagedPerson): RosterChange | null {
  const person = findPerson(database, item.id)
  if (!person || !writer.remove(item.id, item.version)) return null
  return { personId: item.id, name: person.name, idNumber: person.idNumber, change: 'removed', fields: {} }
}

function upsert(database: Database, writer: PersonWriter, item: StagedPerson, force: boolean): RosterChange | null {
  if (item.record === null) return null
  const record = PersonRecord.parse(JSON.parse(item.record))
  const before = recordOf(database, item.id)
  const outcome = writer.upsert(storedPerson(record, item.record), force)
  if (outcome === 'kept') return null
  const fields = before === null ? {} : changedFields(PersonRecord.parse(JSON.parse(before)), record)
  return { personId: item.id, name: record.name, idNumber: record.idNumber, change: outcome, fields }
}
