import { deadlinesOf } from '../../domain/accident-deadline.ts'
import type { AccidentRule } from './accident-rule.ts'

/** 认定 is due within the region's days (30) of the accident and was not yet applied for; `daysLeft` is negative where it is over (条例 17). */
export const accidentRecognitionDue: AccidentRule = {
  id: 'ACCIDENT_RECOGNITION_DUE',
  severity: 'warning',
  check({ occurredAt }, { now, profile, recognitionOn }, report) {
    if (occurredAt === null || occurredAt > now || recognitionOn !== null) return
    const due = deadlinesOf({ occurredAt, receivedAt: null, recognitionOn, now }, profile.accident).find(({ kind }) => kind === 'recognition')
    if (due) report('occurredAt', { daysLeft: due.left, dueOn: due.dueAt, days: profile.accident.recognitionDays }, occurredAt)
  },
}
