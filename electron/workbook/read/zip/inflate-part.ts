import { crc32, createInflateRaw } from 'node:zlib'
import { damaged, tooLarge } from '../refusal.ts'
import type { ReadLimits } from '../limits.ts'
import type { ZipEntry } from './directory.ts'

/** What has been inflated of the whole file so far; one for all parts of a file. */
export interface InflateBudget {
  total: number
}

export interface InflatedBlock {
  readonly bytes: Buffer
  /** Share of the part's compressed bytes consumed so far, 0 to 1. */
  readonly fraction: number
}

const FEED_BYTES = 64 * 1024
const BLOCK_BYTES = 128 * 1024

/**
 * The bytes of one part, block by block, under every cap: the size the directory declares, the part's and
 * the file's caps and the ratio. Ends in a refusal where the data stops short, goes on beyond its
 * declared size, or does not match its checksum; nothing is inflated ahead of the consumer but one block.
 */
export async function* inflatePart(file: Buffer, entry: ZipEntry, limits: ReadLimits, budget: InflateBudget): AsyncGenerator<InflatedBlock> {
  if (entry.inflatedSize > limits.partBytes) throw tooLarge('part', limits.partBytes, entry.inflatedSize)
  if (budget.total + entry.inflatedSize > limits.totalBytes) throw tooLarge('total', limits.totalBytes, budget.total + entry.inflatedSize)
  const compressedSize = entry.dataEnd - entry.dataStart
  if (entry.inflatedSize > limits.ratioFromBytes && entry.inflatedSize > compressedSize * limits.ratio) {
    throw tooLarge('ratio', limits.ratio, Math.floor(entry.inflatedSize / Math.max(1, compressedSize)))
  }
  let size = 0
  let checksum = 0
  const source = entry.method === 0 ? storedBlocks(file, entry) : deflatedBlocks(file, entry)
  for await (const block of source) {
    size += block.bytes.length
    budget.total += block.bytes.length
    if (size > entry.inflatedSize) throw damaged('zip-size')
    checksum = crc32(block.bytes, checksum)
    yield block
  }
  if (size !== entry.inflatedSize) throw damaged('zip-size')
  if (checksum !== entry.crc32) throw damaged('zip-checksum')
}

async function* storedBlocks(file: Buffer, entry: ZipEntry): AsyncGenerator<InflatedBlock> {
  for (let at = entry.dataStart; at < entry.dataEnd; at += BLOCK_BYTES) {
    const to = Math.min(entry.dataEnd, at + BLOCK_BYTES)
    yield { bytes: file.subarray(at, to), fraction: (to - entry.dataStart) / (entry.dataEnd - entry.dataStart) }
  }
}

async function* deflatedBlocks(file: Buffer, entry: ZipEntry): AsyncGenerator<InflatedBlock> {
  const inflate = createInflateRaw({ chunkSize: BLOCK_BYTES })
  const compressedSize = Math.max(1, entry.dataEnd - entry.dataStart)
  let fed = entry.dataStart
  let ended = false
  const feed = (): void => {
    while (fed < entry.dataEnd) {
      const to = Math.min(entry.dataEnd, fed + FEED_BYTES)
      const goOn = inflate.write(file.subarray(fed, to))
      fed = to
      if (!goOn) return
    }
    if (!ended) inflate.end()
    ended = true
  }
  inflate.on('drain', feed)
  feed()
  try {
    for await (const bytes of inflate as AsyncIterable<Buffer>) yield { bytes, fraction: (fed - entry.dataStart) / compressedSize }
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_')) throw damaged('zip-data')
    throw error
  } finally {
    inflate.destroy()
  }
}
