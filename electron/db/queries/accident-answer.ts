import type { Database } from 'better-sqlite3'
import type { DeclarationState } from '../../../shared/domain/declaration.ts'
import { prepared } from '../prepared.ts'
import { accidentOfRecord } from './accident-intent.ts'
import { BUREAU_ACTOR, type ReceiptFacts, type ReviewFacts } from './declaration-answer.ts'
import { appendJournal } from './journal.ts'

interface Standing {
  readonly state: DeclarationState
  readonly withdrawn: number
  readonly bureauState: string | null
  readonly revision: number
  readonly bureauVersion: number | null
  readonly bureauReason: string | null
}

const standingOf = (database: Database, id: string): Standing | undefined =>
  prepared(database, 'SELECT state, withdrawn, bureau_state AS bureauState, revision, bureau_version AS bureauVersion, bureau_reason AS bureauReason FROM accident WHERE id = ?').get(id) as Standing | undefined

/** A receipt as it concerns a report: with the moment by the bureau's clock at which it was given. */
export interface AccidentReceipt extends ReceiptFacts {
  readonly time: string
}

/**
 * The bureau has taken an intent of a report: the report becomes submitted and keeps its receipt, a withdrawal makes it void, a supplement
 * adds to it. What the feed has told meanwhile is not taken back. Belongs into the transaction that marks the intent sent.
 */
export function recordAccidentReceipt(
  database: Database,
  { accidentId, kind, receipt, at }: { readonly accidentId: string; readonly kind: 'accident' | 'accident-withdrawal' | 'accident-supplement'; readonly receipt: AccidentReceipt; readonly at: string },
): void {
  const standing = standingOf(database, accidentId)
  if (!standing) throw new Error('an intent speaks of a report that is not stored')
  // Each report that was confirmed is a record of its own at the bureau, whose versions begin anew.
  const version = kind === 'accident' && standing.state === 'confirmed' ? receipt.version : Math.max(standing.bureauVersion ?? 0, receipt.version)
  if (kind === 'accident-withdrawal') {
    change(database, accidentId, standing, { state: 'void', withdrawn: 1, bureauState: 'withdrawn', bureauVersion: version, cause: 'withdrawn', at })
    return
  }
  if (kind === 'accident-supplement') {
    prepared(database, 'UPDATE accident SET bureau_version = ? WHERE id = ?').run(version, accidentId)
    return
  }
  prepared(database, 'UPDATE accident SET receipt_number = ?, receipt = ?, received_at = coalesce(received_at, ?) WHERE id = ?').run(receipt.number, JSON.stringify(receipt), receipt.time, accidentId)
  // What the bureau said of the record that this one answers holds until now: a report that is taken back before it leaves is what it was.
  if (standing.state === 'confirmed') prepared(database, 'UPDATE accident SET bureau_reason = NULL, bureau_field = NULL WHERE id = ?').run(accidentId)
  if (standing.state === 'confirmed') change(database, accidentId, standing, { state: 'submitted', bureauState: 'received', bureauVersion: version, cause: 'submitted', at })
  else prepared(database, 'UPDATE accident SET bureau_version = ? WHERE id = ?').run(version, accidentId)
}

/** What the bureau's feed says of a report, with the field that its reason is about. */
export interface AccidentReview extends Omit<ReviewFacts, 'receipt'> {
  readonly receipt: AccidentReceipt
  readonly reasonField: string | null
}

/** What a state of the bureau means here; a word that we do not know is a step of the review and is shown as it is. */
function stateOf(bureauState: string): { readonly state: DeclarationState; readonly withdrawn: number } {
  if (bureauState === 'accepted' || bureauState === 'returned' || bureauState === 'refused') return { state: bureauState, withdrawn: 0 }
  return bureauState === 'withdrawn' ? { state: 'void', withdrawn: 1 } : { state: 'submitted', withdrawn: 0 }
}

/**
 * Takes over what the bureau's feed says of a report, by the rules of `recordReview`; true where something changed. An older or equal version
 * changes nothing, one that a newer record has replaced is passed over, a draft that was made of a returned one is left alone.
 */
export function recordAccidentReview(database: Database, record: AccidentReview, at: string): boolean {
  const id = accidentOfRecord(database, record.id)
  const standing = id === null ? undefined : standingOf(database, id)
  if (id === null || !standing) return false
  if (standing.state !== 'confirmed' && (standing.bureauVersion ?? 0) > record.version) return false
  const next = stateOf(record.state)
  const same = standing.state === next.state && standing.bureauState === record.state && standing.bureauReason === record.reason
  if (same && standing.bureauVersion === record.version) return false
  prepared(database, 'UPDATE accident SET receipt_number = ?, receipt = ?, received_at = coalesce(received_at, ?), bureau_reason = ?, bureau_field = ? WHERE id = ?').run(
    record.receipt.number, JSON.stringify(record.receipt), record.receipt.time, record.reason, record.reasonField, id,
  )
  // A person is at work on it again, or threw it away before it was known here that it had arrived; or it only grew by a supplement of ours.
  const overtaken = standing.state === 'draft' || (standing.state === 'void' && standing.withdrawn === 0)
  if (overtaken || same) {
    prepared(database, 'UPDATE accident SET bureau_version = ?, bureau_state = ? WHERE id = ?').run(record.version, record.state, id)
    return true
  }
  change(database, id, standing, { ...next, bureauState: record.state, bureauVersion: record.version, cause: record.state, at })
  return true
}

interface Change {
  readonly state: DeclarationState
  readonly withdrawn?: number
  readonly bureauState: string
  readonly bureauVersion: number
  readonly cause: string
  readonly at: string
}

/** The row, its revision (content as it was) and the journal's line, together. */
function change(database: Database, id: string, standing: Standing, to: Change): void {
  const revision = standing.revision + 1
  prepared(database, 'UPDATE accident SET state = ?, withdrawn = ?, bureau_state = ?, bureau_version = ?, revision = ?, updated_at = ? WHERE id = ?').run(
    to.state, to.withdrawn ?? standing.withdrawn, to.bureauState, to.bureauVersion, revision, to.at, id,
  )
  if (standing.state === 'confirmed') prepared(database, 'UPDATE accident SET trail_version = 0 WHERE id = ?').run(id)
  prepared(database, 'INSERT INTO accident_revision (accident_id, revision, at, by, cause, state, content) VALUES (?, ?, ?, ?, ?, ?, NULL)').run(id, revision, to.at, BUREAU_ACTOR, to.cause, to.state)
  appendJournal(database, { at: to.at, actor: 'system', action: `accident.${to.state}`, subject: id, detail: { cause: to.cause, version: to.bureauVersion } })
}
