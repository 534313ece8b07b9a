import type { BureauCalendar } from '../../shared/bureau/calendar.ts'
import type { CalendarMonthState } from '../../shared/domain/unit.ts'
import { addMonths, dateText, lastDay, monthNumber, monthOf } from './generate/month.ts'

/** How many closed months before this one are told of. */
const PAST_MONTHS = 6

/** This month and the next are open; the ones before are settled. */
export function monthState(today: string, month: string): CalendarMonthState {
  const now = monthOf(today)
  const distance = monthNumber(month) - monthNumber(now)
  const open = distance === 0 || distance === 1
  return {
    month,
    open,
    opensOn: dateText(distance === 1 ? now : distance > 1 ? addMonths(month, -1) : month, 1),
    closesOn: lastDay(month),
    reason: open ? null : distance < 0 ? `${month} 已结账,需要补报请到经办窗口办理` : `${month} 尚未到申报期`,
  }
}

/** The bureau's calendar as of its own date. */
export function bureauCalendar(today: string): BureauCalendar {
  const now = monthOf(today)
  const months = Array.from({ length: PAST_MONTHS + 3 }, (_, offset) => monthState(today, addMonths(now, offset - PAST_MONTHS)))
  const closing = (month: string): BureauCalendar['shutdowns'][number] => ({ from: lastDay(month), to: lastDay(month), reason: month.endsWith('-12') ? '年终决算,全天停机' : '月末结转,系统当日 20:00 起停机' })
  return { today, months, shutdowns: [closing(now), closing(addMonths(now, 1))] }
}
