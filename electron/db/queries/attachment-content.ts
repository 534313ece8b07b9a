import type { Database } from 'better-sqlite3'
import type { AttachmentType } from '../../../shared/domain/attachment.ts'
import { prepared } from '../prepared.ts'
import { FILE_PIECE_BYTES } from './batch-file.ts'

export interface NewContent {
  /** Lower-case hex. */
  readonly sha256: string
  readonly bytes: number
  readonly type: AttachmentType
  readonly width: number | null
  readonly height: number | null
}

/** A content as the upload sees it. */
export interface StoredContent {
  readonly seq: number
  readonly sha256: string
  readonly bytes: number
  readonly uploaded: number
  readonly deliveredAt: string | null
}

const SELECT = 'SELECT seq, sha256, bytes, uploaded, delivered_at AS deliveredAt FROM attachment_content'

/** The content of this hash; null where it is not kept here, whole. */
export const findContent = (database: Database, sha256: string): StoredContent | null => (prepared(database, `${SELECT} WHERE sha256 = ? AND whole = 1`).get(sha256) as StoredContent | undefined) ?? null

/** Begins to keep a content and answers its number; what was begun before and never ended goes. Inside a transaction of the caller. */
export function beginContent(database: Database, content: NewContent): number {
  prepared(database, 'DELETE FROM attachment_content WHERE whole = 0').run()
  return Number(prepared(database, 'INSERT INTO attachment_content (sha256, bytes, type, width, height) VALUES (@sha256, @bytes, @type, @width, @height)').run(content).lastInsertRowid)
}

/** Keeps one piece of a content that was begun. */
export function appendContentPiece(database: Database, seq: number, piece: number, bytes: Uint8Array): void {
  prepared(database, 'INSERT INTO attachment_piece (content_seq, piece, bytes) VALUES (?, ?, ?)').run(seq, piece, bytes)
}

/** Every piece is there. */
export const endContent = (database: Database, seq: number): void => void prepared(database, 'UPDATE attachment_content SET whole = 1 WHERE seq = ?').run(seq)

/** At most `length` bytes from `offset` on, wherever the pieces begin; fewer at the end of the content. */
export function readContent(database: Database, seq: number, offset: number, length: number): Buffer {
  const first = Math.floor(offset / FILE_PIECE_BYTES)
  const behind = Math.ceil((offset + length) / FILE_PIECE_BYTES)
  const pieces = prepared(database, 'SELECT bytes FROM attachment_piece WHERE content_seq = ? AND piece >= ? AND piece < ? ORDER BY piece').pluck().all(seq, first, behind) as Buffer[]
  const from = offset - first * FILE_PIECE_BYTES
  return Buffer.concat(pieces).subarray(from, from + length)
}

/** Notes how many bytes the bureau has; `deliveredAt` once its own SHA-256 agreed. */
export function noteUpload(database: Database, sha256: string, uploaded: number, deliveredAt: string | null): void {
  prepared(database, 'UPDATE attachment_content SET uploaded = ?, delivered_at = ? WHERE sha256 = ?').run(uploaded, deliveredAt, sha256)
}

/** Names the contents that an intent goes with, in the transaction that enqueues it. */
export function insertIntentAttachments(database: Database, intentId: string, hashes: readonly string[]): void {
  const insert = prepared(database, 'INSERT INTO intent_attachment (intent_id, position, sha256) VALUES (?, ?, ?)')
  hashes.forEach((sha256, position) => insert.run(intentId, position, sha256))
}

/** The contents that an intent names, in its order. */
export const intentAttachments = (database: Database, intentId: string): string[] =>
  prepared(database, 'SELECT sha256 FROM intent_attachment WHERE intent_id = ? ORDER BY position').pluck().all(intentId) as string[]

/**
 * Forgets what was removed before the moment `before`, and contents that nothing is left of: not attached anywhere, not to be brought
 * back, and not waited for by an intent. Inside a transaction of the caller.
 */
export function forgetRemoved(database: Database, before: string): number {
  const forgotten = prepared(database, 'DELETE FROM attachment WHERE removed_at < ? RETURNING content_seq').pluck().all(before) as number[]
  const drop = prepared(
    database,
    `DELETE FROM attachment_content WHERE seq = ? AND NOT EXISTS (SELECT 1 FROM attachment WHERE content_seq = seq)
       AND NOT EXISTS (SELECT 1 FROM intent_attachment JOIN outbox ON outbox.id = intent_id WHERE intent_attachment.sha256 = attachment_content.sha256 AND outbox.state <> 'sent' AND recalled = 0)`,
  )
  for (const seq of new Set(forgotten)) drop.run(seq)
  return forgotten.length
}
