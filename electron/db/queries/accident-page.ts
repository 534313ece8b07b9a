import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { AccidentLine } from '../../../shared/domain/accident.ts'
import { prepared } from '../prepared.ts'
import { ACCIDENT_HELD_UNTIL, SHOWN_ACCIDENT_STATE } from './accident-state.ts'
import { STORED_STATE_OF } from './shown-state.ts'

/** Which reports are meant; as `AccidentFilter` of the contract. */
export interface AccidentQuery {
  readonly text: string
  readonly states: readonly AccidentLine['shownState'][]
  readonly degree: string | null
  /** First and last day of the accident. */
  readonly from: string | null
  readonly to: string | null
  readonly withFindings: 'any' | 'errors' | 'warnings' | 'none'
  /** Only those whose recall window is open at this ISO moment. */
  readonly heldAt?: string
}

const SORT_COLUMNS = { occurredAt: 'occurred_at', updatedAt: 'updated_at', degree: 'degree', heldUntil: ACCIDENT_HELD_UNTIL } as const
export interface AccidentSort {
  readonly field: keyof typeof SORT_COLUMNS
  readonly descending: boolean
}

const FINDINGS = { any: null, errors: 'errors > 0', warnings: 'warnings > 0', none: 'errors = 0 AND warnings = 0' } as const

/** The condition and its values. Without states: all but the void ones. */
function conditionOf(query: AccidentQuery): { readonly where: string; readonly values: readonly string[] } {
  const conditions: string[] = []
  const values: string[] = []
  const add = (condition: string, ...more: readonly string[]): void => {
    conditions.push(condition)
    values.push(...more)
  }
  if (query.states.length === 0) add("state <> 'void'")
  else {
    const stored = [...new Set(query.states.flatMap((state) => STORED_STATE_OF[state]))]
    add(`state IN (${stored.map(() => '?').join()})`, ...stored)
    add(`${SHOWN_ACCIDENT_STATE} IN (${query.states.map(() => '?').join()})`, ...query.states)
  }
  if (query.degree !== null) add("EXISTS (SELECT 1 FROM json_each(content, '$.injured') AS one WHERE one.value ->> '$.degree' = ?)", query.degree)
  if (query.from !== null) add('occurred_at >= ?', query.from)
  // A day's last minute sorts before the next character after its date.
  if (query.to !== null) add("occurred_at < ? || '~'", query.to)
  const findings = FINDINGS[query.withFindings]
  if (findings) add(findings)
  if (query.heldAt !== undefined) add(`${ACCIDENT_HELD_UNTIL} > ?`, query.heldAt)
  const text = query.text.trim()
  if (text !== '') {
    const within = `%${text.replace(/[\\%_]/g, '\\$&')}%`
    add("(search LIKE ? ESCAPE '\\' OR occurred_at LIKE ? ESCAPE '\\')", within, within)
  }
  return { where: conditions.length === 0 ? '1' : conditions.join(' AND '), values }
}

const LINE = `id, state, ${SHOWN_ACCIDENT_STATE} AS shownState, acknowledged, revision, updated_at AS updatedAt, received_at AS receivedAt, receipt_number AS receiptNumber, bureau_reason AS bureauReason,
  recognition_on AS recognitionOn, ${ACCIDENT_HELD_UNTIL} AS heldUntil, occurred_at AS occurredAt, place, situation, category, names, degree, deaths, errors, warnings`

interface LineRecord extends Omit<AccidentLine, 'acknowledged' | 'names'> {
  readonly acknowledged: number
  readonly names: string
}

const Names = z.array(z.string())
const toLine = ({ acknowledged, names, ...rest }: LineRecord): AccidentLine => ({ ...rest, acknowledged: acknowledged === 1, names: Names.parse(JSON.parse(names)) })

/** A slice of the list, how many match, and how many there are without a filter (void ones not counted). */
export function pageAccidents(database: Database, query: AccidentQuery & { readonly sort: AccidentSort | null; readonly offset: number; readonly limit: number }): { readonly items: AccidentLine[]; readonly total: number; readonly all: number } {
  const { where, values } = conditionOf(query)
  const column = SORT_COLUMNS[query.sort?.field ?? 'updatedAt']
  const direction = (query.sort?.descending ?? true) ? 'DESC' : 'ASC'
  const records = prepared(database, `SELECT ${LINE} FROM accident WHERE ${where} ORDER BY ${column} ${direction}, id ${direction} LIMIT ? OFFSET ?`).all(...values, query.limit, query.offset) as LineRecord[]
  return {
    items: records.map(toLine),
    total: prepared(database, `SELECT count(*) FROM accident WHERE ${where}`).pluck().get(...values) as number,
    all: prepared(database, "SELECT count(*) FROM accident WHERE state <> 'void'").pluck().get() as number,
  }
}

/** The ids of all that match, in the order in which they were made. */
export function matchingAccidents(database: Database, query: AccidentQuery): string[] {
  const { where, values } = conditionOf(query)
  return prepared(database, `SELECT id FROM accident WHERE ${where} ORDER BY id`).pluck().all(...values) as string[]
}

/** The line of one report; null where there is none. */
export function findAccidentLine(database: Database, id: string): AccidentLine | null {
  const record = prepared(database, `SELECT ${LINE} FROM accident WHERE id = ?`).get(id) as LineRecord | undefined
  return record ? toLine(record) : null
}
