import type { Database } from 'better-sqlite3'
import type { RosterChange, RosterEffect } from '../../../shared/domain/outbox.ts'
import { prepared } from '../prepared.ts'

/** A change with what it came to, and whether a declaration of ours stands behind it. */
export interface ToldChange extends RosterChange {
  readonly runId: string
  /** When the run began that brought it. */
  readonly at: string
  readonly effect: RosterEffect
  readonly explained: boolean
}

/** How long before a change a declaration may have been confirmed that explains it: a declaration month and its review. */
const EXPLAINS_DAYS = 62

/** 新增: new, or active again in some insurance. 停保: gone, or no more active in one. Everything else is 变更. */
const EFFECT = `CASE
  WHEN c.change = 'added' THEN 'joined' WHEN c.change = 'removed' THEN 'stopped' WHEN c.fields NOT LIKE '%.insuredStatus"%' THEN 'changed'
  WHEN EXISTS (SELECT 1 FROM json_each(c.fields) f WHERE f.key LIKE '%.insuredStatus' AND f.value ->> 1 = '1') THEN 'joined'
  WHEN EXISTS (SELECT 1 FROM json_each(c.fields) f WHERE f.key LIKE '%.insuredStatus' AND f.value ->> 0 = '1') THEN 'stopped' ELSE 'changed' END`

const CHANGES = `
  SELECT c.run_id AS runId, c.seq, c.person_id AS personId, c.name, c.id_number AS idNumber, c.change, c.fields, c.record, r.started_at AS at, r.ended_at AS endedAt, ${EFFECT} AS effect
  FROM roster_change c JOIN sync_run r ON r.id = c.run_id`

/** A declaration of the same direction about the same person that had been sent, or taken, by the time of the change. */
const EXPLAINED = `EXISTS (
  SELECT 1 FROM declaration d WHERE d.canonical_id = t.idNumber AND d.state IN ('submitted', 'accepted') AND d.kind = CASE t.effect WHEN 'joined' THEN 'add' WHEN 'stopped' THEN 'remove' END
    AND d.confirmed_at <= coalesce(t.endedAt, '9999') AND d.confirmed_at >= strftime('%Y-%m-%dT%H:%M:%fZ', t.at, '-${EXPLAINS_DAYS} days'))`

type Raw = Omit<ToldChange, 'fields' | 'explained'> & { readonly fields: string; readonly explained: number }

const toldOf = ({ runId, personId, name, idNumber, change, fields, at, effect, explained }: Raw): ToldChange => ({ runId, personId, name, idNumber, change, at, effect, explained: explained === 1, fields: JSON.parse(fields) as RosterChange['fields'] })

export interface ChangeFilter {
  readonly effect: RosterEffect | null
  /** Only those that no declaration of ours explains; of 变更 none is ever explained and none is meant. */
  readonly unexplained: boolean
}

/** A slice of what a run changed, how many match, and how many there are in all. */
export function listRosterChanges(database: Database, runId: string, { effect, unexplained }: ChangeFilter, offset: number, limit: number): { items: ToldChange[]; total: number; all: number } {
  const matching = `FROM (SELECT * FROM (${CHANGES} WHERE c.run_id = @runId) t WHERE (@effect IS NULL OR t.effect = @effect) AND (@unexplained = 0 OR (t.effect != 'changed' AND NOT ${EXPLAINED}))) t`
  const given = { runId, effect, unexplained: unexplained ? 1 : 0 }
  const items = prepared(database, `SELECT t.*, ${EXPLAINED} AS explained ${matching} ORDER BY t.seq LIMIT @limit OFFSET @offset`).all({ ...given, limit, offset }) as Raw[]
  const total = prepared(database, `SELECT count(*) ${matching}`).pluck().get(given) as number
  const all = prepared(database, 'SELECT count(*) FROM roster_change WHERE run_id = ?').pluck().get(runId) as number
  return { items: items.map(toldOf), total, all }
}

/** How many of each effect a run brought, and how many of 新增 and 停保 no declaration of ours explains. */
export function countRosterEffects(database: Database, runId: string): { effect: RosterEffect; people: number; unexplained: number }[] {
  return prepared(database, `SELECT t.effect, count(*) AS people, sum(CASE WHEN t.effect = 'changed' OR ${EXPLAINED} THEN 0 ELSE 1 END) AS unexplained FROM (${CHANGES} WHERE c.run_id = ?) t GROUP BY t.effect`).all(runId) as { effect: RosterEffect; people: number; unexplained: number }[]
}

/** Everything that the runs changed about one person, oldest first; `record` of a removal is the person as last seen, where that was kept. */
export function changesOfPerson(database: Database, personId: string): (ToldChange & { readonly record: string | null })[] {
  const rows = prepared(database, `SELECT t.*, ${EXPLAINED} AS explained FROM (${CHANGES} WHERE c.person_id = ?) t ORDER BY t.at, t.seq`).all(personId) as (Raw & { record: string | null })[]
  return rows.map((row) => ({ ...toldOf(row), record: row.record }))
}

/** What the runs that began at `instant` or later changed, newest first. */
export function changesSince(database: Database, instant: string): Iterable<Pick<RosterChange, 'personId' | 'name' | 'idNumber' | 'change'> & { readonly fields: string; readonly record: string | null }> {
  return database
    .prepare('SELECT person_id AS personId, name, id_number AS idNumber, change, fields, record FROM roster_change JOIN sync_run ON id = run_id WHERE started_at >= ? ORDER BY started_at DESC, run_id DESC, seq DESC')
    .iterate(instant) as Iterable<Pick<RosterChange, 'personId' | 'name' | 'idNumber' | 'change'> & { fields: string; record: string | null }>
}

/** When the last whole update before `instant` began, and when the first ever did; null where there was none. */
export function rosterRunsBefore(database: Database, instant: string): { readonly last: string | null; readonly first: string | null } {
  return prepared(database, 'SELECT max(CASE WHEN started_at < ? THEN started_at END) AS last, min(started_at) AS first FROM sync_run WHERE roster_count IS NOT NULL').get(instant) as { last: string | null; first: string | null }
}

/** The internal number of a person, null where there is none. */
export const seqOf = (database: Database, id: string): number | null => (prepared(database, 'SELECT seq FROM person WHERE id = ?').pluck().get(id) as number | undefined) ?? null
