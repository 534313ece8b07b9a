import type { Database } from 'better-sqlite3'
import { prepared } from '../prepared.ts'

/** A file is stored in pieces of this many bytes, so that no single write of it is long. */
export const FILE_PIECE_BYTES = 256 * 1024

/** Stores one piece of the user's file, inside a transaction of the caller. */
export function appendFilePiece(database: Database, batchSeq: number, piece: number, bytes: Uint8Array): void {
  prepared(database, 'INSERT INTO batch_file (batch_seq, piece, bytes) VALUES (?, ?, ?)').run(batchSeq, piece, bytes)
}

/** The user's file, whole; null where it was not kept (too large to be taken in). */
export function readBatchFile(database: Database, batchSeq: number): Buffer | null {
  const pieces = prepared(database, 'SELECT bytes FROM batch_file WHERE batch_seq = ? ORDER BY piece').pluck().all(batchSeq) as Buffer[]
  return pieces.length > 0 ? Buffer.concat(pieces) : null
}

/** Takes the file of a batch away. */
export const removeBatchFile = (database: Database, batchSeq: number): void => void prepared(database, 'DELETE FROM batch_file WHERE batch_seq = ?').run(batchSeq)
