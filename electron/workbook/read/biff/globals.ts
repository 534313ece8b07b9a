import type { ReadLimits } from '../limits.ts'
import { damaged, notAWorkbook, RefusedFile, tooLarge } from '../refusal.ts'
import { SharedStrings } from '../shared-strings.ts'
import { builtInNumberClass, customNumberClass, type NumberClass } from '../sheet/number-format.ts'
import { codePageDecoder } from './code-page.ts'
import { ContinuedReader } from './continued-reader.ts'
import { BOF, BOUNDSHEET, CODEPAGE, DATEMODE, EOF, FILEPASS, FORMAT, RecordCursor, SST, XF } from './records.ts'

const MOST_FORMATS = 65_536
/** Strings between two breaths: the reader must be heard of, and its memory watched. */
const STRETCH = 10_000

export interface BiffSheetEntry {
  readonly name: string
  readonly hidden: boolean
  /** A worksheet, no chart or macro sheet. */
  readonly readable: boolean
  /** Of its BOF in the stream. */
  readonly offset: number
}

/** What a workbook stream says of all its sheets. */
export interface BiffGlobals {
  readonly biff8: boolean
  readonly epoch1904: boolean
  readonly decoder: InstanceType<typeof TextDecoder>
  readonly sheets: readonly BiffSheetEntry[]
  readonly numberClasses: readonly NumberClass[]
  readonly strings: SharedStrings
}

/** Reads the globals of a BIFF5 or BIFF8 stream. Refuses one with a password and one of another version. */
export function readGlobals(stream: Buffer, limits: ReadLimits, breathe: () => void): BiffGlobals {
  const { biff8, cursor } = versionOf(stream)
  const sheets: BiffSheetEntry[] = []
  const numberClasses: NumberClass[] = []
  const custom = new Map<number, NumberClass>()
  const strings = new SharedStrings(limits)
  let epoch1904 = false
  let decoder = codePageDecoder(biff8 ? 1200 : 936)
  for (;;) {
    if (!cursor.next()) throw damaged('biff-record')
    if (cursor.id === EOF) break
    if (cursor.id === FILEPASS) throw new RefusedFile(notAWorkbook('xls-encrypted'))
    if (cursor.id === CODEPAGE) {
      cursor.need(2)
      if (!biff8) decoder = codePageDecoder(cursor.word(0))
    } else if (cursor.id === DATEMODE) {
      cursor.need(2)
      epoch1904 = cursor.word(0) === 1
    } else if (cursor.id === XF) {
      cursor.need(4)
      const id = cursor.word(2)
      if (numberClasses.length < MOST_FORMATS) numberClasses.push(custom.get(id) ?? builtInNumberClass(id))
    } else if (cursor.id === FORMAT) {
      cursor.need(4)
      const id = cursor.word(0)
      if (custom.size < MOST_FORMATS) custom.set(id, customNumberClass(biff8 ? new ContinuedReader(cursor, 2).unicode() : byteString(new ContinuedReader(cursor, 2), decoder)))
    } else if (cursor.id === BOUNDSHEET) {
      if (sheets.length >= limits.sheets) throw tooLarge('sheets', limits.sheets, sheets.length + 1)
      sheets.push(sheetEntry(cursor, biff8, decoder))
    } else if (cursor.id === SST) readStrings(new ContinuedReader(cursor), strings, breathe)
  }
  if (sheets.length === 0) throw damaged('not-a-workbook')
  return { biff8, epoch1904, decoder, sheets, numberClasses, strings }
}

function versionOf(stream: Buffer): { biff8: boolean; cursor: RecordCursor } {
  const cursor = new RecordCursor(stream, 0)
  if (!cursor.next() || cursor.id !== BOF) throw damaged('biff-version')
  cursor.need(4)
  const version = cursor.word(0)
  if (version !== 0x0600 && version !== 0x0500) throw damaged('biff-version')
  return { biff8: version === 0x0600, cursor: new RecordCursor(stream, cursor.end) }
}

function sheetEntry(cursor: RecordCursor, biff8: boolean, decoder: BiffGlobals['decoder']): BiffSheetEntry {
  cursor.need(7)
  const [offset, options] = [cursor.long(0), cursor.word(4)]
  const reader = new ContinuedReader(cursor, 6)
  const name = biff8 ? reader.unicode(reader.byte()) : byteString(reader, decoder)
  return { name, hidden: (options & 3) !== 0, readable: options >>> 8 === 0, offset }
}

/** A string of bytes behind its count in one byte. */
function byteString(reader: ContinuedReader, decoder: BiffGlobals['decoder']): string {
  return decoder.decode(reader.bytes(reader.byte()))
}

/** The table's own count is not believed: strings are read until the records end. */
function readStrings(reader: ContinuedReader, strings: SharedStrings, breathe: () => void): void {
  reader.skip(4)
  const count = reader.long()
  while (strings.count < count && !reader.atEnd) {
    strings.add(reader.unicode())
    if (strings.count % STRETCH === 0) breathe()
  }
}
