import { crc32 } from 'node:zlib'

/** In pixels. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** No photograph and no scan is larger; what claims to be would fill the memory of whoever opens it. */
const MOST_PIXELS = 200_000_000
const MOST_SIDE = 50_000

const plausible = (width: number, height: number): PictureSize | null => (width > 0 && height > 0 && width <= MOST_SIDE && height <= MOST_SIDE && width * height <= MOST_PIXELS ? { width, height } : null)

/** Walks the chunks of a PNG (W3C PNG 3): header first, each with its right CRC, data, and an end. Null where anything is missing. */
export function readPng(buffer: Buffer): PictureSize | null {
  let size: PictureSize | null = null
  let hasData = false
  for (let at = 8; at + 12 <= buffer.length; ) {
    const length = buffer.readUInt32BE(at)
    const end = at + 12 + length
    if (end > buffer.length) return null
    const type = buffer.toString('latin1', at + 4, at + 8)
    if (crc32(buffer.subarray(at + 4, end - 4)) !== buffer.readUInt32BE(end - 4)) return null
    if (at === 8) {
      if (type !== 'IHDR' || length !== 13) return null
      size = plausible(buffer.readUInt32BE(at + 8), buffer.readUInt32BE(at + 12))
    }
    hasData ||= type === 'IDAT' && length > 0
    if (type === 'IEND') return hasData ? size : null
    at = end
  }
  return null
}

const FRAMES = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])

/**
 * Walks the segments of a JPEG (ITU-T T.81) to the scan, with a frame before it and an end behind it: inside the scan's data the two
 * bytes of an end cannot stand. Null where anything is missing.
 */
export function readJpeg(buffer: Buffer): PictureSize | null {
  let size: PictureSize | null = null
  for (let at = 2; at + 4 <= buffer.length; ) {
    if (buffer[at] !== 0xff) return null
    const marker = buffer[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    const length = buffer.readUInt16BE(at + 2)
    if (length < 2 || at + 2 + length > buffer.length) return null
    if (FRAMES.has(marker)) size = length >= 8 ? plausible(buffer.readUInt16BE(at + 7), buffer.readUInt16BE(at + 5)) : null
    if (marker === 0xda) return size && buffer.indexOf(Buffer.from([0xff, 0xd9]), at + 2 + length) > 0 ? size : null
    at += 2 + length
  }
  return null
}
