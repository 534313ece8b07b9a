import { minutesBetween } from '../../domain/civil-minute.ts'
import type { AccidentRule } from './accident-rule.ts'

/** Past the region's 快报 limit, by the time of the report where one is given, else by now; `red` past the second limit (facts 5.8). */
export const accidentReportLate: AccidentRule = {
  id: 'ACCIDENT_REPORT_LATE',
  severity: 'warning',
  check(content, { now, profile }, report) {
    const { reportHours, reportRedHours } = profile.accident
    if (content.occurredAt === null || content.occurredAt > now) return
    const until = content.reportedAt !== null && content.reportedAt >= content.occurredAt && content.reportedAt <= now ? content.reportedAt : now
    const minutes = minutesBetween(content.occurredAt, until)
    if (minutes > reportHours * 60) report('reportedAt', { hours: Math.floor(minutes / 60), limit: reportHours, red: minutes > reportRedHours * 60, reported: content.reportedAt !== null })
  },
}
