import { damaged } from '../refusal.ts'

const FREE = 0xfffffffa
const MINI_SECTOR = 64
const MINI_LIMIT = 4096
/** Sectors of the directory that are looked at; a workbook with pictures and macros has some tens. */
const MOST_DIRECTORY_SECTORS = 256

interface Entry {
  readonly name: string
  readonly start: number
  readonly size: number
}

/**
 * One stream of an OLE compound file ([MS-CFB]) by its name, the first of `names` that is there. Chains are followed
 * for no more sectors than the file has, so that none goes in a circle; sizes are never trusted beyond the file.
 */
export function compoundStream(file: Buffer, names: readonly string[]): Buffer {
  const shift = file.length >= 512 ? file.readUInt16LE(30) : 0
  if (shift !== 9 && shift !== 12) throw damaged('compound-file')
  const container = new Container(file, 1 << shift)
  const entries = container.directory()
  for (const name of names) {
    const found = entries.find((entry) => entry.name === name)
    if (found) return found.size < MINI_LIMIT ? container.miniStream(found, entries[0] as Entry) : container.stream(found.start, found.size)
  }
  throw damaged('compound-file')
}

class Container {
  readonly #file: Buffer
  readonly #size: number
  /** Sectors that hold the allocation table. */
  readonly #tables: number[] = []

  constructor(file: Buffer, size: number) {
    this.#file = file
    this.#size = size
    const most = Math.ceil(file.length / size)
    for (let index = 0; index < 109; index++) this.#addTable(file.readUInt32LE(76 + index * 4))
    let sector = file.readUInt32LE(68)
    for (let count = 0; count < most && sector < FREE && this.#tables.length < most; count++) {
      const at = this.#offset(sector)
      if (at + size > file.length) break
      for (let index = 0; index < size / 4 - 1; index++) this.#addTable(file.readUInt32LE(at + index * 4))
      sector = file.readUInt32LE(at + size - 4)
    }
  }

  directory(): Entry[] {
    const bytes = this.#chain(this.#file.readUInt32LE(48), MOST_DIRECTORY_SECTORS * this.#size)
    const entries: Entry[] = []
    for (let at = 0; at + 128 <= bytes.length; at += 128) {
      const length = Math.min(64, bytes.readUInt16LE(at + 64))
      entries.push({ name: bytes.toString('utf16le', at, at + Math.max(0, length - 2)), start: bytes.readUInt32LE(at + 116), size: bytes.readUInt32LE(at + 120) })
    }
    if (entries.length === 0) throw damaged('compound-file')
    return entries
  }

  stream(start: number, size: number): Buffer {
    if (size > this.#file.length) throw damaged('compound-file')
    const bytes = this.#chain(start, size)
    if (bytes.length < size) throw damaged('compound-file')
    return bytes.subarray(0, size)
  }

  /** Streams under 4 KiB lie in sectors of 64 bytes inside the root's own stream. */
  miniStream(entry: Entry, root: Entry): Buffer {
    const store = this.#chain(root.start, this.#file.length)
    const table = this.#chain(this.#file.readUInt32LE(60), this.#file.length)
    const pieces: Buffer[] = []
    let sector = entry.start
    for (let got = 0; got < entry.size; got += MINI_SECTOR) {
      const at = sector * MINI_SECTOR
      if (at + MINI_SECTOR > store.length || sector * 4 + 4 > table.length) throw damaged('compound-file')
      pieces.push(store.subarray(at, at + MINI_SECTOR))
      sector = table.readUInt32LE(sector * 4)
    }
    return Buffer.concat(pieces).subarray(0, entry.size)
  }

  /** The sectors of a chain one after the other, until its end or `most` bytes. */
  #chain(start: number, most: number): Buffer {
    const wanted = Math.ceil(Math.min(most, this.#file.length) / this.#size)
    const pieces: Buffer[] = []
    let sector = start
    for (let count = 0; count < wanted && sector < FREE; count++) {
      const at = this.#offset(sector)
      if (at >= this.#file.length) throw damaged('compound-file')
      pieces.push(this.#file.subarray(at, Math.min(this.#file.length, at + this.#size)))
      sector = this.#after(sector)
    }
    return Buffer.concat(pieces)
  }

  #after(sector: number): number {
    const perTable = this.#size / 4
    const table = this.#tables[Math.floor(sector / perTable)]
    if (table === undefined) throw damaged('compound-file')
    const at = this.#offset(table) + (sector % perTable) * 4
    if (at + 4 > this.#file.length) throw damaged('compound-file')
    return this.#file.readUInt32LE(at)
  }

  #addTable(sector: number): void {
    if (sector < FREE) this.#tables.push(sector)
  }

  #offset(sector: number): number {
    return (sector + 1) * this.#size
  }
}
