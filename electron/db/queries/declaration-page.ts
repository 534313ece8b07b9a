import type { Database } from 'better-sqlite3'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import type { DeclarationLine } from '../../../shared/domain/declaration.ts'
import { prepared } from '../prepared.ts'
import { listMemory } from './list-memory.ts'
import { ATTACHMENTS, HELD_UNTIL, SHOWN_STATE, STORED_STATE_OF, WITHDRAWAL } from './shown-state.ts'

/** Which declarations are meant; as `DeclarationFilter` of the contract. */
export interface DeclarationQuery {
  /** Null: of both. */
  readonly kind: DeclarationKind | null
  readonly text: string
  readonly states: readonly DeclarationLine['shownState'][]
  readonly month: string | null
  readonly batchId: string | null
  readonly checkState: string | null
  readonly withFindings: 'any' | 'errors' | 'warnings' | 'none'
  readonly operations: readonly string[]
  readonly insurances: readonly string[]
  readonly source: 'any' | 'manual' | 'batch'
  readonly ruleId: string | null
  /** The moment at which a recall window must still be open; absent where that does not matter. */
  readonly heldAt?: string
}

/** `changed_on` holds the day of the change of either kind. */
const SORT_COLUMNS = { updatedAt: 'updated_at', name: 'name', insuredFrom: 'changed_on', removedOn: 'changed_on', wageFen: 'wage_fen', row: 'row', heldUntil: HELD_UNTIL } as const
export interface DeclarationSort {
  readonly field: keyof typeof SORT_COLUMNS
  readonly descending: boolean
}

const FINDINGS = { any: null, errors: 'errors > 0', warnings: 'warnings > 0', none: 'errors = 0 AND warnings = 0' } as const

/** Both are named where either is meant, so that the indexes, which begin with the kind, serve. */
const kindIn = (kind: DeclarationKind | null): string => (kind === null ? "kind IN ('add', 'remove')" : `kind = '${kind}'`)

/** What was withdrawn was at the bureau: it stays in sight, and what was merely deleted does not. */
const NOT_IN_BIN = "(state <> 'void' OR withdrawn = 1)"

/** The condition and its values. Without states: all but those in the bin. */
function conditionOf(query: DeclarationQuery): { readonly where: string; readonly values: readonly string[] } {
  const conditions = [kindIn(query.kind)]
  const values: string[] = []
  const add = (condition: string, ...more: readonly string[]): void => {
    conditions.push(condition)
    values.push(...more)
  }
  if (query.states.length === 0) add(NOT_IN_BIN)
  else {
    const stored = [...new Set(query.states.flatMap((state) => STORED_STATE_OF[state]))]
    add(`state IN (${stored.map(() => '?').join()})`, ...stored)
    add(`${SHOWN_STATE} IN (${query.states.map(() => '?').join()})`, ...query.states)
  }
  if (query.month !== null) add('month = ?', query.month)
  if (query.batchId !== null) add('batch_id = ?', query.batchId)
  if (query.checkState !== null) add('check_state = ?', query.checkState)
  const findings = FINDINGS[query.withFindings]
  if (findings) add(findings)
  if (query.operations.length > 0) add(`operation IN (${query.operations.map(() => '?').join()})`, ...query.operations)
  if (query.insurances.length > 0) add(`(${query.insurances.map(() => 'instr(insurances, ?) > 0').join(' OR ')})`, ...query.insurances.map((insurance) => `,${insurance},`))
  if (query.source !== 'any') add(query.source === 'manual' ? 'batch_id IS NULL' : 'batch_id IS NOT NULL')
  if (query.ruleId !== null) add('instr(rules, ?) > 0', `,${query.ruleId},`)
  if (query.heldAt !== undefined) add(`${HELD_UNTIL} > ?`, query.heldAt)
  const text = query.text.trim()
  if (text !== '') {
    const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`
    add("(name LIKE ? ESCAPE '\\' OR initials LIKE ? ESCAPE '\\' OR id_number LIKE ? ESCAPE '\\')", pattern, pattern, pattern)
  }
  return { where: conditions.join(' AND '), values }
}

const LINE = `id, kind, state, ${SHOWN_STATE} AS shownState, month, acknowledged, check_state AS checkState, batch_id AS batchId,
  (SELECT file_name FROM batch WHERE batch.id = batch_id) AS fileName, sheet, row, revision, updated_at AS updatedAt, receipt_number AS receiptNumber, bureau_reason AS bureauReason,
  name, id_type AS idType, id_number AS idNumber, operation, CASE kind WHEN 'add' THEN changed_on END AS insuredFrom, CASE kind WHEN 'remove' THEN changed_on END AS removedOn, content ->> '$.reason' AS reason, insurances, rules, wage_fen AS wageFen, errors, warnings,
  ${HELD_UNTIL} AS heldUntil, ${ATTACHMENTS} AS attachments, ${WITHDRAWAL} AS withdrawal`

/** A line with the rules that have something to say of it. */
export type CheckedLine = DeclarationLine & { readonly rules: readonly string[] }

interface LineRecord extends Omit<DeclarationLine, 'acknowledged' | 'origin' | 'insurances'> {
  readonly acknowledged: number
  readonly insurances: string
  readonly rules: string
  readonly batchId: string | null
  readonly fileName: string | null
  readonly sheet: string | null
  readonly row: number | null
}

/** Everything that the lists filter, search and sort by lies in this index: no row is read for it. */
const LIST = 'FROM declaration INDEXED BY declaration_list'
/** So near to an end of the list the database need not sort everything to know who stands there. */
const NEAR_AN_END = 2_000

/** A slice of the list, how many match, and how many there are of the kind without a filter (those in the bin not counted). */
export function pageDeclarations(
  database: Database,
  query: DeclarationQuery & { readonly sort: DeclarationSort | null; readonly offset: number; readonly limit: number },
): { readonly items: DeclarationLine[]; readonly total: number; readonly all: number } {
  const { where, values } = conditionOf(query)
  const memory = listMemory(database)
  const count = (condition: string, bound: readonly string[]): number =>
    memory.count(JSON.stringify([condition, bound]), () => prepared(database, `SELECT count(*) ${LIST} WHERE ${condition}`).pluck().get(...bound) as number)
  const total = count(where, values)
  return {
    // The ids first; lines are made of the few that are shown, not of all that are sorted.
    items: findDeclarationLines(database, idsOfPage(database, { where, values, total, ...query })),
    total,
    all: count(`${kindIn(query.kind)} AND ${NOT_IN_BIN}`, []),
  }
}

interface Slice {
  readonly where: string
  readonly values: readonly string[]
  readonly total: number
  readonly sort: DeclarationSort | null
  readonly offset: number
  readonly limit: number
}

/** The ids of a slice: near the first and the last they are looked for alone; in the middle the whole order is made, and kept until something changes. */
function idsOfPage(database: Database, { where, values, total, sort, offset, limit }: Slice): readonly string[] {
  const column = SORT_COLUMNS[sort?.field ?? 'updatedAt']
  const descending = sort?.descending ?? true
  const select = (desc: boolean): string => `SELECT id ${LIST} WHERE ${where} ORDER BY ${column} ${desc ? 'DESC' : 'ASC'}, id ${desc ? 'DESC' : 'ASC'}`
  const some = (desc: boolean, from: number, count: number): string[] => prepared(database, `${select(desc)} LIMIT ? OFFSET ?`).pluck().all(...values, count, from) as string[]
  const key = JSON.stringify([column, descending, where, values])
  const memory = listMemory(database)
  const end = Math.min(total, offset + limit)
  if (end <= offset) return []
  if (!memory.hasOrder(key)) {
    if (end <= NEAR_AN_END) return some(descending, offset, end - offset)
    if (total - offset <= NEAR_AN_END) return some(!descending, total - end, end - offset).reverse()
  }
  return memory.order(key, () => prepared(database, select(descending)).pluck().all(...values) as string[]).slice(offset, end)
}

/** The ids of all that match, in the order in which they were made. */
export function matchingDeclarations(database: Database, query: DeclarationQuery): string[] {
  const { where, values } = conditionOf(query)
  return prepared(database, `SELECT id ${LIST} WHERE ${where} ORDER BY id`).pluck().all(...values) as string[]
}

/** The lines of these ids, in their order; one that is gone is left out. */
export function findDeclarationLines(database: Database, ids: readonly string[]): CheckedLine[] {
  const find = prepared(database, `SELECT ${LINE} FROM declaration WHERE id = ?`)
  return ids.flatMap((id) => {
    const record = find.get(id) as LineRecord | undefined
    return record ? [toLine(record)] : []
  })
}

const entriesOf = (listed: string): string[] => listed.split(',').filter((entry) => entry !== '')

function toLine({ acknowledged, insurances, rules, batchId, fileName, sheet, row, ...rest }: LineRecord): CheckedLine {
  return { ...rest, acknowledged: acknowledged === 1, insurances: entriesOf(insurances), rules: entriesOf(rules), origin: { batchId, fileName, sheet, row } }
}

const SOME = {
  oneWay: "errors = 0 AND (warnings = 0 OR acknowledged = 1) AND (operation = 'end' OR (kind = 'add' AND substr(changed_on, 1, 7) < month))",
  wrong: 'errors > 0',
  unread: 'errors = 0 AND warnings > 0 AND acknowledged = 0',
} as const

/** Some of these who wait to be confirmed: of whom a one-way act is declared (as `oneWayOf` says), who have errors, or warnings that nobody acknowledged. By name. */
export const somePeople = (database: Database, ids: readonly string[], who: keyof typeof SOME, most: number): { name: string; tail: string }[] =>
  prepared(
    database,
    `SELECT name, substr(id_number, -4) AS tail FROM declaration WHERE id IN (SELECT value FROM json_each(?)) AND ${SHOWN_STATE} IN ('draft', 'ready') AND ${SOME[who]} ORDER BY name, id_number LIMIT ?`,
  ).all(JSON.stringify(ids), most) as { name: string; tail: string }[]

/** What a preview of 确认通过 looks at, and how many there are of whom it is the same. */
export type LikeLines = Pick<CheckedLine, 'kind' | 'shownState' | 'operation' | 'month' | 'insuredFrom' | 'removedOn' | 'insurances' | 'rules' | 'errors' | 'warnings' | 'acknowledged' | 'checkState'> & { readonly count: number }

/** These declarations, those that are alike counted together: of thousands there are a few. */
export function countAlike(database: Database, ids: readonly string[]): LikeLines[] {
  const rows = prepared(
    database,
    `SELECT kind, ${SHOWN_STATE} AS shownState, operation, month, CASE kind WHEN 'add' THEN changed_on END AS insuredFrom, CASE kind WHEN 'remove' THEN changed_on END AS removedOn,
       insurances, rules, min(errors, 1) AS errors, min(warnings, 1) AS warnings, acknowledged, check_state AS checkState, count(*) AS count
     FROM declaration WHERE id IN (SELECT value FROM json_each(?)) GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12`,
  ).all(JSON.stringify(ids)) as (Omit<LikeLines, 'insurances' | 'rules' | 'acknowledged'> & { insurances: string; rules: string; acknowledged: number })[]
  return rows.map(({ insurances, rules, acknowledged, ...rest }) => ({ ...rest, insurances: entriesOf(insurances), rules: entriesOf(rules), acknowledged: acknowledged === 1 }))
}
