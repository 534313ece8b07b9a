import { LAST_COLUMN } from '../limits.ts'
import { tooLarge } from '../refusal.ts'
import type { ReadLimits } from '../limits.ts'
import type { RowWriter } from '../sheet/row-writer.ts'
import type { TextEncoding } from '../sniff/text-shape.ts'
import { textBlocks } from './text-blocks.ts'

const QUOTE = 0x22
const CR = 0x0d
const LF = 0x0a

/**
 * Separated values (RFC 4180 as Excel and WPS read it): quotes only at the beginning of a field, line ends of any
 * kind, `="0012"` for a text that looks like a number. One pass, a state machine over characters. `delimiter`
 * is one character, '' where every line is one cell.
 */
export function* readSeparated(file: Buffer, encoding: TextEncoding, delimiter: string, writer: RowWriter, limits: ReadLimits): Generator<void> {
  const separator = delimiter === '' ? -1 : delimiter.charCodeAt(0)
  let field = ''
  let column = 0
  let row = 1
  /** 0 at the beginning of a field, 1 in a bare one, 2 in quotes, 3 after a quote in quotes. */
  let state = 0
  let afterCr = false
  let first = true

  const endField = (): void => {
    const text = field.length > 3 && field.startsWith('="') && field.endsWith('"') ? field.slice(2, -1) : field
    // `sep=;` is Excel's own line about the separator.
    if (text !== '' && !(first && column === 0 && /^sep=.?$/i.test(text))) {
      if (column > LAST_COLUMN) throw tooLarge('columns', LAST_COLUMN + 1, column + 1)
      writer.shownText(column, text)
    }
    field = ''
    column++
    state = 0
  }
  const endLine = (): void => {
    endField()
    first = false
    writer.endRow(row, false)
    row++
    column = 0
  }

  for (const { text, fraction } of textBlocks(file, encoding)) {
    writer.fraction = fraction
    let start = 0
    const take = (end: number): void => {
      if (end > start) field += text.slice(start, end)
      if (field.length > limits.cellBytes) throw tooLarge('cell', limits.cellBytes, field.length)
    }
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      const skipLf = afterCr && code === LF
      afterCr = false
      if (skipLf) {
        start = at + 1
        continue
      }
      if (state === 2) {
        if (code !== QUOTE) continue
        take(at)
        start = at + 1
        state = 3
        continue
      }
      if (state === 3) {
        state = code === QUOTE ? 2 : 1
        // A doubled quote is one: the second begins what follows.
        start = at
        if (code === QUOTE) continue
      }
      if (code === separator) {
        take(at)
        endField()
        start = at + 1
      } else if (code === CR || code === LF) {
        take(at)
        endLine()
        start = at + 1
        afterCr = code === CR
      } else if (state === 0) {
        state = 1
        if (code === QUOTE) {
          state = 2
          start = at + 1
        }
      }
    }
    take(text.length)
    yield
  }
  if (state !== 0 || column > 0) endLine()
}

/** The separator of a text by its first lines: the one that most lines have, and as often; '' where none is. */
export function guessDelimiter(sample: string): string {
  const told = /^sep=(.)\r?\n/i.exec(sample)
  if (told?.[1]) return told[1]
  const lines = sample.replace(/"[^"]*"/g, '').split(/\r\n?|\n/).slice(0, 20).filter((line) => line.trim() !== '')
  let best = ''
  let bestScore = 0
  for (const delimiter of ['\t', ',', ';', '|', '，']) {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0)
    const most = Math.max(0, ...counts)
    const alike = counts.filter((count) => count === most).length
    const score = counts.length * 2 > lines.length ? counts.length + alike + (most > 1 ? 1 : 0) : 0
    if (score > bestScore) [best, bestScore] = [delimiter, score]
  }
  return best
}
