import type { ConfirmPreview, PersonTail } from '../../shared/ipc/declaration.ts'
import type { Database } from 'better-sqlite3'
import { somePeople, type LikeLines } from '../db/queries/declaration-page.ts'
import type { DeclarationLine } from '../../shared/domain/declaration.ts'
import { WORK_INJURY } from '../../shared/domain/insurance.ts'

/** Why a declaration cannot be confirmed now; null where it can. */
export function hindrance(line: Pick<DeclarationLine, 'shownState' | 'errors' | 'warnings' | 'acknowledged'>): 'otherState' | 'withErrors' | 'unacknowledged' | null {
  if (line.shownState !== 'draft' && line.shownState !== 'ready') return 'otherState'
  if (line.errors > 0) return 'withErrors'
  return line.warnings > 0 && !line.acknowledged ? 'unacknowledged' : null
}

/** A one-way act: 终止参保, or joining from a month before the declaration month (补缴); null for any other. */
export function oneWayOf({ kind, operation, insuredFrom, month }: Pick<DeclarationLine, 'kind' | 'operation' | 'insuredFrom' | 'month'>): 'ends' | 'backPayments' | null {
  if (operation === 'end') return 'ends'
  return kind === 'add' && insuredFrom !== null && insuredFrom.slice(0, 7) < month ? 'backPayments' : null
}

/** The numbers of the sentence before 确认通过, of nothing yet. What is counted by operation, insurance and month are those that can be confirmed. */
export const emptyPreview = (recallMinutes: number): ConfirmPreview => ({
  total: 0, confirmable: 0, byOperation: { new: 0, resume: 0, transfer: 0, suspend: 0, end: 0, retire: 0, moveOut: 0 }, injuryOnly: 0, byInsurance: {}, byMonth: {},
  withErrors: 0, unacknowledged: 0, rosterStale: 0, bureauOnly: 0, otherState: 0,
  overAge: 0, byLastPaidMonth: {}, ends: 0, backPayments: 0, oneWayPeople: [], wrongPeople: [], unreadPeople: [], recallMinutes,
})

/** Counts these, who are alike, into `preview`. */
export function countInto(preview: ConfirmPreview, line: LikeLines): void {
  const { count } = line
  preview.total += count
  const hindered = hindrance(line)
  if (hindered) {
    preview[hindered] += count
    return
  }
  preview.confirmable += count
  if (line.operation) preview.byOperation[line.operation] += count
  if (line.kind === 'add' && line.insurances.length === 1 && line.insurances[0] === WORK_INJURY) {
    preview.injuryOnly += count
    if (line.rules.includes('AGE_RETIRED')) preview.overAge += count
  }
  for (const insurance of line.insurances) countUp(preview.byInsurance, insurance, count)
  countUp(preview.byMonth, (line.insuredFrom ?? line.removedOn)?.slice(0, 7), count)
  countUp(preview.byLastPaidMonth, line.removedOn?.slice(0, 7), count)
  const oneWay = oneWayOf(line)
  if (oneWay) preview[oneWay] += count
  if (line.checkState === 'roster-stale') preview.rosterStale += count
  if (line.checkState === 'bureau-only') preview.bureauOnly += count
}

/** So many are named; the rest are counted. */
const NAMED = 5

/** Names some of this run of those whom the sentence counts, as long as there are few. */
export function nameInto(preview: ConfirmPreview, run: readonly string[], database: Database): void {
  const more = (people: PersonTail[], who: Parameters<typeof somePeople>[2], count: number): void => {
    if (people.length < Math.min(NAMED, count)) people.push(...somePeople(database, run, who, NAMED - people.length))
  }
  more(preview.oneWayPeople, 'oneWay', preview.ends + preview.backPayments)
  more(preview.wrongPeople, 'wrong', preview.withErrors)
  more(preview.unreadPeople, 'unread', preview.unacknowledged)
}

function countUp(counts: Record<string, number>, key: string | undefined, by: number): void {
  if (key) counts[key] = (counts[key] ?? 0) + by
}
