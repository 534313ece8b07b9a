import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib'

/** Uncompressed bytes gathered before they are given to the compressor. */
const GATHERED = 128 * 1024

/** A zip made in memory, entry after entry; of an entry only its compressed bytes are kept. */
export class ZipOutput {
  readonly #blocks: Buffer[] = []
  readonly #central: Buffer[] = []
  #offset = 0

  /** A small entry at once. */
  async add(name: string, text: string): Promise<void> {
    const entry = this.open(name)
    entry.write(text)
    await entry.end()
  }

  /** An entry that is written bit by bit. Its bytes come into the zip when it ends. */
  open(name: string): ZipOutputEntry {
    return new ZipOutputEntry((blocks, sizes) => this.#append(name, blocks, sizes))
  }

  bytes(): Uint8Array {
    const directory = Buffer.concat(this.#central)
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(this.#central.length, 8)
    end.writeUInt16LE(this.#central.length, 10)
    end.writeUInt32LE(directory.length, 12)
    end.writeUInt32LE(this.#offset, 16)
    return new Uint8Array(Buffer.concat([...this.#blocks, directory, end]))
  }

  #append(name: string, blocks: readonly Buffer[], sizes: EntrySizes): void {
    const nameBytes = Buffer.from(name)
    // Version 2.0, UTF-8 names, deflate, and 1980-01-01 as the time: the same rows give the same bytes.
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(0x0800, 2)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(0x0021_0000, 6)
    shared.writeUInt32LE(sizes.checksum, 10)
    shared.writeUInt32LE(sizes.compressed, 14)
    shared.writeUInt32LE(sizes.inflated, 18)
    shared.writeUInt16LE(nameBytes.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, nameBytes])
    const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, Buffer.alloc(14), nameBytes])
    central.writeUInt32LE(this.#offset, 42)
    this.#central.push(central)
    this.#blocks.push(local, ...blocks)
    this.#offset += local.length + sizes.compressed
  }
}

interface EntrySizes {
  checksum: number
  compressed: number
  inflated: number
}

/** One entry being compressed. `write` never waits; `room` does, and keeps memory bounded. */
export class ZipOutputEntry {
  readonly #deflate: DeflateRaw = createDeflateRaw({ level: 6 })
  readonly #blocks: Buffer[] = []
  readonly #sizes: EntrySizes = { checksum: 0, compressed: 0, inflated: 0 }
  readonly #done: (blocks: readonly Buffer[], sizes: EntrySizes) => void
  readonly #ended: Promise<void>
  #gathered: string[] = []
  #gatheredLength = 0
  #full = false

  constructor(done: (blocks: readonly Buffer[], sizes: EntrySizes) => void) {
    this.#done = done
    this.#deflate.on('data', (block: Buffer) => {
      this.#blocks.push(block)
      this.#sizes.compressed += block.length
    })
    this.#ended = new Promise((resolve, reject) => this.#deflate.once('end', resolve).once('error', reject))
  }

  write(text: string): void {
    this.#gathered.push(text)
    this.#gatheredLength += text.length
    if (this.#gatheredLength >= GATHERED) this.#compress()
  }

  /** Resolves when the compressor has caught up with what was written. */
  async room(): Promise<void> {
    if (!this.#full) return
    await new Promise<void>((resolve) => this.#deflate.once('drain', resolve))
    this.#full = false
  }

  async end(): Promise<void> {
    this.#compress()
    this.#deflate.end()
    await this.#ended
    this.#done(this.#blocks, this.#sizes)
  }

  #compress(): void {
    if (this.#gatheredLength === 0) return
    const bytes = Buffer.from(this.#gathered.join(''), 'utf8')
    this.#gathered = []
    this.#gatheredLength = 0
    this.#sizes.inflated += bytes.length
    this.#sizes.checksum = crc32(bytes, this.#sizes.checksum)
    if (!this.#deflate.write(bytes)) this.#full = true
  }
}
