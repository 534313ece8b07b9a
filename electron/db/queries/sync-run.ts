import type { Database } from 'better-sqlite3'
import { ErrorParams, type AppError } from '../../../shared/result/app-error.ts'
import type { RosterChange, SyncRun } from '../../../shared/domain/outbox.ts'
import { prepared } from '../prepared.ts'

interface RawRun extends Omit<SyncRun, 'errorParams'> {
  readonly errorParams: string | null
  readonly rosterCount: number | null
}

const COLUMNS = `id, started_at AS startedAt, ended_at AS endedAt, outcome, sent, answered, parked, roster_added AS rosterAdded, roster_changed AS rosterChanged,
  roster_removed AS rosterRemoved, roster_count AS rosterCount, error_code AS errorCode, error_params AS errorParams`

export interface StoredRun {
  readonly run: SyncRun
  readonly rosterCount: number | null
}

function runOf({ rosterCount, ...raw }: RawRun): StoredRun {
  return { run: { ...raw, errorParams: raw.errorParams === null ? null : ErrorParams.parse(JSON.parse(raw.errorParams)) }, rosterCount }
}

/** Begins the record of a run; `at` is an ISO moment. Runs that a crash cut off are closed as failed first. */
export function beginRun(database: Database, id: string, kind: 'sync' | 'roster', at: string): void {
  database.prepare("UPDATE sync_run SET outcome = 'failed', ended_at = ?, error_code = 'CANCELLED' WHERE outcome = 'running'").run(at)
  database.prepare("INSERT INTO sync_run (id, kind, started_at, outcome) VALUES (?, ?, ?, 'running')").run(id, kind, at)
}

export interface RunFigures {
  readonly sent: number
  readonly answered: number
  readonly parked: number
  readonly rosterAdded: number
  readonly rosterChanged: number
  readonly rosterRemoved: number
  readonly rosterCount: number | null
}

export function endRun(database: Database, id: string, outcome: SyncRun['outcome'], figures: RunFigures, error: AppError | null, at: string): void {
  database
    .prepare(
      `UPDATE sync_run SET outcome = @outcome, ended_at = @at, sent = @sent, answered = @answered, parked = @parked, roster_added = @rosterAdded, roster_changed = @rosterChanged,
         roster_removed = @rosterRemoved, roster_count = @rosterCount, error_code = @code, error_params = @params WHERE id = @id`,
    )
    .run({ ...figures, id, outcome, at, code: error?.code ?? null, params: error ? JSON.stringify(error.params) : null })
}

/** One run; throws where there is none of that id. */
export function findRun(database: Database, id: string): StoredRun {
  const raw = database.prepare<[string], RawRun>(`SELECT ${COLUMNS} FROM sync_run WHERE id = ?`).get(id)
  if (!raw) throw new Error('no such run')
  return runOf(raw)
}

/** The last runs, newest first. */
export function listRuns(database: Database, limit: number): StoredRun[] {
  return database.prepare<[number], RawRun>(`SELECT ${COLUMNS} FROM sync_run ORDER BY started_at DESC, id DESC LIMIT ?`).all(limit).map(runOf)
}

/** The last runs that brought the roster up to date, newest first. */
export function listRosterRuns(database: Database, limit: number): StoredRun[] {
  return database.prepare<[number], RawRun>(`SELECT ${COLUMNS} FROM sync_run WHERE roster_count IS NOT NULL ORDER BY started_at DESC, id DESC LIMIT ?`).all(limit).map(runOf)
}

/** Writes down what a run changed on the roster; belongs into the transaction of the change. `record` is the whole record of somebody who was removed, JSON. */
export function addRosterChange(database: Database, runId: string, change: RosterChange, record: string | null = null): void {
  prepared(database, 'INSERT INTO roster_change (run_id, seq, person_id, name, id_number, change, fields, record) VALUES (?, (SELECT coalesce(max(seq), 0) + 1 FROM roster_change WHERE run_id = ?), ?, ?, ?, ?, ?, ?)')
    .run(runId, runId, change.personId, change.name, change.idNumber, change.change, JSON.stringify(change.fields), record)
}
