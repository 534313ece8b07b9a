import type { Database } from 'better-sqlite3'
import { AuditEntry } from '../../../shared/domain/declaration.ts'
import type { Meta } from './meta.ts'

/** A declaration or an accident report as it is stored; `record` is what the feeds and GET give out. */
export interface Submission {
  readonly id: string
  readonly feed: 'declaration' | 'accident'
  readonly state: string
  readonly dueAt: number | null
  readonly replacedBy: string | null
  readonly record: SubmissionRecord
}

/** The fields that the bureau itself reads; what came beside them is kept. */
export interface SubmissionRecord {
  readonly [field: string]: unknown
  readonly id: string
  readonly version: number
  readonly state: string
  readonly updatedAt: string
}

export interface Submissions {
  byId(id: string): Submission | null
  /** Stores it as a change of its own; the record's version is one more than what was there. */
  put(submission: Submission): Submission
  /** Those whose next step is due, oldest first. */
  due(now: number, limit: number): Submission[]
  /** When the last of the pending steps is due; null for none. */
  lastDue(): number | null
  append(id: string, entry: Omit<AuditEntry, 'sequence'>): AuditEntry
  trail(id: string): AuditEntry[]
}

interface Row {
  id: string
  feed: 'declaration' | 'accident'
  state: string
  due_at: number | null
  replaced_by: string | null
  record: string
}

const toSubmission = (row: Row): Submission => ({ id: row.id, feed: row.feed, state: row.state, dueAt: row.due_at, replacedBy: row.replaced_by, record: JSON.parse(row.record) as SubmissionRecord })

export function submissionsTable(database: Database, meta: Meta): Submissions {
  const columns = 'id, feed, state, due_at, replaced_by, record'
  const byId = database.prepare<[string], Row>(`SELECT ${columns} FROM submissions WHERE id = ?`)
  const version = database.prepare<[string], { version: number }>('SELECT version FROM submissions WHERE id = ?')
  const upsert = database.prepare(`INSERT INTO submissions (id, feed, seq, version, state, due_at, replaced_by, record) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, version = excluded.version, state = excluded.state, due_at = excluded.due_at, replaced_by = excluded.replaced_by, record = excluded.record`)
  const due = database.prepare<[number, number], Row>(`SELECT ${columns} FROM submissions WHERE due_at <= ? ORDER BY due_at, seq LIMIT ?`)
  const lastDue = database.prepare<[], { at: number | null }>('SELECT max(due_at) at FROM submissions WHERE due_at IS NOT NULL')
  const append = database.prepare('INSERT INTO audit (submission_id, sequence, entry) VALUES (?, ?, ?)')
  const next = database.prepare<[string], { n: number }>('SELECT count(*) + 1 n FROM audit WHERE submission_id = ?')
  const trail = database.prepare<[string], { entry: string }>('SELECT entry FROM audit WHERE submission_id = ? ORDER BY sequence')
  return {
    byId: (id) => {
      const row = byId.get(id)
      return row ? toSubmission(row) : null
    },
    put: (submission) => {
      const record = { ...submission.record, state: submission.state, version: (version.get(submission.id)?.version ?? 0) + 1 }
      upsert.run(submission.id, submission.feed, meta.nextSequence(), record.version, submission.state, submission.dueAt, submission.replacedBy, JSON.stringify(record))
      return { ...submission, record }
    },
    due: (now, limit) => due.all(now, limit).map(toSubmission),
    lastDue: () => lastDue.get()?.at ?? null,
    append: (id, entry) => {
      const full: AuditEntry = { sequence: next.get(id)?.n ?? 1, ...entry }
      append.run(id, full.sequence, JSON.stringify(full))
      return full
    },
    trail: (id) => trail.all(id).map(({ entry }) => AuditEntry.parse(JSON.parse(entry))),
  }
}
