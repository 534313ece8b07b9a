import { DEGREE_DEATH, SITUATION_SUDDEN_ILLNESS } from '../../domain/accident-content.ts'
import { minutesBetween } from '../../domain/civil-minute.ts'
import { injuredField, type AccidentRule } from './accident-rule.ts'

/** A sudden illness with death, and the 48-hour question of 条例 15(1) is unanswered; `hours` from the first diagnosis to the death where both are known. */
export const accidentDeath48h: AccidentRule = {
  id: 'ACCIDENT_DEATH_48H',
  severity: 'warning',
  check(content, _context, report) {
    if (content.situation !== SITUATION_SUDDEN_ILLNESS) return
    for (const [index, { degree, within48Hours, treatedAt, diedAt }] of content.injured.entries()) {
      if (degree !== DEGREE_DEATH || within48Hours !== null) continue
      const minutes = treatedAt !== null && diedAt !== null && diedAt >= treatedAt ? minutesBetween(treatedAt, diedAt) : null
      report(injuredField(index, 'within48Hours'), { hours: minutes === null ? null : Math.floor(minutes / 60), within: minutes === null ? null : minutes <= 48 * 60 })
    }
  },
}
