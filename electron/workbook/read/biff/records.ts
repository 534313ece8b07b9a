import { damaged } from '../refusal.ts'

/** Record ids of BIFF5 and BIFF8 ([MS-XLS] 2.3) that matter here. */
export const BOF = 0x809
export const EOF = 0x0a
export const CODEPAGE = 0x42
export const DATEMODE = 0x22
export const FORMAT = 0x41e
export const XF = 0xe0
export const BOUNDSHEET = 0x85
export const SST = 0xfc
export const CONTINUE = 0x3c
export const FILEPASS = 0x2f
export const ROW = 0x208
export const COLINFO = 0x7d
export const MERGEDCELLS = 0xe5
export const LABELSST = 0xfd
export const LABEL = 0x204
export const RSTRING = 0xd6
export const NUMBER = 0x203
export const RK = 0x27e
export const MULRK = 0xbd
export const BOOLERR = 0x205
export const FORMULA = 0x06
export const STRING = 0x207
export const SHRFMLA = 0x4bc
export const ARRAY = 0x221
export const TABLE = 0x236

/** Steps from record to record of a workbook stream; every length is checked against the stream. */
export class RecordCursor {
  readonly stream: Buffer
  id = 0
  /** First byte of the record's data, and the byte after it. */
  start = 0
  end: number

  constructor(stream: Buffer, at: number) {
    this.stream = stream
    this.end = at
  }

  /** False at the end of the stream. */
  next(): boolean {
    const at = this.end
    // Zeros up to the end fill the last sector.
    if (at + 4 > this.stream.length) return false
    this.id = this.stream.readUInt16LE(at)
    this.start = at + 4
    this.end = this.start + this.stream.readUInt16LE(at + 2)
    if (this.end > this.stream.length) throw damaged('biff-record')
    return true
  }

  /** The record must hold this many bytes. */
  need(bytes: number): void {
    if (this.end - this.start < bytes) throw damaged('biff-record')
  }

  word(offset: number): number {
    return this.stream.readUInt16LE(this.start + offset)
  }

  long(offset: number): number {
    return this.stream.readUInt32LE(this.start + offset)
  }
}
