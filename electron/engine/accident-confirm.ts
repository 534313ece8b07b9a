import type { AccidentFilter, AccidentPreview, AccidentSelection } from '../../shared/ipc/accident.ts'
import { DEGREE_DEATH } from '../../shared/domain/accident-content.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { findAccident, updateAccidentAcknowledged, updateAccidentFindings, updateAccidentState, type StoredAccident } from '../db/queries/accident.ts'
import { matchingAccidents, type AccidentQuery } from '../db/queries/accident-page.ts'
import { recordAccidentChange } from '../db/queries/accident-revision.ts'
import type { Hold } from '../db/queries/outbox.ts'
import { instantOf } from '../platform/clock.ts'
import { freshAccident } from './accident-check.ts'
import { accidentDeadlines } from './accident-deadlines.ts'
import { enqueueAccident } from './accident-intent.ts'
import type { EngineContext, Job } from './context.ts'
import { actorOf, type Actor } from './declaration-actor.ts'
import { hindrance } from './declaration-preview.ts'
import { accidentHold, holdFor } from './hold.ts'
import { preferencesOf } from './preference.ts'

/** The ids that a selection means, each once, in the order in which the reports were made. */
export function selectedAccidents(selection: AccidentSelection, context: EngineContext): string[] {
  if ('ids' in selection) return [...new Set(selection.ids)].sort()
  const except = new Set(selection.except)
  return matchingAccidents(context.database, accidentQuery(selection.filter, context)).filter((id) => !except.has(id))
}

/** The filter of a list as a query: what is held is held at this moment. */
export const accidentQuery = ({ held = false, ...filter }: AccidentFilter, { clock }: EngineContext): AccidentQuery => ({ ...filter, ...(held ? { heldAt: instantOf(clock) } : {}) })

const count = ({ findings }: StoredAccident, severity: string): number => findings.filter((finding) => finding.severity === severity).length

/** A report as it stands now, and why it cannot be confirmed; null where it can. Clocks have gone on since it was saved: it is judged anew. */
function judged(id: string, context: EngineContext): { readonly accident: StoredAccident; readonly hindered: ReturnType<typeof hindrance> } | null {
  const stored = findAccident(context.database, id)
  if (!stored) return null
  const accident = freshAccident(stored, context)
  return { accident, hindered: hindrance({ shownState: accident.shownState, errors: count(accident, 'error'), warnings: count(accident, 'warning'), acknowledged: accident.acknowledged }) }
}

/** The numbers of the sentence before 确认提交. */
export function previewAccidents(selection: AccidentSelection, context: EngineContext): AccidentPreview {
  const hold = holdFor(null, context)
  const preview: AccidentPreview = { recallMinutes: preferencesOf(context).recallMinutes, atOnce: 0, total: 0, confirmable: 0, injured: 0, deaths: 0, corrections: 0, late: 0, withErrors: 0, unacknowledged: 0, otherState: 0 }
  for (const id of selectedAccidents(selection, context)) {
    const one = judged(id, context)
    if (!one) continue
    preview.total++
    if (one.hindered) {
      preview[one.hindered]++
      continue
    }
    const { content, findings, replaces } = one.accident
    preview.confirmable++
    preview.injured += content.injured.length
    preview.deaths += content.injured.filter(({ degree }) => degree === DEGREE_DEATH).length
    if (replaces !== null) preview.corrections++
    if (holdOf(one.accident, hold, context) !== hold) preview.atOnce++
    if (findings.some(({ ruleId }) => ruleId === 'ACCIDENT_REPORT_LATE')) preview.late++
  }
  return preview
}

/** A person has read the warnings of the selected drafts as they stand now. */
export function acknowledgeAccidents(selection: AccidentSelection, context: EngineContext): Result<{ acknowledged: number }> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  let acknowledged = 0
  context.database
    .transaction(() => {
      for (const id of selectedAccidents(selection, context)) {
        const one = judged(id, context)
        if (one?.accident.state !== 'draft' || one.accident.acknowledged || count(one.accident, 'warning') === 0) continue
        // What was read is what is kept: a warning that comes later is to be read too.
        updateAccidentFindings(context.database, id, { content: one.accident.content, findings: one.accident.findings, initials: '' })
        updateAccidentAcknowledged(context.database, id)
        recordAccidentChange(context.database, { id, at: actor.value.at, by: actor.value.by, cause: 'acknowledged', content: null, detail: { warnings: count(one.accident, 'warning') } })
        acknowledged++
      }
    })
    .immediate()
  if (acknowledged > 0) context.changed('accident')
  return ok({ acknowledged })
}

const holdOf = (accident: StoredAccident, hold: Hold | null, context: EngineContext): Hold | null => accidentHold(hold, accidentDeadlines(accident, context)?.deadlines ?? [], context)

interface Confirmed {
  confirmed: number
  held: number
  heldUntil: string | null
  atOnce: number
}

/**
 * 确认提交: every one of the selected that can be confirmed is, its state and its outbox job in one transaction; the others are left as they
 * are and counted. Nothing leaves before it can be taken back, but what has no time for that.
 */
export async function confirmAccidents(selection: AccidentSelection, recallMinutes: number | null, job: Job, context: EngineContext): Promise<Result<Confirmed>> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  const ids = selectedAccidents(selection, context)
  const window = holdFor(recallMinutes, context)
  let confirmed = 0
  let atOnce = 0
  const answer = (): Confirmed => ({ confirmed, held: ids.length - confirmed, heldUntil: confirmed > atOnce ? (window?.until ?? null) : null, atOnce })
  for (const [index, id] of ids.entries()) {
    if (job.signal.aborted) return confirmed === 0 ? err(appError('CANCELLED')) : ok(answer())
    const done = context.database.transaction(() => confirmOne(id, actor.value, window, context)).immediate()
    if (done) confirmed++
    if (done && done.hold !== window) atOnce++
    job.report('confirming', index + 1, ids.length)
    await job.breathe()
  }
  if (confirmed > 0) context.changed('accident', 'outbox', 'status')
  return ok(answer())
}

function confirmOne(id: string, actor: Actor, window: Hold | null, context: EngineContext): { readonly hold: Hold | null } | null {
  const one = judged(id, context)
  if (!one || one.hindered !== null) return null
  const { database } = context
  const hold = holdOf(one.accident, window, context)
  updateAccidentFindings(database, id, { content: one.accident.content, findings: one.accident.findings, initials: '' })
  updateAccidentState(database, id, 'confirmed', actor.at)
  const intent = enqueueAccident(one.accident, actor, hold, context)
  recordAccidentChange(database, { id, at: actor.at, by: actor.by, cause: 'confirmed', content: null, detail: { intent } })
  return { hold }
}
