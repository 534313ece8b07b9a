import { damaged } from '../refusal.ts'
import { CONTINUE, type RecordCursor } from './records.ts'

/**
 * The data of a record and of the CONTINUE records behind it as one run of bytes. The characters of a string go on in
 * the next record behind an option byte of their own, which may change their width ([MS-XLS] 2.5.293).
 */
export class ContinuedReader {
  readonly #stream: Buffer
  readonly #pieces: [start: number, end: number][]
  #piece = 0
  #at: number
  #end: number

  /** Moves the cursor on over the CONTINUE records. */
  constructor(cursor: RecordCursor, offset = 0) {
    this.#stream = cursor.stream
    this.#pieces = [[Math.min(cursor.end, cursor.start + offset), cursor.end]]
    while (cursor.end + 4 <= cursor.stream.length && cursor.stream.readUInt16LE(cursor.end) === CONTINUE && cursor.next()) this.#pieces.push([cursor.start, cursor.end])
    ;[this.#at, this.#end] = this.#pieces[0] as [number, number]
  }

  get atEnd(): boolean {
    while (this.#at >= this.#end) if (!this.#turn()) return true
    return false
  }

  byte(): number {
    if (this.atEnd) throw damaged('biff-record')
    return this.#stream[this.#at++] as number
  }

  word(): number {
    return this.byte() | (this.byte() << 8)
  }

  long(): number {
    return this.word() + this.word() * 65_536
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0; ) {
      if (this.atEnd) throw damaged('biff-record')
      const step = Math.min(left, this.#end - this.#at)
      this.#at += step
      left -= step
    }
  }

  /** `count` characters of one or two bytes each. */
  characters(count: number, wide: boolean): string {
    let text = ''
    let left = count
    let width = wide
    while (left > 0) {
      if (this.#at >= this.#end) {
        if (!this.#turn()) throw damaged('biff-record')
        width = (this.byte() & 1) === 1
        continue
      }
      const here = Math.min(left, width ? (this.#end - this.#at) >> 1 : this.#end - this.#at)
      // Half a character before the end of a record: no program writes it.
      if (here === 0) throw damaged('biff-record')
      const to = this.#at + here * (width ? 2 : 1)
      text += this.#stream.toString(width ? 'utf16le' : 'latin1', this.#at, to)
      this.#at = to
      left -= here
    }
    return text
  }

  /** A BIFF8 string: option byte, rich runs and phonetic data skipped. The count is given or stands in front as a word. */
  unicode(count = this.word()): string {
    const options = this.byte()
    const runs = (options & 8) === 0 ? 0 : this.word()
    const extra = (options & 4) === 0 ? 0 : this.long()
    const text = this.characters(count, (options & 1) === 1)
    this.skip(runs * 4 + extra)
    return text
  }

  /** The next `count` bytes as they are. */
  bytes(count: number): Buffer {
    const pieces: Buffer[] = []
    for (let left = count; left > 0; ) {
      if (this.atEnd) throw damaged('biff-record')
      const step = Math.min(left, this.#end - this.#at)
      pieces.push(this.#stream.subarray(this.#at, this.#at + step))
      this.#at += step
      left -= step
    }
    return Buffer.concat(pieces)
  }

  #turn(): boolean {
    const next = this.#pieces[this.#piece + 1]
    if (!next) return false
    this.#piece++
    ;[this.#at, this.#end] = next
    return true
  }
}
