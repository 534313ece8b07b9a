import type { Database } from 'better-sqlite3'

export interface AttachmentState {
  readonly length: number
  readonly offset: number
  readonly complete: boolean
}

export interface Attachments {
  state(sha256: string): AttachmentState | null
  create(sha256: string, length: number): void
  append(sha256: string, at: number, bytes: Uint8Array): void
  parts(sha256: string): Iterable<Uint8Array>
  complete(sha256: string): void
  discard(sha256: string): void
}

export function attachmentsTable(database: Database): Attachments {
  const state = database.prepare<[string], { length: number; offset: number; complete: number }>(
    'SELECT length, complete, (SELECT coalesce(max(at + length(bytes)), 0) FROM attachment_parts p WHERE p.sha256 = a.sha256) offset FROM attachments a WHERE sha256 = ?',
  )
  const create = database.prepare('INSERT INTO attachments (sha256, length) VALUES (?, ?)')
  const append = database.prepare('INSERT INTO attachment_parts VALUES (?, ?, ?)')
  const parts = database.prepare<[string], Buffer>('SELECT bytes FROM attachment_parts WHERE sha256 = ? ORDER BY at').pluck()
  const complete = database.prepare('UPDATE attachments SET complete = 1 WHERE sha256 = ?')
  const discard = database.prepare('DELETE FROM attachments WHERE sha256 = ?')
  return {
    state: (sha256) => {
      const row = state.get(sha256)
      return row ? { length: row.length, offset: row.offset, complete: row.complete === 1 } : null
    },
    create: (sha256, length) => void create.run(sha256, length),
    append: (sha256, at, bytes) => void append.run(sha256, at, Buffer.from(bytes)),
    parts: (sha256) => parts.iterate(sha256),
    complete: (sha256) => void complete.run(sha256),
    discard: (sha256) => void discard.run(sha256),
  }
}
