import { isUtf8 } from 'node:buffer'
import type { FileShape } from '../../../../shared/domain/file-shape.ts'

const LOOKED_AT = 64 * 1024

/** The encodings Chinese office software saves text in. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/**
 * The encoding of a text by its byte order mark, else UTF-16 where every other byte is zero, else UTF-8 where all of it
 * is valid, else GB18030 (what Excel and WPS save on a Chinese Windows). A UTF-8 text with a damaged place stays UTF-8.
 */
export function guessEncoding(bytes: Buffer): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  const wide = wideWithoutMark(bytes)
  if (wide !== null) return wide
  if (isUtf8(bytes)) return 'utf-8'
  const sample = bytes.subarray(0, LOOKED_AT)
  const broken = (encoding: TextEncoding): number => new TextDecoder(encoding).decode(sample, { stream: true }).split('\ufffd').length - 1
  const asUtf8 = broken('utf-8')
  return asUtf8 * 20 < manyBytes(sample) && asUtf8 < broken('gb18030') ? 'utf-8' : 'gb18030'
}

/** Bytes that belong to no ASCII character. */
function manyBytes(sample: Buffer): number {
  let count = 0
  for (const byte of sample) if (byte >= 0x80) count++
  return count
}

/** UTF-16 without a mark: separators and line ends show as zeros on one side only. */
function wideWithoutMark(bytes: Buffer): TextEncoding | null {
  const length = Math.min(bytes.length & ~1, 4096)
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const enough = Math.max(2, length / 40)
  if (odd >= enough && even === 0) return 'utf-16le'
  return even >= enough && odd === 0 ? 'utf-16be' : null
}

/** What a file without a binary signature is: a spreadsheet written as XML or HTML, separated values, or nothing known. */
export function sniffText(bytes: Buffer): FileShape {
  const encoding = guessEncoding(bytes)
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, LOOKED_AT), { stream: true })
  if (text.trim() === '') return text.includes('\0') ? 'other' : 'empty'
  if (hasControlCharacters(text)) return 'other'
  const start = text.trimStart().slice(0, 8192).toLowerCase()
  if (start.startsWith('mime-version:')) return 'mhtml'
  if (start.startsWith('<')) return markupShape(start, text.toLowerCase())
  return separatedShape(text)
}

function markupShape(start: string, whole: string): FileShape {
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet') || start.includes('progid="excel.sheet"')) return 'spreadsheetml'
  if (whole.includes('<table') || /<!doctype html|<html/.test(start)) return 'html-table'
  return 'xml'
}

function separatedShape(text: string): FileShape {
  const lines = text.split(/\r\n?|\n/).slice(0, 20).filter((line) => line.trim() !== '')
  const withMark = (mark: string): number => lines.filter((line) => line.includes(mark)).length
  const most = lines.length / 2
  if (withMark('\t') > most) return 'tsv'
  if (withMark(',') > most || withMark(';') > most) return 'csv'
  return 'text'
}

/** Control characters that no text file has: a stray one comes from a bad conversion, half a percent is binary. */
function hasControlCharacters(text: string): boolean {
  let control = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) control++
    else if (code === 0xfffd) control++
  }
  return control > 2 + text.length / 200
}
