import type { ReadLimits } from './read/limits.ts'
import type { ReadOutcome, ReadProgress, SheetHead, WorkbookSource } from './read/read-outcome.ts'
import type { RowChunk } from './row-chunk.ts'

/**
 * What engine and reading process say to each other. One process reads one file:
 *
 *     engine -> reader   read, then credit 1 for every chunk it is done with, perhaps cancel
 *     reader -> engine   sheet (once, before the first rows), rows (never more than it has credit for),
 *                        progress (at least every 200 ms of work), done or broken
 */
export type ToReader =
  | { readonly type: 'read'; readonly source: WorkbookSource; readonly sheet?: string | number; readonly survey?: boolean; readonly limits?: Partial<ReadLimits>; readonly credit: number }
  | { readonly type: 'credit'; readonly count: number }
  | { readonly type: 'cancel' }

export type FromReader =
  | { readonly type: 'sheet'; readonly head: SheetHead }
  | { readonly type: 'rows'; readonly chunk: RowChunk }
  | { readonly type: 'progress'; readonly progress: ReadProgress }
  /** `peakRssMb`: the process's largest resident memory, in MiB. */
  | { readonly type: 'done'; readonly outcome: ReadOutcome; readonly peakRssMb: number }
  /** A bug in the reader; `kind` is the error's name, never its text, which may quote the file. */
  | { readonly type: 'broken'; readonly kind: string }

/** Chunks on the way at most: enough that neither side waits, a few hundred kilobytes each. */
export const CHUNK_CREDIT = 4

/** The reader says that it lives at least this often while it works. */
export const HEARTBEAT_MS = 200

/** Without a word from the reader for this long, while it has work and credit, it is given up. */
export const STALL_MS = 10_000

const KNOWN: ReadonlySet<unknown> = new Set(['sheet', 'rows', 'progress', 'done', 'broken', 'read', 'credit', 'cancel'])

/** A message of the other end, checked as far as its type; anything else on the port is ignored. */
export function isReaderMessage<M extends ToReader | FromReader>(message: unknown): message is M {
  return typeof message === 'object' && message !== null && 'type' in message && KNOWN.has(message.type)
}

/** Whether a chunk's arrays fit each other: a reader that went wrong must not be read out of bounds. */
export function isSoundChunk(chunk: RowChunk): boolean {
  const rows = chunk.rows.length
  const cells = chunk.columns.length
  if (chunk.hidden.length !== rows || chunk.rowEnds.length !== rows || chunk.kinds.length !== cells || chunk.textEnds.length !== cells) return false
  if (rows > 0 && chunk.rowEnds[rows - 1] !== cells) return false
  return cells === 0 || chunk.textEnds[cells - 1] === chunk.text.length
}
