import { dateOfMinute } from '../../domain/civil-minute.ts'
import { injuredField, injuryCover, type AccidentRule } from './accident-rule.ts'

/** The accident is earlier than the person's 工伤 cover, which starts the day after the declaration (facts 5.7). */
export const accidentBeforeCover: AccidentRule = {
  id: 'ACCIDENT_BEFORE_COVER',
  severity: 'warning',
  check(content, context, report) {
    if (content.occurredAt === null) return
    const day = dateOfMinute(content.occurredAt)
    for (const [index, one] of content.injured.entries()) {
      const cover = injuryCover(one, context) ?? []
      const covered = cover.some(({ from, to }) => from <= day && (to === null || to >= day))
      const later = cover.filter(({ from }) => from > day).map(({ from }) => from).sort()[0]
      if (!covered && later !== undefined) report(injuredField(index, 'idNumber'), { cover: later, day })
    }
  },
}
