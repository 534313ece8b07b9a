import { damaged } from '../refusal.ts'

/**
 * Turns a part's blocks into UTF-8. Parts are UTF-8 or UTF-16 (ECMA-376 part 2); UTF-16 is told by its
 * byte order mark or by the zero beside the first `<`. A declaration that names any other encoding is refused
 * rather than read wrongly.
 */
export class Utf8Transcoder {
  #decoder: InstanceType<typeof TextDecoder> | null = null
  #started = false

  convert(block: Buffer): Buffer {
    if (!this.#started) this.#start(block)
    return this.#decoder === null ? block : Buffer.from(this.#decode(block, true), 'utf8')
  }

  end(): Buffer {
    return this.#decoder === null ? Buffer.alloc(0) : Buffer.from(this.#decode(Buffer.alloc(0), false), 'utf8')
  }

  #decode(block: Buffer, stream: boolean): string {
    try {
      return this.#decoder?.decode(block, { stream }) ?? ''
    } catch {
      throw damaged('xml-encoding')
    }
  }

  #start(block: Buffer): void {
    this.#started = true
    const [first, second] = [block[0], block[1]]
    if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) this.#decoder = new TextDecoder('utf-16le', { fatal: true })
    else if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) this.#decoder = new TextDecoder('utf-16be', { fatal: true })
    const head = this.#decoder === null ? block.toString('latin1', 0, Math.min(200, block.length)) : ''
    const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]{0,150}?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1]?.toLowerCase()
    if (declared !== undefined && declared !== 'utf-8' && declared !== 'utf8' && declared !== 'us-ascii' && declared !== 'ascii') throw damaged('xml-encoding')
  }
}
