import { chunkAfter, type StoredChunk } from '../db/queries/batch-chunk.ts'
import type { EngineContext } from './context.ts'

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Every row of a batch that was read, in order, with its cells and what was found then; for drafts and for the marked workbook. */
export async function* chunksOf(seq: number, context: EngineContext): AsyncGenerator<StoredChunk> {
  for (let chunk = chunkAfter(context.database, seq, 0); chunk; chunk = chunkAfter(context.database, seq, chunk.lastRow)) {
    yield chunk
    await breathe()
  }
}
