import { dateOfMinute } from '../../domain/civil-minute.ts'
import { injuredField, injuryCover, numberOf, type AccidentRule } from './accident-rule.ts'

/**
 * The person was not on the roster on that day: unknown to it, never in 工伤 here, or out of it before that day (facts 5.8). Somebody whose
 * cover began later is ACCIDENT_BEFORE_COVER.
 */
export const accidentNotOnRoster: AccidentRule = {
  id: 'ACCIDENT_NOT_ON_ROSTER',
  severity: 'warning',
  check(content, context, report) {
    if (context.roster === null || content.occurredAt === null) return
    const day = dateOfMinute(content.occurredAt)
    for (const [index, one] of content.injured.entries()) {
      if (numberOf(one) === null) continue
      const cover = injuryCover(one, context)
      if (cover === null || cover.length === 0) report(injuredField(index, 'idNumber'), { day, known: cover !== null, until: null })
      else if (cover.every(({ to }) => to !== null && to < day)) {
        const until = cover.reduce<string>((last, { to }) => (to !== null && to > last ? to : last), '')
        report(injuredField(index, 'idNumber'), { day, known: true, until })
      }
    }
  },
}
