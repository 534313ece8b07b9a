import { z } from 'zod'
import { CalendarDate } from '../domain/calendar-date.ts'
import { CalendarMonthState } from '../domain/unit.ts'

/** Which declaration months are open, and on which days the bureau's system rests (both ends included). */
export const BureauCalendar = z.looseObject({
  /** The bureau's own civil date: deadlines go by it, not by the client's clock. */
  today: CalendarDate,
  months: z.array(z.looseObject(CalendarMonthState.shape)),
  shutdowns: z.array(z.looseObject({ from: CalendarDate, to: CalendarDate, reason: z.string() })),
})
export type BureauCalendar = z.infer<typeof BureauCalendar>
