import type { Database } from 'better-sqlite3'
import type { DeclarationState } from '../../../shared/domain/declaration.ts'
import { prepared } from '../prepared.ts'
import { appendJournal } from './journal.ts'

/** Whose hand a change by the bureau's answer is: what history shows as the actor. */
export const BUREAU_ACTOR = 'bureau'

/** A receipt as far as it is kept in columns; the whole of it is kept as JSON. */
export interface ReceiptFacts {
  readonly number: string
  readonly version: number
}

/** What the bureau's feed says of one of its records. */
export interface ReviewFacts {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly reason: string | null
  readonly receipt: ReceiptFacts
}

/** What the bureau answers: declarations and reports of accidents, each in a table of its own with its revisions beside it. */
export type Answered = 'declaration' | 'accident'

/** How one of them stands here before an answer. */
export interface Standing {
  readonly state: DeclarationState
  readonly withdrawn: number
  readonly bureauState: string | null
  readonly revision: number
  readonly bureauVersion: number | null
  readonly bureauReason: string | null
}

/** How it stands; undefined where it is not stored. */
export const standingOf = (database: Database, what: Answered, id: string): Standing | undefined =>
  prepared(database, `SELECT state, withdrawn, bureau_state AS bureauState, revision, bureau_version AS bureauVersion, bureau_reason AS bureauReason FROM ${what} WHERE id = ?`).get(id) as Standing | undefined

/** The version that a receipt leaves: each intent that was confirmed is a record of its own at the bureau, whose versions begin anew. */
export const versionAfter = ({ state, bureauVersion }: Standing, receipt: ReceiptFacts, begins: boolean): number =>
  begins && state === 'confirmed' ? receipt.version : Math.max(bureauVersion ?? 0, receipt.version)

/** What a state of the bureau means here; a word that we do not know is a step of the review and is shown as it is. */
export function stateOf(bureauState: string): Pick<Standing, 'state' | 'withdrawn'> {
  if (bureauState === 'accepted' || bureauState === 'returned' || bureauState === 'refused') return { state: bureauState, withdrawn: 0 }
  return bureauState === 'withdrawn' ? { state: 'void', withdrawn: 1 } : { state: 'submitted', withdrawn: 0 }
}

/** What a record of the feed is to one that stands here: older or nothing new, the same with a new version, or something new. */
export function newsOf(standing: Standing, record: ReviewFacts): 'none' | 'version' | 'state' {
  // While it is confirmed the version that is kept is that of the record which this one replaces.
  if (standing.state !== 'confirmed' && (standing.bureauVersion ?? 0) > record.version) return 'none'
  const same = standing.state === stateOf(record.state).state && standing.bureauState === record.state && standing.bureauReason === record.reason
  if (!same) return 'state'
  return standing.bureauVersion === record.version ? 'none' : 'version'
}

/** A person is at work on it again, or threw it away before it was known here that it had arrived. */
export const isOvertaken = ({ state, withdrawn }: Standing): boolean => state === 'draft' || (state === 'void' && withdrawn === 0)

/** Only the version is new, or the state of one that is overtaken. */
export const keepVersion = (database: Database, what: Answered, id: string, version: number): void => void prepared(database, `UPDATE ${what} SET bureau_version = ? WHERE id = ?`).run(version, id)
export const keepBureauState = (database: Database, what: Answered, id: string, version: number, bureauState: string): void =>
  void prepared(database, `UPDATE ${what} SET bureau_version = ?, bureau_state = ? WHERE id = ?`).run(version, bureauState, id)

export interface Change {
  readonly state: DeclarationState
  readonly withdrawn?: number
  readonly bureauState: string
  readonly bureauVersion: number
  readonly cause: string
  readonly at: string
}

/** The row, its revision (content as it was) and the journal's line, together. */
export function changeByBureau(database: Database, what: Answered, id: string, standing: Standing, to: Change): void {
  const revision = standing.revision + 1
  prepared(database, `UPDATE ${what} SET state = ?, withdrawn = ?, bureau_state = ?, bureau_version = ?, revision = ?, updated_at = ? WHERE id = ?`).run(
    to.state, to.withdrawn ?? standing.withdrawn, to.bureauState, to.bureauVersion, revision, to.at, id,
  )
  if (standing.state === 'confirmed') prepared(database, `UPDATE ${what} SET trail_version = 0 WHERE id = ?`).run(id)
  prepared(database, `INSERT INTO ${what}_revision (${what}_id, revision, at, by, cause, state, content) VALUES (?, ?, ?, ?, ?, ?, NULL)`).run(id, revision, to.at, BUREAU_ACTOR, to.cause, to.state)
  appendJournal(database, { at: to.at, actor: 'system', action: `${what}.${to.state}`, subject: id, detail: { cause: to.cause, version: to.bureauVersion } })
}
