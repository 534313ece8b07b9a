import { damaged, tooLarge } from '../refusal.ts'
import type { ReadLimits } from '../limits.ts'
import { decodeXmlText } from './entities.ts'

/** What a part's reader does with the scanner's events. `text` comes with references resolved, as UTF-8 bytes valid during the call only. */
export interface XmlHandler {
  open(xml: XmlScanner): void
  close(xml: XmlScanner): void
  text(bytes: Buffer, start: number, end: number): void
}

const LT = 0x3c
const GT = 0x3e
const SLASH = 0x2f
const EQUALS = 0x3d
const QUOTE = 0x22
const APOSTROPHE = 0x27
const COLON = 0x3a
const BANG = 0x21
const QUESTION = 0x3f
const SPACE = 0x20

/** 1: the text needs decoding (`&`, CR). */
const NEEDS_DECODING = new Uint8Array(256)
NEEDS_DECODING[0x26] = 1
NEEDS_DECODING[0x0d] = 1

/**
 * A forward-only XML scanner over UTF-8 bytes: no strings are made for names and none for text that needs no
 * decoding. It checks what safety asks (nesting, matching tags by local name, no DOCTYPE, bounded tokens),
 * not the whole of XML. Bytes are pushed in blocks of any size; an unfinished token waits for the next block.
 */
export class XmlScanner {
  /** Code (`nameCode`) of the current element's local name. */
  name = 0
  /** Of the attribute that `nextAttribute` stopped at: code of the local name, and value [start, end) in `bytes`. */
  attribute = 0
  valueStart = 0
  valueEnd = 0
  bytes: Buffer = Buffer.alloc(0)
  /** Set by a handler that wants to be emptied before more is scanned; `resume` goes on. */
  paused = false
  /** Elements that are open around the current one, itself included. */
  depth = 0
  readonly #handler: XmlHandler
  readonly #limits: ReadLimits
  readonly #open: Int32Array
  #length = 0
  #attributeAt = 0
  #attributeEnd = 0
  #sawRoot = false

  constructor(handler: XmlHandler, limits: ReadLimits) {
    this.#handler = handler
    this.#limits = limits
    this.#open = new Int32Array(limits.xmlDepth + 1)
  }

  push(block: Buffer): void {
    const needed = this.#length + block.length
    if (needed > this.bytes.length) {
      const grown = Buffer.allocUnsafeSlow(Math.max(needed, this.bytes.length * 2, 256 * 1024))
      this.bytes.copy(grown, 0, 0, this.#length)
      this.bytes = grown
    }
    block.copy(this.bytes, this.#length)
    this.#length = needed
    this.resume()
  }

  /** Scans what was left when a handler paused (or the rest of the block). */
  resume(): void {
    const length = this.#length
    this.paused = false
    const consumed = this.#scan(length)
    const rest = length - consumed
    if (!this.paused && rest > this.#limits.tokenBytes) throw tooLarge('token', this.#limits.tokenBytes, rest)
    if (consumed > 0 && rest > 0) this.bytes.copyWithin(0, consumed, length)
    this.#length = rest
  }

  /** Ends the part: everything that was opened must be closed and there must have been a root. */
  end(): void {
    if (this.depth !== 0 || !this.#sawRoot) throw damaged('xml')
    for (let at = 0; at < this.#length; at++) if ((this.bytes[at] ?? 0) > SPACE) throw damaged('xml')
  }

  /** Steps to the next attribute of the element just opened; false when there is none left. */
  nextAttribute(): boolean {
    const bytes = this.bytes
    const end = this.#attributeEnd
    let at = this.#attributeAt
    while (at < end && (bytes[at] as number) <= SPACE) at++
    if (at >= end) return false
    let code = 0
    let byte = 0
    while (at < end && (byte = bytes[at] as number) !== EQUALS && byte > SPACE) {
      code = byte === COLON ? 0 : (Math.imul(code, 31) + byte) | 0
      at++
    }
    while (at < end && (bytes[at] as number) <= SPACE) at++
    if (bytes[at] !== EQUALS) throw damaged('xml')
    at++
    while (at < end && (bytes[at] as number) <= SPACE) at++
    const quote = bytes[at] as number
    if (at >= end || (quote !== QUOTE && quote !== APOSTROPHE)) throw damaged('xml')
    const start = ++at
    while (at < end && bytes[at] !== quote) at++
    if (at >= end) throw damaged('xml')
    this.attribute = code
    this.valueStart = start
    this.valueEnd = at
    this.#attributeAt = at + 1
    return true
  }

  /** The current attribute's value as a string, references resolved. */
  value(): string {
    return decodeXmlText(this.bytes.toString('utf8', this.valueStart, this.valueEnd))
  }

  /** The current attribute's value as a non-negative integer; -1 where it is none below 2^53. */
  valueInteger(): number {
    const length = this.valueEnd - this.valueStart
    if (length === 0 || length > 15) return -1
    let number = 0
    for (let at = this.valueStart; at < this.valueEnd; at++) {
      const digit = (this.bytes[at] as number) - 0x30
      if (digit < 0 || digit > 9) return -1
      number = number * 10 + digit
    }
    return number
  }

  /** Whether the current attribute says yes (`1`, `true`, `on`). */
  valueTrue(): boolean {
    const text = this.value()
    return text === '1' || text === 'true' || text === 'on'
  }

  /** Scans [0, length) of `bytes`; answers how far everything is done. */
  #scan(length: number): number {
    const bytes = this.bytes
    let at = 0
    for (;;) {
      const textStart = at
      let special = 0
      let byte = 0
      while (at < length && (byte = bytes[at] as number) !== LT) {
        special |= NEEDS_DECODING[byte] as number
        at++
      }
      if (at >= length) return textStart
      if (at > textStart && this.depth > 0) this.#text(textStart, at, special)
      else if (at > textStart) this.#onlySpace(textStart, at)
      const next = this.#tag(at, length)
      if (next < 0) return at
      at = next
      if (this.paused) return at
    }
  }

  /** One piece of markup at `at`; answers where it ends, or -1 where the rest of it is still to come. */
  #tag(at: number, length: number): number {
    if (at + 1 >= length) return -1
    const bytes = this.bytes
    const first = bytes[at + 1] as number
    if (first === SLASH) return this.#closeTag(at + 2, length)
    if (first === BANG) return this.#declaration(at, length)
    if (first === QUESTION) return endOf(bytes, '?>', at + 2, length)
    let index = at + 1
    let code = 0
    let byte = 0
    while (index < length && (byte = bytes[index] as number) > SPACE && byte !== GT && byte !== SLASH) {
      code = byte === COLON ? 0 : (Math.imul(code, 31) + byte) | 0
      index++
    }
    if (index === at + 1 && index < length) throw damaged('xml')
    const attributes = index
    while (index < length && (byte = bytes[index] as number) !== GT) {
      if (byte === LT) throw damaged('xml')
      if (byte === QUOTE || byte === APOSTROPHE) {
        const quote = byte
        index++
        while (index < length && (byte = bytes[index] as number) !== quote) {
          if (byte === LT) throw damaged('xml')
          index++
        }
        if (index >= length) return -1
      }
      index++
    }
    if (index >= length) return -1
    const selfClosing = bytes[index - 1] === SLASH && index - 1 >= attributes
    if (this.depth === 0 && this.#sawRoot) throw damaged('xml')
    if (this.depth >= this.#limits.xmlDepth) throw tooLarge('depth', this.#limits.xmlDepth, this.depth + 1)
    this.#sawRoot = true
    this.#open[++this.depth] = code
    this.name = code
    this.#attributeAt = attributes
    this.#attributeEnd = selfClosing ? index - 1 : index
    this.#handler.open(this)
    if (selfClosing) {
      this.name = code
      this.#handler.close(this)
      this.depth--
    }
    return index + 1
  }

  #closeTag(from: number, length: number): number {
    const bytes = this.bytes
    let index = from
    let code = 0
    let byte = 0
    while (index < length && (byte = bytes[index] as number) !== GT) {
      if (byte === COLON) code = 0
      else if (byte > SPACE) code = (Math.imul(code, 31) + byte) | 0
      if (byte === LT) throw damaged('xml')
      index++
    }
    if (index >= length) return -1
    if (this.depth === 0 || this.#open[this.depth] !== code) throw damaged('xml')
    this.name = code
    this.#handler.close(this)
    this.depth--
    return index + 1
  }

  #declaration(at: number, length: number): number {
    const bytes = this.bytes
    if (at + 9 > length) return -1
    if (bytes[at + 2] === 0x2d && bytes[at + 3] === 0x2d) return endOf(bytes, '-->', at + 4, length)
    if (bytes.toString('latin1', at, at + 9) === '<![CDATA[') {
      const end = endOf(bytes, ']]>', at + 9, length)
      if (end > 0 && this.depth > 0 && end - 3 > at + 9) this.#handler.text(bytes, at + 9, end - 3)
      return end
    }
    throw damaged('xml-doctype')
  }

  #text(start: number, end: number, special: number): void {
    if (special === 0) {
      this.#handler.text(this.bytes, start, end)
      return
    }
    const decoded = Buffer.from(decodeXmlText(this.bytes.toString('utf8', start, end)), 'utf8')
    this.#handler.text(decoded, 0, decoded.length)
  }

  #onlySpace(start: number, end: number): void {
    let from = start
    // A byte order mark may stand at the very beginning.
    if (!this.#sawRoot && this.bytes[from] === 0xef && this.bytes[from + 1] === 0xbb && this.bytes[from + 2] === 0xbf) from += 3
    for (let at = from; at < end; at++) if ((this.bytes[at] as number) > SPACE) throw damaged('xml')
  }
}

function endOf(bytes: Buffer, mark: string, from: number, length: number): number {
  const found = bytes.indexOf(mark, from, 'latin1')
  return found < 0 || found + mark.length > length ? -1 : found + mark.length
}
