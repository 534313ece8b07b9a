import { closeSync, existsSync, openSync, readSync } from 'node:fs'

const MAGIC = Buffer.from('SQLite format 3\0', 'latin1')
const WAL_HEADER = 32
const FRAME_HEADER = 24

/**
 * True where the bytes of a database file, or of a first page in its WAL, are those of an unencrypted
 * one. Looks at the disk and never at a setting: encryption can be switched on and silently not happen.
 */
export function isPlaintext(path: string): boolean {
  return startsWithMagic(path) || walHoldsMagic(`${path}-wal`)
}

function startsWithMagic(path: string): boolean {
  return withFile(path, (read) => read(0, MAGIC.length).equals(MAGIC)) ?? false
}

/** The WAL's own headers are always in the clear; what must not be is the content of a page 1. */
function walHoldsMagic(path: string): boolean {
  return (
    withFile(path, (read) => {
      const header = read(0, WAL_HEADER)
      if (header.length < WAL_HEADER) return false
      const pageSize = header.readUInt32BE(8) || 4096
      for (let at = WAL_HEADER; ; at += FRAME_HEADER + pageSize) {
        const frame = read(at, FRAME_HEADER + MAGIC.length)
        if (frame.length < FRAME_HEADER + MAGIC.length) return false
        if (frame.readUInt32BE(0) === 1 && frame.subarray(FRAME_HEADER).equals(MAGIC)) return true
      }
    }) ?? false
  )
}

function withFile<T>(path: string, look: (read: (at: number, length: number) => Buffer) => T): T | null {
  if (!existsSync(path)) return null
  const file = openSync(path, 'r')
  try {
    return look((at, length) => {
      const bytes = Buffer.alloc(length)
      return bytes.subarray(0, readSync(file, bytes, 0, length, at))
    })
  } finally {
    closeSync(file)
  }
}
