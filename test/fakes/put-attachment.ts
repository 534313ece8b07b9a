import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { appendContentPiece, beginContent, endContent } from '../../electron/db/queries/attachment-content.ts'
import { FILE_PIECE_BYTES } from '../../electron/db/queries/batch-file.ts'

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Keeps a content as the engine does, attached to nothing; answers its hash. */
export function putContent(database: Database, bytes: Uint8Array): string {
  const sha256 = sha256Of(bytes)
  database.transaction(() => {
    const seq = beginContent(database, { sha256, bytes: bytes.length, type: 'image/png', width: 1, height: 1 })
    for (let piece = 0; piece * FILE_PIECE_BYTES < bytes.length; piece++) appendContentPiece(database, seq, piece, bytes.subarray(piece * FILE_PIECE_BYTES, (piece + 1) * FILE_PIECE_BYTES))
    endContent(database, seq)
  })()
  return sha256
}
