import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { CheckState, Declaration, DeclarationState } from '../../../shared/domain/declaration.ts'
import { changedOn, DeclaredContent } from '../../../shared/domain/declared-content.ts'
import { Finding } from '../../../shared/domain/finding.ts'
import { prepared } from '../prepared.ts'
import { ATTACHMENTS, HELD_UNTIL, SHOWN_STATE } from './shown-state.ts'

/** What follows from the content: written together, whenever it changes. */
export type CheckedContent = DeclaredContent & {
  readonly findings: readonly Finding[]
  readonly checkState: CheckState
  /** Pinyin initials of the name. */
  readonly initials: string
  /** 18-digit upper-case form. */
  readonly canonicalId: string
}

export type NewDeclaration = CheckedContent & {
  readonly id: string
  readonly month: string
  readonly batchId: string | null
  readonly sheet: string | null
  readonly row: number | null
  readonly at: string
}

/** A declaration with what only the store knows of it. */
export type StoredDeclaration = Declaration & {
  readonly canonicalId: string
  /** The intent that its next one answers. */
  readonly replaces: string | null
  readonly withdrawn: boolean
  /** The revision as which it stands: its newest, or the one that a recall or an undo went back to; 0 where its making was undone. */
  readonly standsAs: number
}

/** The column `changed_on` holds the day of the change of either kind: 参保日期 or 减员日期. */
function checkedColumns(checked: CheckedContent) {
  const { content, findings, checkState, initials, canonicalId } = checked
  return {
    name: content.name, initials, idType: content.idType, idNumber: content.idNumber, canonicalId, operation: content.operation, insuredFrom: changedOn(checked), wageFen: checked.kind === 'add' ? checked.content.wageFen : null,
    content: JSON.stringify(content), findings: JSON.stringify(findings), checkState, insurances: listed(content.insurances), rules: listed([...new Set(findings.map(({ ruleId }) => ruleId))].sort()),
    errors: findings.filter(({ severity }) => severity === 'error').length, warnings: findings.filter(({ severity }) => severity === 'warning').length,
  }
}

/** `,110,410,`: a list that can be searched for a whole entry. */
const listed = (entries: readonly string[]): string => (entries.length === 0 ? ',' : `,${entries.join()},`)

/** Stores a draft at revision 1; false where its row of the batch became one before. Inside a transaction of the caller. */
export function insertDeclaration(database: Database, declaration: NewDeclaration): boolean {
  const { id, kind, month, batchId, sheet, row, at } = declaration
  return (
    prepared(
      database,
      `INSERT INTO declaration (id, kind, state, month, name, initials, id_type, id_number, canonical_id, operation, changed_on, wage_fen, content, findings, insurances, rules, errors, warnings,
         check_state, batch_id, sheet, row, revision, created_at, updated_at)
       VALUES (@id, @kind, 'draft', @month, @name, @initials, @idType, @idNumber, @canonicalId, @operation, @insuredFrom, @wageFen, @content, @findings, @insurances, @rules, @errors, @warnings,
         @checkState, @batchId, @sheet, @row, 1, @at, @at)
       ON CONFLICT (batch_id, row) WHERE batch_id IS NOT NULL DO NOTHING`,
    ).run({ id, kind, month, batchId, sheet, row, at, ...checkedColumns(declaration) }).changes > 0
  )
}

/** Who it is about: held by the index of people, whose pages lie anywhere. */
const PERSON_COLUMNS = ['name', 'initials', 'id_type', 'id_number', 'canonical_id'] as const
/** What the lists filter and sort by. */
const LIST_COLUMNS = ['month', 'operation', 'changed_on', 'wage_fen', 'insurances', 'rules', 'errors', 'warnings', 'check_state'] as const

/**
 * Puts new content in the place of the old; acknowledgement of warnings ends with it. A column that an index holds is written only where
 * it changes: to write it moves an entry of that index, and a bulk edit does so fifty thousand times.
 */
export function updateContent(database: Database, id: string, month: string, checked: CheckedContent): void {
  const { idType, idNumber, canonicalId, insuredFrom, wageFen, checkState, ...rest } = checkedColumns(checked)
  const next: Readonly<Record<string, string | number | null>> = { ...rest, month, id_type: idType, id_number: idNumber, canonical_id: canonicalId, changed_on: insuredFrom, wage_fen: wageFen, check_state: checkState }
  const before = prepared(database, `SELECT ${[...PERSON_COLUMNS, ...LIST_COLUMNS].join()} FROM declaration WHERE id = ?`).get(id) as Readonly<Record<string, string | number | null>> | undefined
  const changed = (columns: readonly string[]): readonly string[] => (columns.some((column) => before?.[column] !== next[column]) ? columns : [])
  const columns = [...changed(PERSON_COLUMNS), ...changed(LIST_COLUMNS), 'content', 'findings']
  prepared(database, `UPDATE declaration SET ${columns.map((column) => `${column} = @${column}`).join()}, acknowledged = 0 WHERE id = @id`).run({ ...next, id })
}

/** How a declaration stands for a step of undo: what of it that needs, without its content. Null where there is none of that id. */
export function findStanding(database: Database, id: string): { readonly standsAs: number; readonly acknowledged: boolean; readonly name: string; readonly findings: Finding[] } | null {
  const row = prepared(database, 'SELECT coalesce(stands_for, revision) AS standsAs, acknowledged, name, CASE acknowledged WHEN 1 THEN findings END AS findings FROM declaration WHERE id = ?').get(id) as
    | { standsAs: number; acknowledged: number; name: string; findings: string | null }
    | undefined
  return row ? { ...row, acknowledged: row.acknowledged === 1, findings: row.findings === null ? [] : Findings.parse(JSON.parse(row.findings)) } : null
}

/** Sets the state; `confirmedAt` where it is confirmed by this. */
export function updateState(database: Database, id: string, state: DeclarationState, confirmedAt: string | null = null): void {
  prepared(database, 'UPDATE declaration SET state = ?, confirmed_at = coalesce(?, confirmed_at) WHERE id = ?').run(state, confirmedAt, id)
}

/** Names the record that the next intent of this declaration answers; null where it answers none. */
export const updateReplaces = (database: Database, id: string, replaces: string | null): void => void prepared(database, 'UPDATE declaration SET replaces = ? WHERE id = ?').run(replaces, id)

export const updateAcknowledged = (database: Database, id: string): void => void prepared(database, 'UPDATE declaration SET acknowledged = 1 WHERE id = ?').run(id)

interface DeclarationRecord extends Omit<StoredDeclaration, 'content' | 'findings' | 'origin' | 'acknowledged' | 'withdrawn'> {
  readonly content: string
  readonly findings: string
  readonly acknowledged: number
  readonly withdrawn: number
  readonly batchId: string | null
  readonly fileName: string | null
  readonly sheet: string | null
  readonly row: number | null
}

const SELECT = `SELECT id, kind, state, ${SHOWN_STATE} AS shownState, content, month, findings, acknowledged, check_state AS checkState, batch_id AS batchId,
  (SELECT file_name FROM batch WHERE batch.id = batch_id) AS fileName, sheet, row, revision, created_at AS createdAt, updated_at AS updatedAt, confirmed_at AS confirmedAt,
  receipt_number AS receiptNumber, bureau_version AS bureauVersion, bureau_reason AS bureauReason, canonical_id AS canonicalId, replaces, withdrawn,
  coalesce(stands_for, revision) AS standsAs, ${HELD_UNTIL} AS heldUntil, ${ATTACHMENTS} AS attachments FROM declaration`

/** One declaration, whole; null where there is none of that id. */
export function findDeclaration(database: Database, id: string): StoredDeclaration | null {
  const record = prepared(database, `${SELECT} WHERE id = ?`).get(id) as DeclarationRecord | undefined
  return record ? toDeclaration(record) : null
}

const Findings = z.array(Finding)

function toDeclaration({ batchId, fileName, sheet, row, kind, content, findings, acknowledged, withdrawn, ...rest }: DeclarationRecord): StoredDeclaration {
  return {
    ...rest,
    ...DeclaredContent.parse({ kind, content: JSON.parse(content) as unknown }),
    findings: Findings.parse(JSON.parse(findings)),
    acknowledged: acknowledged === 1,
    withdrawn: withdrawn === 1,
    origin: { batchId, fileName, sheet, row },
  }
}

/** The declarations of this person that are not finished (draft, returned, confirmed or submitted) or were accepted, each with its month. */
export function livingDeclarations(database: Database, canonicalId: string, kind: 'add' | 'remove'): { readonly declarationId: string; readonly state: DeclarationState; readonly month: string }[] {
  return prepared(
    database,
    "SELECT id AS declarationId, state, month FROM declaration WHERE canonical_id = ? AND state IN ('draft', 'returned', 'confirmed', 'submitted', 'accepted') AND kind = ?",
  ).all(canonicalId, kind) as { declarationId: string; state: DeclarationState; month: string }[]
}

/** True where a declaration of this person is not finished: a second one would be a double. */
export const hasOpenDeclaration = (database: Database, canonicalId: string, kind: 'add' | 'remove'): boolean =>
  prepared(database, "SELECT 1 FROM declaration WHERE canonical_id = ? AND state IN ('draft', 'returned', 'confirmed', 'submitted') AND kind = ?").get(canonicalId, kind) !== undefined

/** The declaration of this kind that stands in the way of another of the same person, drafts before returned ones before those that are on their way; null where none does. */
export function findOpenDeclaration(database: Database, canonicalId: string, kind: 'add' | 'remove'): OpenRow | null {
  return (
    (prepared(
      database,
      `SELECT id, kind, ${SHOWN_STATE} AS shownState, operation FROM declaration WHERE canonical_id = ? AND kind = ? AND state IN ('draft', 'returned', 'confirmed', 'submitted')
       ORDER BY CASE state WHEN 'draft' THEN 0 WHEN 'returned' THEN 1 ELSE 2 END, id DESC LIMIT 1`,
    ).get(canonicalId, kind) as OpenRow | undefined) ?? null
  )
}
export type OpenRow = Pick<Declaration, 'id' | 'kind' | 'shownState'> & { readonly operation: Declaration['content']['operation'] }

/** The declaration that a row of a batch became, also where it was thrown away since; null where none was made. */
export function declarationOfRow(database: Database, batchId: string, row: number): string | null {
  return (prepared(database, 'SELECT id FROM declaration WHERE batch_id = ? AND row = ?').pluck().get(batchId, row) as string | undefined) ?? null
}

/** The rows of a batch that became declarations, ascending. */
export const draftedRows = (database: Database, batchId: string): number[] => prepared(database, 'SELECT row FROM declaration WHERE batch_id = ? ORDER BY row').pluck().all(batchId) as number[]
