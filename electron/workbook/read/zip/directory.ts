import { damaged, notAWorkbook, RefusedFile, tooLarge } from '../refusal.ts'
import type { ReadLimits } from '../limits.ts'

/** One entry of the zip, checked against its local header: bytes [dataStart, dataEnd) of the file are its data and nobody else's. */
export interface ZipEntry {
  readonly name: string
  readonly method: 0 | 8
  readonly dataStart: number
  readonly dataEnd: number
  readonly inflatedSize: number
  readonly crc32: number
}

const END_RECORD = 0x06054b50
const CENTRAL_RECORD = 0x02014b50
const LOCAL_RECORD = 0x04034b50
const SATURATED = 0xffffffff

/**
 * Reads the central directory and refuses every zip that two readers could see differently: entries that
 * overlap, names twice (or twice but for case), names that leave the archive, local headers that
 * contradict the directory, sizes beyond the file, unknown methods, more than one disk.
 * @returns entries by lower-case name (part names are case-insensitive in OPC), folders left out
 */
export function readZipDirectory(file: Buffer, limits: ReadLimits): Map<string, ZipEntry> {
  const end = findEnd(file)
  if (end.count > limits.parts) throw tooLarge('parts', limits.parts, end.count)
  const entries = new Map<string, ZipEntry>()
  const spans: { start: number; end: number }[] = []
  let at = end.offset
  for (let index = 0; index < end.count; index++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== CENTRAL_RECORD) throw damaged('zip-directory')
    const nameLength = file.readUInt16LE(at + 28)
    const extraLength = file.readUInt16LE(at + 30)
    const next = at + 46 + nameLength + extraLength + file.readUInt16LE(at + 32)
    if (next > file.length) throw damaged('zip-directory')
    const flags = file.readUInt16LE(at + 8)
    if ((flags & 0x2041) !== 0) throw new RefusedFile(notAWorkbook('zip-encrypted'))
    const nameBytes = file.subarray(at + 46, at + 46 + nameLength)
    const sizes = readSizes(file, at, file.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength))
    const span = checkLocalHeader(file, at, flags, nameBytes, sizes, end.offset)
    spans.push({ start: sizes.localOffset, end: span.end })
    const name = checkName(nameBytes)
    if (!name.endsWith('/')) {
      const method = file.readUInt16LE(at + 10)
      if (method !== 0 && method !== 8) throw damaged('zip-method')
      if (method === 0 && sizes.compressed !== sizes.inflated) throw damaged('zip-size')
      const key = name.toLowerCase()
      if (entries.has(key)) throw damaged('zip-duplicate')
      entries.set(key, { name, method, dataStart: span.start, dataEnd: span.end, inflatedSize: sizes.inflated, crc32: file.readUInt32LE(at + 16) })
    }
    at = next
  }
  spans.sort((a, b) => a.start - b.start)
  for (let index = 1; index < spans.length; index++) {
    if ((spans[index - 1]?.end ?? 0) > (spans[index]?.start ?? 0)) throw damaged('zip-overlap')
  }
  return entries
}

function findEnd(file: Buffer): { count: number; offset: number } {
  const lowest = Math.max(0, file.length - 22 - 0xffff)
  for (let at = file.length - 22; at >= lowest; at--) {
    if (file.readUInt32LE(at) !== END_RECORD || at + 22 + file.readUInt16LE(at + 20) > file.length) continue
    const disk = file.readUInt16LE(at + 4)
    const count = file.readUInt16LE(at + 10)
    const offset = file.readUInt32LE(at + 16)
    if (count === 0xffff || offset === SATURATED) return findEnd64(file, at)
    if (disk !== 0 || file.readUInt16LE(at + 8) !== count || offset + file.readUInt32LE(at + 12) > at) throw damaged('zip-directory')
    return { count, offset }
  }
  throw damaged('zip-directory')
}

/** Java exporters (POI's streaming workbook) write zip64 records into small files too; they are read, never trusted beyond the file. */
function findEnd64(file: Buffer, end: number): { count: number; offset: number } {
  const locator = end - 20
  if (locator < 0 || file.readUInt32LE(locator) !== 0x07064b50) throw damaged('zip-directory')
  const record = readSize64(file, locator + 8)
  if (record + 56 > locator || file.readUInt32LE(record) !== 0x06064b50) throw damaged('zip-directory')
  const count = readSize64(file, record + 32)
  const offset = readSize64(file, record + 48)
  if (offset > record) throw damaged('zip-directory')
  return { count, offset }
}

/** A 64-bit size that must fit into a double's integers; anything larger is no size of a file we hold. */
function readSize64(bytes: Buffer, at: number): number {
  if (at + 8 > bytes.length || bytes.readUInt32LE(at + 4) > 0xffff) throw damaged('zip-size')
  return bytes.readUInt32LE(at) + bytes.readUInt32LE(at + 4) * 0x1_0000_0000
}

interface EntrySizes {
  compressed: number
  inflated: number
  localOffset: number
}

function readSizes(file: Buffer, at: number, extra: Buffer): EntrySizes {
  const sizes = { inflated: file.readUInt32LE(at + 24), compressed: file.readUInt32LE(at + 20), localOffset: file.readUInt32LE(at + 42) }
  if (sizes.inflated !== SATURATED && sizes.compressed !== SATURATED && sizes.localOffset !== SATURATED) return sizes
  for (let from = 0; from + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(from + 2)
    if (extra.readUInt16LE(from) === 1) {
      const field = extra.subarray(from + 4, from + 4 + length)
      let inside = 0
      for (const key of ['inflated', 'compressed', 'localOffset'] as const) {
        if (sizes[key] !== SATURATED) continue
        sizes[key] = readSize64(field, inside)
        inside += 8
      }
      return sizes
    }
    from += 4 + length
  }
  throw damaged('zip-size')
}

function checkLocalHeader(file: Buffer, central: number, flags: number, nameBytes: Buffer, sizes: EntrySizes, directoryStart: number): { start: number; end: number } {
  const at = sizes.localOffset
  if (at + 30 > directoryStart || file.readUInt32LE(at) !== LOCAL_RECORD) throw damaged('zip-entry')
  const nameLength = file.readUInt16LE(at + 26)
  const start = at + 30 + nameLength + file.readUInt16LE(at + 28)
  const end = start + sizes.compressed
  if (end > directoryStart) throw damaged('zip-size')
  if (!file.subarray(at + 30, at + 30 + nameLength).equals(nameBytes)) throw damaged('zip-entry')
  if (file.readUInt16LE(at + 8) !== file.readUInt16LE(central + 10)) throw damaged('zip-entry')
  // Bit 3: the sizes follow the data in a descriptor, and the local header may hold zeros.
  if ((flags & 8) === 0) {
    const localCompressed = file.readUInt32LE(at + 18)
    const localInflated = file.readUInt32LE(at + 22)
    if (localCompressed !== SATURATED && localCompressed !== sizes.compressed) throw damaged('zip-size')
    if (localInflated !== SATURATED && localInflated !== sizes.inflated) throw damaged('zip-size')
  }
  return { start, end }
}

function checkName(bytes: Buffer): string {
  // Some Windows zippers write backslashes; they mean the same and must not hide a step upwards.
  const name = bytes.toString('utf8').replaceAll('\\', '/')
  if (name === '' || name.startsWith('/') || /^[a-z]:/i.test(name) || name.includes('\0')) throw damaged('zip-name')
  if (name.split('/').some((segment) => segment === '..' || segment === '.')) throw damaged('zip-name')
  return name
}
