import { PDFCrossRefStream, PDFStreamWriter, type PDFDocument } from '@cantoo/pdf-lib'

interface Entry {
  readonly ref: { readonly objectNumber: number }
}
interface Entries {
  readonly entries: Entry[]
  appendEntry(this: Entries, entry: Entry): void
}
interface Writer {
  shouldWaitForTick: () => boolean
  serializeToBuffer(): Promise<Uint8Array>
}

/** Others of this process get their turn after so long, in milliseconds. */
const LONGEST_TURN = 10

/**
 * The document's bytes, the same that pdf-lib's own `save` writes. Of that, two things stop a process over a long paper (46,000 people:
 * 16 s), and are done otherwise here: it looks for the place of every object in its table from the start, and it lets others have
 * their turn by a remainder of counted objects, which its steps of fifty mostly miss.
 */
export async function saveDocument(document: PDFDocument): Promise<Uint8Array> {
  await document.flush()
  const writer = PDFStreamWriter.forContext(document.context, 1) as unknown as Writer
  let since = performance.now()
  writer.shouldWaitForTick = () => {
    const now = performance.now()
    if (now - since < LONGEST_TURN) return false
    since = now
    return true
  }
  return writer.serializeToBuffer()
}

const prototype = PDFCrossRefStream.prototype as unknown as Entries
const search = prototype.appendEntry
/** Objects come ascending when a document is saved: then the place is the end. Any other order is left to pdf-lib. */
prototype.appendEntry = function (this: Entries, entry) {
  const last = this.entries.at(-1)
  if (last === undefined || last.ref.objectNumber <= entry.ref.objectNumber) this.entries.push(entry)
  else search.call(this, entry)
}
