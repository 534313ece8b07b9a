import type { Database } from 'better-sqlite3'
import { prepared } from '../prepared.ts'
import { accidentOfRecord } from './accident-intent.ts'
import { changeByBureau, isOvertaken, keepBureauState, keepVersion, newsOf, standingOf, stateOf, versionAfter, type ReceiptFacts, type ReviewFacts } from './bureau-answer.ts'

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
  const standing = standingOf(database, 'accident', accidentId)
  if (!standing) throw new Error('an intent speaks of a report that is not stored')
  const version = versionAfter(standing, receipt, kind === 'accident')
  if (kind === 'accident-withdrawal') {
    changeByBureau(database, 'accident', accidentId, standing, { state: 'void', withdrawn: 1, bureauState: 'withdrawn', bureauVersion: version, cause: 'withdrawn', at })
    return
  }
  if (kind === 'accident-supplement') return keepVersion(database, 'accident', accidentId, version)
  prepared(database, 'UPDATE accident SET receipt_number = ?, receipt = ?, received_at = coalesce(received_at, ?) WHERE id = ?').run(receipt.number, JSON.stringify(receipt), receipt.time, accidentId)
  if (standing.state !== 'confirmed') return keepVersion(database, 'accident', accidentId, version)
  // What the bureau said of the record that this one answers holds until now: a report that is taken back before it leaves is what it was.
  prepared(database, 'UPDATE accident SET bureau_reason = NULL, bureau_field = NULL WHERE id = ?').run(accidentId)
  changeByBureau(database, 'accident', accidentId, standing, { state: 'submitted', bureauState: 'received', bureauVersion: version, cause: 'submitted', at })
}

/** What the bureau's feed says of a report, with the field that its reason is about. */
export interface AccidentReview extends Omit<ReviewFacts, 'receipt'> {
  readonly receipt: AccidentReceipt
  readonly reasonField: string | null
}

/**
 * Takes over what the bureau's feed says of a report, by the rules of `recordReview`; true where something changed. An older or equal version
 * changes nothing, one that a newer record has replaced is passed over, a draft that was made of a returned one is left alone.
 */
export function recordAccidentReview(database: Database, record: AccidentReview, at: string): boolean {
  const id = accidentOfRecord(database, record.id)
  const standing = id === null ? undefined : standingOf(database, 'accident', id)
  const news = standing ? newsOf(standing, record) : 'none'
  if (id === null || !standing || news === 'none') return false
  prepared(database, 'UPDATE accident SET receipt_number = ?, receipt = ?, received_at = coalesce(received_at, ?), bureau_reason = ?, bureau_field = ? WHERE id = ?').run(
    record.receipt.number, JSON.stringify(record.receipt), record.receipt.time, record.reason, record.reasonField, id,
  )
  // Where only the version is new it grew by a supplement of ours.
  if (isOvertaken(standing) || news === 'version') keepBureauState(database, 'accident', id, record.version, record.state)
  else changeByBureau(database, 'accident', id, standing, { ...stateOf(record.state), bureauState: record.state, bureauVersion: record.version, cause: record.state, at })
  return true
}
