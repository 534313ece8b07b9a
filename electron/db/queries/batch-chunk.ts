import type { Database } from 'better-sqlite3'
import { prepared } from '../prepared.ts'

/** Chunks of one batch lie together, in the order of the file: key = batch.seq * 2^21 + first row. */
const KEYS_A_BATCH = 2 ** 21

const baseOf = (batchSeq: number): number => batchSeq * KEYS_A_BATCH

/** A run of rows as it is stored; what is in the bytes is the engine's business. */
export interface StoredChunk {
  /** 1-based, ascending from chunk to chunk. */
  readonly firstRow: number
  readonly lastRow: number
  readonly cells: Buffer
  /** Null where no row of it has findings. */
  readonly findings: Buffer | null
}

interface ChunkRecord {
  readonly key: number
  readonly lastRow: number
  readonly cells: Buffer
  readonly findings: Buffer | null
}

const SELECT = 'SELECT key, last_row AS lastRow, cells, findings FROM batch_chunk'

/** Writes the next chunk of a batch, inside a transaction of the caller. */
export function appendBatchChunk(database: Database, batchSeq: number, chunk: StoredChunk): void {
  prepared(database, 'INSERT INTO batch_chunk (key, last_row, cells, findings) VALUES (?, ?, ?, ?)').run(baseOf(batchSeq) + chunk.firstRow, chunk.lastRow, chunk.cells, chunk.findings)
}

/** The chunk in which row `row` lies or would lie; null where the batch has none up to there. */
export function chunkOfRow(database: Database, batchSeq: number, row: number): StoredChunk | null {
  const base = baseOf(batchSeq)
  return toChunk(base, prepared(database, `${SELECT} WHERE key > ? AND key <= ? ORDER BY key DESC LIMIT 1`).get(base, base + row) as ChunkRecord | undefined)
}

/** The first chunk that begins after row `row`; null at the end. Begin with 0. */
export function chunkAfter(database: Database, batchSeq: number, row: number): StoredChunk | null {
  const base = baseOf(batchSeq)
  return toChunk(base, prepared(database, `${SELECT} WHERE key > ? AND key < ? ORDER BY key LIMIT 1`).get(base + row, base + KEYS_A_BATCH) as ChunkRecord | undefined)
}

/** Puts other findings to a chunk, inside a transaction of the caller. */
export const writeChunkFindings = (database: Database, batchSeq: number, firstRow: number, findings: Buffer | null): void =>
  void prepared(database, 'UPDATE batch_chunk SET findings = ? WHERE key = ?').run(findings, baseOf(batchSeq) + firstRow)

/** Takes at most `limit` chunks of a batch away; answers how many. */
export function removeBatchChunks(database: Database, batchSeq: number, limit: number): number {
  const base = baseOf(batchSeq)
  return prepared(database, 'DELETE FROM batch_chunk WHERE key IN (SELECT key FROM batch_chunk WHERE key > ? AND key < ? LIMIT ?)').run(base, base + KEYS_A_BATCH, limit).changes
}

function toChunk(base: number, record: ChunkRecord | undefined): StoredChunk | null {
  return record ? { firstRow: record.key - base, lastRow: record.lastRow, cells: record.cells, findings: record.findings } : null
}
