import type { ReadLimits } from '../limits.ts'
import { inflatePart, type InflateBudget } from '../zip/inflate-part.ts'
import type { ZipEntry } from '../zip/directory.ts'
import { Utf8Transcoder } from './encoding.ts'
import { XmlScanner, type XmlHandler } from './scanner.ts'

/** The zip that is being read, and what it has cost so far. */
export interface OpenZip {
  readonly file: Buffer
  readonly entries: ReadonlyMap<string, ZipEntry>
  readonly limits: ReadLimits
  readonly budget: InflateBudget
  readonly signal: AbortSignal | undefined
}

/**
 * Runs one XML part through a handler. `afterBlock` is awaited after every block of about 128 KiB and whenever the handler paused the scanner, which
 * is where rows are handed on (back-pressure) and where an abort is noticed; it may answer `stop` to leave
 * the rest of the part unread.
 */
export async function readXmlPart(
  zip: OpenZip,
  entry: ZipEntry,
  handler: XmlHandler,
  afterBlock: (fraction: number) => Promise<'stop' | void> | 'stop' | void = () => undefined,
): Promise<void> {
  const scanner = new XmlScanner(handler, zip.limits)
  const transcoder = new Utf8Transcoder()
  for await (const block of inflatePart(zip.file, entry, zip.limits, zip.budget)) {
    zip.signal?.throwIfAborted()
    scanner.push(transcoder.convert(block.bytes))
    for (;;) {
      const answer = afterBlock(block.fraction)
      if ((answer instanceof Promise ? await answer : answer) === 'stop') return
      if (!scanner.paused) break
      zip.signal?.throwIfAborted()
      scanner.resume()
    }
  }
  scanner.push(transcoder.end())
  scanner.end()
}
