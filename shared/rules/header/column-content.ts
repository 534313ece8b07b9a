import type { CodePack } from '../../domain/code-pack.ts'
import type { CodeTable } from '../../domain/code-table.ts'
import { idCheckCharacter } from '../../domain/id-checksum.ts'
import { tidyIdNumber } from '../../domain/id-number.ts'
import { readImportedDate } from '../../domain/imported-date.ts'
import { readFen } from '../../domain/money.ts'
import { tidyName } from '../../domain/person-name.ts'
import { readPhone } from '../../domain/phone.ts'
import type { CellKind } from '../../domain/sheet-row.ts'
import { isEmptyText } from '../../domain/tidy-text.ts'
import { CHANGE_DATE, CODE_ELEMENTS, FIELDS_OF, INSURANCE_ELEMENT, isFurther, type ColumnField, type DeclarationKind, type Field } from '../field.ts'
import { operationTable } from '../read/operation-table.ts'
import { looksLikeName } from './name-look.ts'

/** A cell of a column as it is looked at. */
export interface SampleCell {
  readonly kind: CellKind
  readonly text: string
}

/** What the cells of a column look like. */
export interface ColumnContent {
  readonly field: ColumnField
  readonly certainty: number
  /** False for what may be several things (which date is it? which amount?): offered to the clerk, never taken. */
  readonly sure: boolean
}

/** Of this many cells that hold something, this share must look alike. */
const ENOUGH = 0.8
const LONG_NUMBER = /^\d{15}(\d{2}[\dX])?$/

/** Looks at the filled cells of one column (some hundred of them are enough); null where they could be anything. */
export function columnContent(cells: readonly SampleCell[], kind: DeclarationKind, codes: CodePack): ColumnContent | null {
  const filled = cells.filter(({ text }) => !isEmptyText(text))
  if (filled.length === 0) return null
  const texts = filled.map(({ text }) => text)
  const share = (holds: (text: string) => boolean): number => texts.filter(holds).length / texts.length
  const sure = (field: ColumnField, certainty: number): ColumnContent => ({ field, certainty: Math.round(certainty * 100) / 100, sure: true })

  const shaped = share((text) => LONG_NUMBER.test(tidyIdNumber(text)))
  if (shaped >= ENOUGH) {
    const right = share((text) => isRightNumber(tidyIdNumber(text)))
    if (right >= 0.5) return sure('idNumber', Math.min(0.99, right))
  }
  const phones = share((text) => /^1\d{10}$/.test(readPhone(text) ?? ''))
  if (phones >= ENOUGH && kind === 'add') return sure('mobile', phones * 0.95)
  const code = codeContent(texts, kind, codes, share)
  if (code !== null) return code
  const dates = filled.filter(({ kind: cellKind, text }) => cellKind === 'date' || (cellKind !== 'number' && readImportedDate(text) !== null)).length / filled.length
  if (dates >= ENOUGH) return { field: CHANGE_DATE[kind], certainty: 0.4, sure: false }
  const named = share((text) => looksLikeName(tidyName(text)))
  const different = new Set(texts).size / texts.length
  if (named >= ENOUGH && (different >= 0.6 || texts.length < 5)) return sure('name', 0.6 + 0.2 * named)
  if (kind === 'add' && share((text) => isWage(text)) >= ENOUGH) return { field: 'wageFen', certainty: 0.4, sure: false }
  return null
}

/** 18 digits with the right check character; 15 digits have none, and are as good as their shape. */
const isRightNumber = (number: string): boolean => (number.length === 18 ? number[17] === idCheckCharacter(number) : LONG_NUMBER.test(number))

function isWage(text: string): boolean {
  const fen = readFen(text, /^\d+(\.\d+)?$/.test(text))
  return fen !== null && fen >= 50_000 && fen <= 20_000_000
}

/** Only words tell a code table; the same digits stand in many. */
function codeContent(texts: readonly string[], kind: DeclarationKind, codes: CodePack, share: (holds: (text: string) => boolean) => number): ColumnContent | null {
  if (texts.filter((text) => /\p{Script=Han}/u.test(text)).length / texts.length < ENOUGH) return null
  let best: ColumnContent | null = null
  for (const [field, table] of tablesOf(kind, codes)) {
    const known = share((text) => table.read(text) !== null)
    if (known >= ENOUGH && known > (best?.certainty ?? 0)) best = { field, certainty: Math.round(known * 90) / 100, sure: true }
  }
  if (best !== null) return best
  const insurances = codes.table(INSURANCE_ELEMENT)
  const listed = share((text) => text.split(/[、,，;；/+\s|]+/u).every((piece) => piece === '' || insurances.read(piece) !== null))
  return listed >= ENOUGH ? { field: 'insurances', certainty: 0.85, sure: true } : null
}

function tablesOf(kind: DeclarationKind, codes: CodePack): (readonly [Field, CodeTable])[] {
  const coded = FIELDS_OF[kind].flatMap((field) => {
    const element = CODE_ELEMENTS[field]
    return element === undefined || isFurther(field) ? [] : [[field, codes.table(element)] as const]
  })
  return [['operation', operationTable(kind)], ...coded]
}
