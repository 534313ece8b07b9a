import type { Database } from 'better-sqlite3'

/** What was answered to an intent. */
export interface StoredReply {
  readonly status: number
  readonly etag: string | null
  /** JSON text. */
  readonly body: string
}

export interface StoredIntent {
  readonly key: string
  /** Method and path. */
  readonly request: string
  /** SHA-256 of the body, base64. */
  readonly bodyDigest: string
  readonly firstAt: number
  /** Null while in progress. */
  readonly reply: StoredReply | null
}

export interface Effect {
  readonly key: string
  readonly effect: string
  readonly subject: string
  readonly at: string
}

export interface Intents {
  get(key: string): StoredIntent | null
  begin(key: string, request: string, bodyDigest: string, now: number): void
  finish(key: string, reply: StoredReply): void
  /** Forgets one that was begun and came to nothing. */
  abandon(key: string): void
  /** At start: whoever was in progress when the process ended has done nothing, as the work commits with its answer. */
  abandonUnfinished(): void
  took(effect: Effect): void
  effects(): Effect[]
}

interface Row {
  key: string
  request: string
  body_digest: string
  first_at: number
  status: number | null
  etag: string | null
  body: string | null
}

export function intentsTable(database: Database): Intents {
  const get = database.prepare<[string], Row>('SELECT key, request, body_digest, first_at, status, etag, body FROM intents WHERE key = ?')
  const begin = database.prepare('INSERT INTO intents (key, request, body_digest, first_at) VALUES (?, ?, ?, ?)')
  const finish = database.prepare('UPDATE intents SET status = ?, etag = ?, body = ? WHERE key = ? AND status IS NULL')
  const abandon = database.prepare('DELETE FROM intents WHERE key = ? AND status IS NULL')
  const abandonAll = database.prepare('DELETE FROM intents WHERE status IS NULL')
  const took = database.prepare('INSERT INTO effects (key, effect, subject, at) VALUES (?, ?, ?, ?)')
  const effects = database.prepare<[], Effect>('SELECT key, effect, subject, at FROM effects ORDER BY position')
  return {
    get: (key) => {
      const row = get.get(key)
      if (!row) return null
      const reply = row.status === null || row.body === null ? null : { status: row.status, etag: row.etag, body: row.body }
      return { key: row.key, request: row.request, bodyDigest: row.body_digest, firstAt: row.first_at, reply }
    },
    begin: (key, request, bodyDigest, now) => void begin.run(key, request, bodyDigest, now),
    finish: (key, reply) => void finish.run(reply.status, reply.etag, reply.body, key),
    abandon: (key) => void abandon.run(key),
    abandonUnfinished: () => void abandonAll.run(),
    took: ({ key, effect, subject, at }) => void took.run(key, effect, subject, at),
    effects: () => effects.all(),
  }
}
