import { KIND_BOOLEAN, KIND_DATE, KIND_ERROR, KIND_NUMBER, KIND_TEXT } from '../../row-chunk.ts'
import { damaged } from '../refusal.ts'
import type { SharedStrings } from '../shared-strings.ts'
import { decodeExcelEscapes } from '../xml/entities.ts'
import type { ChunkBuilder } from './chunk-builder.ts'
import { DATE, PADDED, PLAIN, TIME, type NumberClass } from './number-format.ts'
import { numberText } from './number-text.ts'
import { clockTime, serialDateTime } from './serial-date.ts'

/** What a cell's raw value must be read with. */
export interface CellContext {
  readonly strings: SharedStrings
  readonly numberClasses: readonly NumberClass[]
  readonly epoch1904: boolean
}

/** Values of a cell's `t` attribute. */
export const NUMBER_CELL = 0
export const SHARED_CELL = 1
export const TEXT_CELL = 2
export const INLINE_CELL = 3
export const BOOLEAN_CELL = 4
export const ERROR_CELL = 5
export const ISO_DATE_CELL = 6

const BLANK = 0
const UNDERSCORE = 0x5f

export function cellTypeOf(bytes: Buffer, start: number, end: number): number {
  const first = bytes[start]
  if (end - start === 1) {
    if (first === 0x73) return SHARED_CELL
    if (first === 0x62) return BOOLEAN_CELL
    if (first === 0x65) return ERROR_CELL
    return first === 0x64 ? ISO_DATE_CELL : NUMBER_CELL
  }
  if (first === 0x69) return INLINE_CELL
  return first === 0x73 ? TEXT_CELL : NUMBER_CELL
}

/**
 * Turns the pending cell's raw bytes into the text it shows, in place.
 * @returns the kind to store, 0 for a blank cell (whatever was written is to be dropped)
 */
export function endCell(builder: ChunkBuilder, type: number, style: number, formula: boolean, context: CellContext): number {
  const length = builder.textLength - builder.cellStart
  if (length === 0) {
    if (!formula || type === TEXT_CELL) return BLANK
    builder.replace('#CALC!')
    return KIND_ERROR
  }
  if (type === SHARED_CELL) return sharedText(builder, length, context.strings)
  if (type === NUMBER_CELL) return numberValue(builder, length, context.numberClasses[style] ?? PLAIN, context.epoch1904)
  if (type === TEXT_CELL || type === INLINE_CELL) return plainText(builder)
  const raw = pendingText(builder).trim()
  if (type === ERROR_CELL) {
    builder.replace(raw)
    return KIND_ERROR
  }
  if (type === BOOLEAN_CELL) {
    builder.replace(raw === '1' || raw.toLowerCase() === 'true' ? 'TRUE' : 'FALSE')
    return KIND_BOOLEAN
  }
  return isoDate(builder, raw)
}

function pendingText(builder: ChunkBuilder): string {
  return builder.text.toString('utf8', builder.cellStart, builder.textLength)
}

function sharedText(builder: ChunkBuilder, length: number, strings: SharedStrings): number {
  let index = 0
  const start = builder.cellStart
  const text = builder.text
  for (let at = start; at < start + length; at++) {
    const digit = (text[at] as number) - 0x30
    if (digit < 0 || digit > 9 || at - start > 8) {
      index = /^\s*\d{1,9}\s*$/.test(pendingText(builder)) ? Number(pendingText(builder)) : -1
      break
    }
    index = index * 10 + digit
  }
  if (!builder.replaceByShared(strings, index)) throw damaged('shared-string')
  return builder.textLength > builder.cellStart ? KIND_TEXT : BLANK
}

function plainText(builder: ChunkBuilder): number {
  const text = builder.text
  for (let at = builder.cellStart; at < builder.textLength - 1; at++) {
    if (text[at] !== UNDERSCORE || text[at + 1] !== 0x78) continue
    builder.replace(decodeExcelEscapes(pendingText(builder)))
    break
  }
  return KIND_TEXT
}

function numberValue(builder: ChunkBuilder, length: number, format: NumberClass, epoch1904: boolean): number {
  if (format === PLAIN && isShortInteger(builder, length)) return KIND_NUMBER
  const raw = pendingText(builder)
  const text = numberText(raw)
  if (text === null) {
    builder.replace(raw.trim())
    return KIND_TEXT
  }
  if (format >= PADDED && /^\d+$/.test(text)) builder.replace(text.padStart(format - PADDED, '0'))
  else if (format === TIME && Number(text) > 0 && Number(text) < 1) {
    builder.replace(clockTime(Math.min(86_399, Math.round(Number(text) * 86_400))))
    return KIND_TEXT
  } else if (format === DATE || format === TIME) {
    const moment = serialDateTime(Number(raw), epoch1904)
    if (moment !== null) {
      builder.replace(moment.time === null ? moment.date : `${moment.date} ${moment.time}`)
      return KIND_DATE
    }
    builder.replace(text)
  } else builder.replace(text)
  return KIND_NUMBER
}

/** Digits only, at most 15 and no leading zero: the text is already what `numberText` would make of it. */
function isShortInteger(builder: ChunkBuilder, length: number): boolean {
  const text = builder.text
  const start = builder.cellStart
  if (length > 15 || (text[start] === 0x30 && length > 1)) return false
  for (let at = start; at < start + length; at++) if ((text[at] as number) < 0x30 || (text[at] as number) > 0x39) return false
  return true
}

/** `t="d"` (Strict OOXML): an ISO 8601 date, or date and time; anything else is text. */
function isoDate(builder: ChunkBuilder, raw: string): number {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?Z?)?$/.exec(raw)
  if (!parts) {
    builder.replace(raw)
    return KIND_TEXT
  }
  const time = parts[2] === undefined ? '' : parts[2].length === 5 ? `${parts[2]}:00` : parts[2]
  builder.replace(time === '' || time === '00:00:00' ? (parts[1] as string) : `${parts[1]} ${time}`)
  return KIND_DATE
}
