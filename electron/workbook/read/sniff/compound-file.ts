import type { FileShape } from '../../../../shared/domain/file-shape.ts'

const SMALL_FILE = 512
const END_OF_CHAIN = 0xfffffffa
/** Sectors of the directory that are looked at; a workbook's directory has one or two. */
const MOST_SECTORS = 64

/** What lies in an OLE compound file ([MS-CFB]), told by the names of its streams; the streams are not read beyond their first records. */
export function sniffCompoundFile(bytes: Buffer): FileShape {
  if (bytes.length < SMALL_FILE) return 'ole'
  const streams = directoryEntries(bytes)
  const names = new Set(streams.map((stream) => stream.name))
  if (names.has('EncryptedPackage')) return 'xlsx-encrypted'
  const book = streams.find((stream) => stream.name === 'Workbook' || stream.name === 'Book')
  if (book) {
    if (isEncryptedBook(bytes, book)) return 'xls-encrypted'
    if (book.name === 'Book') return 'xls'
    return [...names].some((name) => /^(ET|WpsEt|Kso)/i.test(name)) ? 'et' : 'xls'
  }
  if (names.has('WordDocument')) return 'doc'
  return 'ole'
}

interface StreamEntry {
  readonly name: string
  readonly start: number
  readonly size: number
}

function sectorSize(bytes: Buffer): number {
  const shift = bytes.readUInt16LE(30)
  return shift === 9 || shift === 12 ? 1 << shift : 512
}

function directoryEntries(bytes: Buffer): StreamEntry[] {
  const size = sectorSize(bytes)
  const entries: StreamEntry[] = []
  let sector = bytes.readUInt32LE(48)
  for (let count = 0; count < MOST_SECTORS && sector < END_OF_CHAIN; count++) {
    const start = (sector + 1) * size
    for (let at = start; at + 128 <= Math.min(bytes.length, start + size); at += 128) {
      const nameLength = Math.min(64, bytes.readUInt16LE(at + 64))
      if (nameLength < 4) continue
      entries.push({ name: bytes.toString('utf16le', at, at + nameLength - 2), start: bytes.readUInt32LE(at + 116), size: bytes.readUInt32LE(at + 120) })
    }
    sector = nextSector(bytes, size, sector)
  }
  return entries
}

/** The sector after `sector` by the allocation table; only the table sectors listed in the header (files up to 6.8 MB) are followed. */
function nextSector(bytes: Buffer, size: number, sector: number): number {
  const perTable = size / 4
  const table = Math.floor(sector / perTable)
  if (table >= 109) return END_OF_CHAIN
  const tableSector = bytes.readUInt32LE(76 + table * 4)
  const at = (tableSector + 1) * size + (sector % perTable) * 4
  return at + 4 <= bytes.length ? bytes.readUInt32LE(at) : END_OF_CHAIN
}

/** A BIFF book is encrypted where a FILEPASS record (0x2F) stands among its first records. */
function isEncryptedBook(bytes: Buffer, book: StreamEntry): boolean {
  // Streams under 4,096 bytes lie elsewhere; no encrypted workbook is that small.
  if (book.size < 4096) return false
  let at = (book.start + 1) * sectorSize(bytes)
  for (let record = 0; record < 8 && at + 4 <= bytes.length; record++) {
    const id = bytes.readUInt16LE(at)
    if (id === 0x2f) return true
    if (record === 0 && id !== 0x809) return false
    at += 4 + bytes.readUInt16LE(at + 2)
  }
  return false
}
