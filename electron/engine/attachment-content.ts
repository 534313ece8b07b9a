import type { AttachmentType } from '../../shared/domain/attachment.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { readJpeg, readPng, type PictureSize } from './attachment-picture.ts'

export interface AttachmentContent {
  readonly type: AttachmentType
  /** Pixels; null for a PDF. */
  readonly size: PictureSize | null
}

/** A header may be preceded by this much of something else (ISO 32000-2, annex I). */
const PDF_HEAD = 1024
/** `startxref`, its number and `%%EOF` stand within this much of the end. */
const PDF_TAIL = 2048

/** What other files begin with, so that the clerk reads what it is. */
const OTHERS: readonly (readonly [kind: string, at: number, head: string])[] = [
  ['Office (.docx, .xlsx) / ZIP', 0, 'PK\x03\x04'], ['Word / Excel (.doc, .xls)', 0, '\xd0\xcf\x11\xe0'], ['GIF', 0, 'GIF8'], ['BMP', 0, 'BM'], ['TIFF', 0, 'II*\0'], ['TIFF', 0, 'MM\0*'],
  ['WebP', 8, 'WEBP'], ['RAR', 0, 'Rar!'], ['MP4', 4, 'ftyp'], ['RTF', 0, '{\\rtf'], ['OFD', 0, 'OFD'], ['HTML', 0, '<!DOCTYPE'], ['HTML', 0, '<html'],
]
const HEIC = /^ftyp(heic|heix|hevc|mif1|msf1|heim|heis)/

/**
 * What a file is by its bytes, and that it is whole: its name and ending count for nothing. Errors: ATTACHMENT_EMPTY, _HEIC, _TYPE
 * (with its `kind`), _DAMAGED, _PASSWORD.
 */
export function readAttachment(bytes: Uint8Array): Result<AttachmentContent> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.length === 0) return err(appError('ATTACHMENT_EMPTY'))
  const starts = (head: string, at = 0): boolean => buffer.subarray(at, at + head.length).toString('latin1') === head
  if (starts('\x89PNG\r\n\x1a\n')) return picture('image/png', readPng(buffer))
  if (starts('\xff\xd8\xff')) return picture('image/jpeg', readJpeg(buffer))
  if (buffer.subarray(0, PDF_HEAD).includes('%PDF-')) return readPdf(buffer)
  if (HEIC.test(buffer.subarray(4, 12).toString('latin1'))) return err(appError('ATTACHMENT_HEIC'))
  return err(appError('ATTACHMENT_TYPE', { kind: OTHERS.find(([, at, head]) => starts(head, at))?.[0] ?? null }))
}

const picture = (type: AttachmentType, size: PictureSize | null): Result<AttachmentContent> => (size ? ok({ type, size }) : err(appError('ATTACHMENT_DAMAGED')))

/** Its cross-reference must be where its end says it is, and it must open without a password. */
function readPdf(buffer: Buffer): Result<AttachmentContent> {
  const head = buffer.indexOf('%PDF-')
  const tail = buffer.subarray(Math.max(0, buffer.length - PDF_TAIL)).toString('latin1')
  const ends = [...tail.matchAll(/startxref\s+(\d{1,12})\s+%%EOF/g)].at(-1)
  if (!ends) return err(appError('ATTACHMENT_DAMAGED'))
  const at = Number(ends[1])
  // Offsets count from the header; a writer that put something before it may count from the start of the file.
  const crossReference = [at, at + head].map((offset) => buffer.subarray(offset, offset + 1024).toString('latin1').trimStart()).find((text) => /^(xref|\d+\s+\d+\s+obj[^]*\/XRef)/.test(text))
  if (crossReference === undefined) return err(appError('ATTACHMENT_DAMAGED'))
  if (/\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(dictionaries(buffer, at))) return err(appError('ATTACHMENT_PASSWORD'))
  return ok({ type: 'application/pdf', size: null })
}

/** Where a trailer's dictionary can stand: after the last cross-reference, after a linearised file's first one, and in cross-reference streams. */
function dictionaries(buffer: Buffer, at: number): string {
  const parts: string[] = [buffer.subarray(at, at + 2048).toString('latin1'), buffer.subarray(Math.max(0, buffer.length - PDF_TAIL)).toString('latin1')]
  for (const word of ['trailer', '/XRef']) {
    for (let found = buffer.indexOf(word); found >= 0 && parts.length < 40; found = buffer.indexOf(word, found + 1)) parts.push(buffer.subarray(Math.max(0, found - 512), found + 1024).toString('latin1'))
  }
  return parts.join('\n')
}
