import type { ReadLimits } from './limits.ts'
import { tooLarge } from './refusal.ts'
import { decodeExcelEscapes } from './xml/entities.ts'
import { nameCode } from './xml/name-code.ts'
import type { XmlHandler, XmlScanner } from './xml/scanner.ts'

const SI = nameCode('si')
const T = nameCode('t')
const PHONETIC = nameCode('rPh')

const PAGE_BITS = 20
const PAGE_BYTES = 1 << PAGE_BITS
const UNDERSCORE = 0x5f

/**
 * sharedStrings.xml kept as UTF-8 bytes in pages, with two numbers a string: a hundred thousand ID numbers cost
 * their bytes and no objects. Rich text is joined, phonetic runs are left out.
 */
export class SharedStrings implements XmlHandler {
  count = 0
  #starts = new Uint32Array(4096)
  #lengths = new Uint32Array(4096)
  readonly #pages: Buffer[] = []
  #page: Buffer = Buffer.alloc(0)
  #used = 0
  readonly #limits: ReadLimits
  #scratch: Buffer = Buffer.allocUnsafeSlow(8192)
  #length = 0
  #escaped = false
  #inText = false
  #inPhonetic = false
  #inItem = false

  constructor(limits: ReadLimits) {
    this.#limits = limits
  }

  open(xml: XmlScanner): void {
    if (xml.name === SI) {
      this.#inItem = true
      this.#length = 0
      this.#escaped = false
    } else if (xml.name === PHONETIC) this.#inPhonetic = true
    else if (xml.name === T) this.#inText = this.#inItem && !this.#inPhonetic
  }

  close(xml: XmlScanner): void {
    if (xml.name === T) this.#inText = false
    else if (xml.name === PHONETIC) this.#inPhonetic = false
    else if (xml.name === SI) {
      this.#inItem = false
      this.#store()
    }
  }

  text(bytes: Buffer, start: number, end: number): void {
    if (!this.#inText) return
    const size = end - start
    if (this.#length + size > this.#limits.cellBytes) throw tooLarge('cell', this.#limits.cellBytes, this.#length + size)
    if (this.#length + size > this.#scratch.length) {
      const grown = Buffer.allocUnsafeSlow(Math.max(this.#length + size, this.#scratch.length * 2))
      this.#scratch.copy(grown, 0, 0, this.#length)
      this.#scratch = grown
    }
    const scratch = this.#scratch
    let to = this.#length
    for (let at = start; at < end; at++) {
      const byte = bytes[at] as number
      if (byte === UNDERSCORE) this.#escaped = true
      scratch[to++] = byte
    }
    this.#length = to
  }

  /** Bytes of string `index`, or null where the table has no such string. */
  page(index: number): Buffer | null {
    return index >= 0 && index < this.count ? (this.#pages[(this.#starts[index] as number) >>> PAGE_BITS] ?? null) : null
  }

  start(index: number): number {
    return (this.#starts[index] as number) & (PAGE_BYTES - 1)
  }

  length(index: number): number {
    return this.#lengths[index] as number
  }

  /** One more string, by a reader that has it decoded. */
  add(text: string): void {
    const bytes = Buffer.from(text, 'utf8')
    if (bytes.length > this.#limits.cellBytes) throw tooLarge('cell', this.#limits.cellBytes, bytes.length)
    this.#put(bytes, bytes.length)
  }

  #store(): void {
    if (!this.#escaped) return this.#put(this.#scratch, this.#length)
    const bytes = Buffer.from(decodeExcelEscapes(this.#scratch.toString('utf8', 0, this.#length)), 'utf8')
    this.#put(bytes, bytes.length)
  }

  #put(bytes: Buffer, length: number): void {
    if (this.count >= this.#limits.sharedStrings) throw tooLarge('shared-strings', this.#limits.sharedStrings, this.count + 1)
    if (this.#pages.length === 0 || this.#used + length > PAGE_BYTES) {
      this.#page = Buffer.allocUnsafeSlow(PAGE_BYTES)
      this.#pages.push(this.#page)
      this.#used = 0
    }
    if (this.count === this.#starts.length) this.#grow()
    this.#starts[this.count] = (this.#pages.length - 1) * PAGE_BYTES + this.#used
    this.#lengths[this.count] = length
    const page = this.#page
    let to = this.#used
    for (let at = 0; at < length; at++) page[to++] = bytes[at] as number
    this.#used = to
    this.count++
  }

  #grow(): void {
    const starts = new Uint32Array(this.count * 2)
    starts.set(this.#starts)
    this.#starts = starts
    const lengths = new Uint32Array(this.count * 2)
    lengths.set(this.#lengths)
    this.#lengths = lengths
  }
}
