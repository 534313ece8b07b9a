import type { Database } from 'better-sqlite3'
import { prepared } from '../prepared.ts'

export interface StagedPerson {
  readonly id: string
  readonly version: number
  readonly op: 'upsert' | 'remove'
  /** JSON; null for a removal. */
  readonly record: string | null
}

/** Throws away what was staged and not applied. */
export const clearStage = (database: Database): void => void database.prepare('DELETE FROM roster_stage').run()

/** Adds changes; of two of one person the newer version stays. Belongs into a transaction. */
export function stage(database: Database, people: readonly StagedPerson[]): void {
  const insert = prepared(
    database,
    `INSERT INTO roster_stage (id, version, op, record) VALUES (@id, @version, @op, @record)
     ON CONFLICT (id) DO UPDATE SET version = excluded.version, op = excluded.op, record = excluded.record WHERE excluded.version >= version`,
  )
  for (const person of people) insert.run(person)
}

/** Everybody that a full view leaves out becomes a staged removal; belongs into a transaction. */
export function stageAbsent(database: Database): void {
  database.prepare("INSERT INTO roster_stage (id, version, op, record) SELECT id, version, 'remove', NULL FROM person WHERE NOT EXISTS (SELECT 1 FROM roster_stage WHERE roster_stage.id = person.id)").run()
}

/** How many people that are stored would be taken off by what is staged. */
export function countStagedRemovals(database: Database): number {
  return database.prepare<[], number>("SELECT count(*) FROM roster_stage JOIN person USING (id) WHERE op = 'remove' AND person.version <= roster_stage.version").pluck().get() ?? 0
}

/** Drops from the stage what is stored exactly so already; what remains are the differences. */
export function dropUnchanged(database: Database): void {
  database
    .prepare(
      `DELETE FROM roster_stage WHERE op = 'upsert' AND EXISTS (
         SELECT 1 FROM person JOIN person_record USING (seq) WHERE person.id = roster_stage.id AND person.version = roster_stage.version AND person_record.record = roster_stage.record)`,
    )
    .run()
}

export const countStaged = (database: Database): number => database.prepare<[], number>('SELECT count(*) FROM roster_stage').pluck().get() ?? 0

/** The next staged changes after an id, ascending. */
export function stagedAfter(database: Database, after: string, limit: number): StagedPerson[] {
  return prepared(database, 'SELECT id, version, op, record FROM roster_stage WHERE id > ? ORDER BY id LIMIT ?').all(after, limit) as StagedPerson[]
}

/** The staged view's ids and versions, ascending by id; removals are left out. */
export function* stagedVersions(database: Database): Generator<{ readonly id: string; readonly version: number }> {
  for (let after = ''; ; ) {
    const rows = prepared(database, "SELECT id, version FROM roster_stage WHERE id > ? AND op = 'upsert' ORDER BY id LIMIT 5000").all(after) as { id: string; version: number }[]
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}
