import { deadlinesOf, isRunning, soonestFirst } from '../../shared/domain/accident-deadline.ts'
import { civilMinute } from '../../shared/domain/civil-time.ts'
import { maskName } from '../../shared/domain/mask.ts'
import type { AccidentDeadlines } from '../../shared/ipc/accident.ts'
import { ok } from '../../shared/result/result.ts'
import { findAccident, livingAccidents, type StoredAccident } from '../db/queries/accident.ts'
import type { EngineContext, Handlers } from './context.ts'
import { clockSkewSeconds, currentMinute } from './today.ts'

/** A moment of the bureau as a civil minute in China. */
const minuteOfInstant = (instant: string | null): string | null => (instant === null ? null : civilMinute(Date.parse(instant)))

/** The clocks of one report; null where nothing is known of its time. */
export function accidentDeadlines({ id, shownState, content, receivedAt, recognitionOn }: StoredAccident, context: EngineContext): AccidentDeadlines | null {
  const { occurredAt, place, injured } = content
  if (occurredAt === null) return null
  const deadlines = deadlinesOf({ occurredAt, receivedAt: minuteOfInstant(receivedAt), recognitionOn, now: currentMinute(context) }, context.profile.accident)
  return { id, shownState, occurredAt, place, people: injured.map(({ name }) => maskName(name)), deadlines }
}

/** Something of it still has to be done by somebody. */
const stillRuns = ({ deadlines }: AccidentDeadlines): boolean => deadlines.some(({ kind, state, left }) => kind !== 'worker' && state !== 'done' && state !== 'done-late' && (kind === 'report' || left >= -365))

/** The injuries whose clocks still run, each with its open clocks alone; the one whose next limit ends first comes first. */
export const openInjuries = (context: EngineContext): AccidentDeadlines[] =>
  livingAccidents(context.database)
    .flatMap((accident) => accidentDeadlines(accident, context) ?? [])
    .filter(stillRuns)
    .map((one) => ({ ...one, deadlines: one.deadlines.filter(isRunning).sort(soonestFirst) }))
    .sort((one, other) => {
      const [first, second] = [one.deadlines[0], other.deadlines[0]]
      return first && second ? soonestFirst(first, second) : 0
    })

export const deadlineHandlers: Handlers<'accident.deadlines'> = {
  'accident.deadlines': ({ id }, context) => {
    const one = id === null ? null : findAccident(context.database, id)
    const items = (id === null ? livingAccidents(context.database) : one ? [one] : []).flatMap((accident) => accidentDeadlines(accident, context) ?? [])
    return ok({ now: currentMinute(context), clockSkewSeconds: clockSkewSeconds(context), limits: context.profile.accident, items: id === null ? items.filter(stillRuns) : items })
  },
}
