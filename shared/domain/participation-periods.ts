import type { CalendarDate } from './calendar-date.ts'
import type { Participation, Person } from './person.ts'

/** A stretch of cover of one insurance, as far as what was seen tells. */
export interface ParticipationPeriod {
  readonly insurance: string
  readonly from: CalendarDate
  /** Null while it lasts. */
  readonly to: CalendarDate | null
  /** 个人参保状态 when it was last seen. */
  readonly insuredStatus: string
  /** False for the one that the roster shows now. */
  readonly past: boolean
}

/**
 * The periods of cover out of what a person's record said over time (`seen`, oldest first, the present one last): a start that was replaced by
 * another start is a period that ended. Of an end that was never seen the period says no end; nothing is made up.
 */
export function participationPeriods(seen: readonly (Person | null)[]): ParticipationPeriod[] {
  const byInsurance = new Map<string, Map<CalendarDate, Participation>>()
  for (const person of seen) {
    for (const cover of person?.participations ?? []) {
      const starts = byInsurance.get(cover.insurance) ?? new Map<CalendarDate, Participation>()
      // A new start that takes the place of an open one keeps the end that was last seen of it.
      starts.set(cover.from, cover)
      byInsurance.set(cover.insurance, starts)
    }
  }
  const now = new Map((seen.at(-1)?.participations ?? []).map((cover) => [cover.insurance, cover.from]))
  return [...byInsurance.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([insurance, starts]) =>
      [...starts.values()]
        .sort((one, other) => (one.from < other.from ? -1 : 1))
        .map(({ from, to, insuredStatus }) => ({ insurance, from, to, insuredStatus, past: now.get(insurance) !== from })),
    )
}
