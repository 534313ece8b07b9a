import type { FileShape } from '../../../../shared/domain/file-shape.ts'

const LOOKED_AT = 64 * 1024

/** The encodings Chinese office software saves text in. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** The encoding of a text by its byte order mark, else UTF-8 where it is valid, else GB18030 (what Excel and WPS save on a Chinese Windows). */
export function guessEncoding(bytes: Buffer): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  try {
    // As a stream: a character cut in two by the end of the sample is no error.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, LOOKED_AT), { stream: true })
    return 'utf-8'
  } catch {
    return 'gb18030'
  }
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
