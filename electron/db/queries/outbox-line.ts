import type { Database } from 'better-sqlite3'
import type { OutboxLine, OutboxState } from '../../../shared/domain/outbox.ts'

const SELECT = `SELECT outbox.id, outbox.kind, coalesce(outbox.declaration_id, outbox.accident_id) AS declarationId, declaration.kind AS declarationKind, coalesce(declaration.name, accident.names ->> '$[0]', '') AS label,
    coalesce(json_array_length(accident.names), 1) AS people, outbox.state, attempts, next_at AS nextAt, queued_at AS queuedAt,
    sent_at AS sentAt, CASE outbox.state WHEN 'queued' THEN held_until END AS heldUntil, reason_code AS reasonCode, reason_words AS reasonWords, CASE WHEN outbox.state = 'sent' THEN json_extract(outbox.reply, '$.number') END AS receiptNumber
  FROM outbox LEFT JOIN declaration ON declaration.id = outbox.declaration_id LEFT JOIN accident ON accident.id = outbox.accident_id`

type RawLine = OutboxLine & { readonly people: number }
const lineOf = ({ people, ...line }: RawLine): OutboxLine => ({ ...line, label: people > 1 ? `${line.label} +${people - 1}` : line.label })

/** The list of what is to be sent and was sent: what needs somebody first, then the newest. No state named: all of them. */
export function listOutboxLines(database: Database, states: readonly OutboxState[], offset: number, limit: number): { items: OutboxLine[]; total: number; all: number } {
  const wanted = JSON.stringify(states.length > 0 ? states : ['queued', 'sending', 'waiting', 'sent', 'parked'])
  const rows = database
    .prepare<[string, number, number], RawLine>(
      `${SELECT} WHERE recalled = 0 AND outbox.state IN (SELECT value FROM json_each(?))
       ORDER BY CASE outbox.state WHEN 'parked' THEN 0 WHEN 'sending' THEN 1 WHEN 'waiting' THEN 2 WHEN 'queued' THEN 3 ELSE 4 END, outbox.seq DESC LIMIT ? OFFSET ?`,
    )
    .all(wanted, limit, offset)
  const count = (sql: string, ...bound: string[]): number => database.prepare<string[], number>(sql).pluck().get(...bound) ?? 0
  return {
    items: rows.map(lineOf),
    total: count('SELECT count(*) FROM outbox WHERE recalled = 0 AND state IN (SELECT value FROM json_each(?))', wanted),
    all: count('SELECT count(*) FROM outbox WHERE recalled = 0'),
  }
}

/** One of them; null where there is none, or it was taken back. */
export function findOutboxLine(database: Database, id: string): OutboxLine | null {
  const raw = database.prepare<[string], RawLine>(`${SELECT} WHERE recalled = 0 AND outbox.id = ?`).get(id)
  return raw ? lineOf(raw) : null
}
