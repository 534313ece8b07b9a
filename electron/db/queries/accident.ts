import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { AccidentContent, DEGREE_DEATH, worstDegree } from '../../../shared/domain/accident-content.ts'
import type { Accident } from '../../../shared/domain/accident.ts'
import type { DeclarationState } from '../../../shared/domain/declaration.ts'
import { Finding } from '../../../shared/domain/finding.ts'
import { prepared } from '../prepared.ts'
import { ACCIDENT_HELD_UNTIL, SHOWN_ACCIDENT_STATE } from './accident-state.ts'

/** What is written together whenever a report's content changes. */
export interface CheckedAccident {
  readonly content: AccidentContent
  readonly findings: readonly Finding[]
  /** Pinyin initials of every injured, a blank between two. */
  readonly initials: string
}

/** A report with what only the store knows of it. */
export type StoredAccident = Omit<Accident, 'canUndo' | 'canRedo' | 'supplements'> & {
  /** The record that its next intent answers. */
  readonly replaces: string | null
  readonly withdrawn: boolean
}

/** The columns that follow from the content. `search` holds what a clerk may type: names, initials, numbers, place. */
function columnsOf({ content, findings, initials }: CheckedAccident) {
  const { injured, occurredAt, place, situation, category } = content
  return {
    occurredAt, place, situation, category, degree: worstDegree(injured), deaths: injured.filter(({ degree }) => degree === DEGREE_DEATH).length,
    names: JSON.stringify(injured.map(({ name }) => name)), search: [...injured.map(({ name }) => name), initials, ...injured.map(({ idNumber }) => idNumber), place ?? ''].join('\n'),
    content: JSON.stringify(content), findings: JSON.stringify(findings),
    errors: findings.filter(({ severity }) => severity === 'error').length, warnings: findings.filter(({ severity }) => severity === 'warning').length,
  }
}

/** Stores a new draft at revision 1, inside a transaction of the caller. */
export function insertAccident(database: Database, id: string, checked: CheckedAccident, at: string): void {
  prepared(
    database,
    `INSERT INTO accident (id, state, occurred_at, place, situation, category, degree, deaths, names, search, content, findings, errors, warnings, revision, created_at, updated_at)
     VALUES (@id, 'draft', @occurredAt, @place, @situation, @category, @degree, @deaths, @names, @search, @content, @findings, @errors, @warnings, 1, @at, @at)`,
  ).run({ id, at, ...columnsOf(checked) })
}

/** Puts new content in the place of the old; acknowledgement of warnings ends with it. */
export function updateAccidentContent(database: Database, id: string, checked: CheckedAccident): void {
  prepared(
    database,
    `UPDATE accident SET occurred_at = @occurredAt, place = @place, situation = @situation, category = @category, degree = @degree, deaths = @deaths, names = @names, search = @search,
       content = @content, findings = @findings, errors = @errors, warnings = @warnings, acknowledged = 0 WHERE id = @id`,
  ).run({ id, ...columnsOf(checked) })
}

/** New findings for the content as it stands: the clocks of a report go on while nobody edits it. Warnings that were acknowledged stay so. */
export function updateAccidentFindings(database: Database, id: string, checked: CheckedAccident): void {
  const { findings, errors, warnings } = columnsOf(checked)
  prepared(database, 'UPDATE accident SET findings = ?, errors = ?, warnings = ? WHERE id = ?').run(findings, errors, warnings, id)
}

/** Sets the state; `confirmedAt` where it is confirmed by this. */
export function updateAccidentState(database: Database, id: string, state: DeclarationState, confirmedAt: string | null = null): void {
  prepared(database, 'UPDATE accident SET state = ?, confirmed_at = coalesce(?, confirmed_at) WHERE id = ?').run(state, confirmedAt, id)
}

/** Names the record that the next intent of this report answers; null where it answers none. */
export const updateAccidentReplaces = (database: Database, id: string, replaces: string | null): void => void prepared(database, 'UPDATE accident SET replaces = ? WHERE id = ?').run(replaces, id)

export const updateAccidentAcknowledged = (database: Database, id: string): void => void prepared(database, 'UPDATE accident SET acknowledged = 1 WHERE id = ?').run(id)

/** Notes the day on which recognition was applied for; null where it was not. */
export const updateRecognition = (database: Database, id: string, on: string | null): void => void prepared(database, 'UPDATE accident SET recognition_on = ? WHERE id = ?').run(on, id)

interface AccidentRecord extends Omit<StoredAccident, 'content' | 'findings' | 'acknowledged' | 'withdrawn'> {
  readonly content: string
  readonly findings: string
  readonly acknowledged: number
  readonly withdrawn: number
}

const SELECT = `SELECT id, state, ${SHOWN_ACCIDENT_STATE} AS shownState, content, findings, acknowledged, revision, created_at AS createdAt, updated_at AS updatedAt, confirmed_at AS confirmedAt,
  received_at AS receivedAt, receipt_number AS receiptNumber, bureau_version AS bureauVersion, bureau_reason AS bureauReason, bureau_field AS bureauField, recognition_on AS recognitionOn, ${ACCIDENT_HELD_UNTIL} AS heldUntil, replaces, withdrawn FROM accident`

/** One report, whole; null where there is none of that id. */
export function findAccident(database: Database, id: string): StoredAccident | null {
  const record = prepared(database, `${SELECT} WHERE id = ?`).get(id) as AccidentRecord | undefined
  return record ? toAccident(record) : null
}

const Findings = z.array(Finding)

const toAccident = ({ content, findings, acknowledged, withdrawn, ...rest }: AccidentRecord): StoredAccident => ({
  ...rest,
  content: AccidentContent.parse(JSON.parse(content)),
  findings: Findings.parse(JSON.parse(findings)),
  acknowledged: acknowledged === 1,
  withdrawn: withdrawn === 1,
})

/** Reports whose clocks may still run: not void, not refused. */
export const livingAccidents = (database: Database): StoredAccident[] =>
  (prepared(database, `${SELECT} WHERE state NOT IN ('void', 'refused') AND occurred_at IS NOT NULL ORDER BY occurred_at DESC`).all() as AccidentRecord[]).map(toAccident)

/** True where there is any such report: cheap, for what would otherwise look at nothing again and again. */
export const hasLivingAccidents = (database: Database): boolean => prepared(database, "SELECT 1 FROM accident WHERE state NOT IN ('void', 'refused') AND occurred_at IS NOT NULL LIMIT 1").get() !== undefined

/** What was typed before, newest first: hospitals with whether they were 协议机构, and places. At most so many. */
export function rememberedWords(database: Database, limit: number): { readonly hospitals: { readonly name: string; readonly agreed: boolean | null }[]; readonly places: { readonly place: string; readonly region: string | null }[] } {
  const hospitals = prepared(
    database,
    `SELECT trim(one.value ->> '$.hospital') AS name, one.value ->> '$.hospitalAgreed' AS agreed, max(accident.updated_at) AS at FROM accident, json_each(accident.content, '$.injured') AS one
     WHERE trim(coalesce(one.value ->> '$.hospital', '')) <> '' GROUP BY name ORDER BY at DESC LIMIT ?`,
  ).all(limit) as { name: string; agreed: number | null }[]
  const places = prepared(
    database,
    `SELECT trim(place) AS place, content ->> '$.region' AS region, max(updated_at) AS at FROM accident WHERE trim(coalesce(place, '')) <> '' GROUP BY trim(place) ORDER BY at DESC LIMIT ?`,
  ).all(limit) as { place: string; region: string | null }[]
  return { hospitals: hospitals.map(({ name, agreed }) => ({ name, agreed: agreed === null ? null : agreed === 1 })), places: places.map(({ place, region }) => ({ place, region })) }
}
