import type { ReadLimits } from '../limits.ts'
import { runReader, type OpenBook } from '../open-book.ts'
import { damaged } from '../refusal.ts'
import { SharedStrings } from '../shared-strings.ts'
import { RowWriter } from '../sheet/row-writer.ts'
import { guessEncoding, type TextEncoding } from '../sniff/text-shape.ts'
import { textBlocks } from '../text/text-blocks.ts'
import { XmlScanner, type XmlHandler } from '../xml/scanner.ts'
import { BookHandler } from './book-handler.ts'
import { SpreadsheetMlHandler } from './sheet-handler.ts'

/** SpreadsheetML 2003: looked through once for sheets and styles, then once for the sheet that is read. */
export async function openSpreadsheetMl(file: Buffer, limits: ReadLimits, breathe: () => void): Promise<OpenBook> {
  const encoding = guessEncoding(file)
  const book = new BookHandler(limits)
  for (const _ of scan(file, encoding, book, limits)) breathe()
  if (book.sheets.length === 0) throw damaged('not-a-workbook')
  const strings = new SharedStrings(limits)
  return {
    format: 'spreadsheetml', encoding, epoch1904: book.epoch1904, template: null, sheets: book.sheets.map((sheet) => ({ ...sheet, readable: true })),
    readSheet: (index, step) => {
      const writer = new RowWriter(limits)
      const handler = new SpreadsheetMlHandler(index, writer, limits, { styles: book.styles, epoch1904: book.epoch1904, strings })
      return runReader(writer, scan(file, encoding, handler, limits, writer), step)
    },
  }
}

function* scan(file: Buffer, encoding: TextEncoding, handler: XmlHandler & { readonly done?: boolean }, limits: ReadLimits, writer?: RowWriter): Generator<void> {
  const scanner = new XmlScanner(handler, limits)
  for (const { text, fraction } of textBlocks(file, encoding)) {
    if (writer) writer.fraction = fraction
    scanner.push(Buffer.from(text, 'utf8'))
    yield
    while (scanner.paused) {
      scanner.resume()
      yield
    }
    // What follows the sheet has been seen by the first look.
    if (handler.done) return
  }
  scanner.end()
}
