import type { BookFormat } from '../../../../shared/domain/file-shape.ts'
import type { ReadLimits } from '../limits.ts'
import { runReader, type OpenBook } from '../open-book.ts'
import { RowWriter } from '../sheet/row-writer.ts'
import { MARKER_SHEET, templateMarker } from '../template-marker.ts'
import { compoundStream } from './compound-stream.ts'
import { readGlobals } from './globals.ts'
import { readBiffSheet } from './read-biff-sheet.ts'

const OLE = 0xd0

/** A BIFF8 or BIFF5 workbook, in a compound file or bare. */
export function openBiff(file: Buffer, format: BookFormat, limits: ReadLimits, breathe: () => void): OpenBook {
  const stream = file[0] === OLE ? compoundStream(file, ['Workbook', 'Book', 'WORKBOOK', 'BOOK']) : file
  breathe()
  const globals = readGlobals(stream, limits, breathe)
  const marker = globals.sheets.find((sheet) => sheet.readable && sheet.name === MARKER_SHEET)
  return {
    format, encoding: null, epoch1904: globals.epoch1904, sheets: globals.sheets,
    template: marker ? readMarker(() => new RowWriter(limits), (writer) => readBiffSheet(globals, stream, marker.offset, writer)) : null,
    readSheet: (index, step) => {
      const writer = new RowWriter(limits)
      return runReader(writer, readBiffSheet(globals, stream, globals.sheets[index]?.offset ?? 0, writer), step)
    },
  }
}

/** Chunks of the marker sheet that are looked at: it has a few rows. */
const MARKER_CHUNKS = 2

/** A template of ours that somebody saved as .xls still knows itself. */
function readMarker(make: () => RowWriter, read: (writer: RowWriter) => Iterable<void>): OpenBook['template'] {
  const writer = make()
  for (const _ of read(writer)) if (writer.ready.length > MARKER_CHUNKS) return null
  writer.finish()
  return templateMarker(writer.ready)
}
