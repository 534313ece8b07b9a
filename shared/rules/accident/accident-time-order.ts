import type { CivilMinute } from '../../domain/civil-minute.ts'
import { injuredField, type AccidentRule } from './accident-rule.ts'

/**
 * Accident ≤ treatment and death ≤ report ≤ now (facts 5.8). One cause gives one finding: a time in the future is told as that and held against
 * nothing else. `pair` names what was compared.
 */
export const accidentTimeOrder: AccidentRule = {
  id: 'ACCIDENT_TIME_ORDER',
  severity: 'error',
  check(content, { now }, report) {
    const known = (time: CivilMinute | null, field: string, pair: string): CivilMinute | null => {
      if (time === null || time <= now) return time
      report(field, { pair: `${pair}<now`, earlier: time, later: now }, time)
      return null
    }
    const occurred = known(content.occurredAt, 'occurredAt', 'occurred')
    const reported = known(content.reportedAt, 'reportedAt', 'reported')
    const ordered = (earlier: CivilMinute | null, later: CivilMinute | null, field: string, pair: string, value: CivilMinute | null): void => {
      if (earlier !== null && later !== null && earlier > later) report(field, { pair, earlier, later }, value)
    }
    ordered(occurred, reported, 'reportedAt', 'occurred<reported', reported)
    for (const [index, one] of content.injured.entries()) {
      for (const [name, time] of [['treatedAt', one.treatedAt], ['diedAt', one.diedAt]] as const) {
        const word = name === 'treatedAt' ? 'treated' : 'died'
        const at = known(time, injuredField(index, name), word)
        ordered(occurred, at, injuredField(index, name), `occurred<${word}`, at)
        if (at !== null && occurred !== null && at >= occurred) ordered(at, reported, injuredField(index, name), `${word}<reported`, at)
      }
      // Somebody who was found dead was never treated; one who was treated was alive.
      if (one.treatedAt !== null && one.diedAt !== null && one.diedAt <= now && (occurred === null || one.diedAt >= occurred)) ordered(one.treatedAt, one.diedAt, injuredField(index, 'diedAt'), 'treated<died', one.diedAt)
    }
  },
}
