import type { BookFormat } from '../../../../shared/domain/file-shape.ts'
import type { ReadLimits } from '../limits.ts'
import { ONLY_SHEET, runReader, type OpenBook } from '../open-book.ts'
import { RowWriter } from '../sheet/row-writer.ts'
import { guessEncoding } from '../sniff/text-shape.ts'
import { guessDelimiter, readSeparated } from './read-separated.ts'
import { readHtmlTables } from '../html/read-html-tables.ts'

const SAMPLE = 64 * 1024

/** Separated values and plain text: one sheet, every cell the text that stands there. */
export function openText(file: Buffer, format: BookFormat, limits: ReadLimits): OpenBook {
  const encoding = guessEncoding(file)
  const delimiter = guessDelimiter(new TextDecoder(encoding).decode(file.subarray(0, SAMPLE), { stream: true }))
  return oneSheet(format, encoding, (writer) => readSeparated(file, encoding, delimiter, writer, limits), limits)
}

/** Tables of an HTML page, one below the other as Excel sets them. */
export function openHtml(file: Buffer, limits: ReadLimits): OpenBook {
  const encoding = guessEncoding(file)
  return oneSheet('html-table', encoding, (writer) => readHtmlTables(file, encoding, writer, limits), limits)
}

function oneSheet(format: BookFormat, encoding: OpenBook['encoding'], read: (writer: RowWriter) => Iterable<void>, limits: ReadLimits): OpenBook {
  return {
    format, encoding, epoch1904: false, template: null, sheets: [{ name: ONLY_SHEET, hidden: false, readable: true }],
    readSheet: (_index, step) => {
      const writer = new RowWriter(limits)
      return runReader(writer, read(writer), step)
    },
  }
}
