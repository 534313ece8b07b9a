import { bulkWrite } from '../db/bulk-write.ts'
import { appendBatchChunk, removeBatchChunks, type StoredChunk } from '../db/queries/batch-chunk.ts'
import { appendFilePiece, FILE_PIECE_BYTES, removeBatchFile } from '../db/queries/batch-file.ts'
import { RowSets } from '../db/queries/batch-row-set.ts'
import { markBroken, removeBatch, unfinishedBatches } from '../db/queries/batch.ts'
import { encodeCells, encodeFindings } from './batch-chunk-codec.ts'
import type { CheckedChunk } from './batch-check.ts'
import type { EngineContext } from './context.ts'

type Breathe = () => Promise<void>
const CHUNKS_A_BREATH = 10

/**
 * Where the rows of a batch go while it is checked: each chunk is packed beside the checking of the next one and stored, its rows remembered
 * by fate and rule. At most one is under way; `flush` before anything is made of what was stored.
 */
export class BatchSink {
  readonly sets = new RowSets()
  readonly #context: EngineContext
  readonly #seq: number
  #underWay: Promise<void> = Promise.resolve()

  constructor(context: EngineContext, seq: number) {
    this.#context = context
    this.#seq = seq
  }

  /** Throws what kept the chunk before this one from being stored. */
  async take({ cells, rows }: CheckedChunk): Promise<void> {
    if (rows.length === 0) return
    for (const { row, fate, findings } of rows) this.sets.add(row, fate, findings)
    const firstRow = cells.rows[0] ?? 0
    const findings = encodeFindings(rows.flatMap((row) => row.findings))
    const packed = encodeCells(cells)
    await this.flush()
    this.#underWay = packed.then((bytes) => this.#store({ firstRow, lastRow: cells.rows.at(-1) ?? firstRow, cells: bytes, findings }))
    // Whoever waits next is told; until then nobody does.
    this.#underWay.catch(() => undefined)
  }

  /** Waits until all that was taken is stored; throws what kept it from that. */
  async flush(): Promise<void> {
    await this.#underWay
  }

  #store(chunk: StoredChunk): void {
    const { database } = this.#context
    bulkWrite(database, () => appendBatchChunk(database, this.#seq, chunk))
  }
}

/** Keeps the user's file inside the encrypted store, piece by piece. */
export async function keepFile(context: EngineContext, seq: number, bytes: Buffer, breathe: Breathe): Promise<void> {
  for (let piece = 0; piece * FILE_PIECE_BYTES < bytes.length; piece++) {
    await breathe()
    bulkWrite(context.database, () => appendFilePiece(context.database, seq, piece, bytes.subarray(piece * FILE_PIECE_BYTES, (piece + 1) * FILE_PIECE_BYTES)))
  }
}

/** Takes the rows of a batch away, a few chunks at a time. */
export async function removeRows(context: EngineContext, seq: number, breathe: Breathe): Promise<void> {
  let removed = 0
  do {
    bulkWrite(context.database, () => {
      removed = removeBatchChunks(context.database, seq, CHUNKS_A_BREATH)
    })
    await breathe()
  } while (removed > 0)
}

/** Takes a batch away as if it had never been: its reading was cancelled. */
export async function forgetBatch(context: EngineContext, seq: number, breathe: Breathe): Promise<void> {
  await removeRows(context, seq, breathe)
  context.database
    .transaction(() => {
      removeBatchFile(context.database, seq)
      removeBatch(context.database, seq)
    })
    .immediate()
}

/** At the start of the engine: what was being read when the last one ended is broken, and nothing half of it stays; its file does. */
export function breakUnfinishedBatches(database: EngineContext['database']): number {
  const unfinished = unfinishedBatches(database)
  for (const { seq } of unfinished) {
    database
      .transaction(() => {
        while (removeBatchChunks(database, seq, 100) > 0);
        markBroken(database, seq)
      })
      .immediate()
  }
  return unfinished.length
}
