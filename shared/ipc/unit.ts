import { z } from 'zod'
import { CalendarMonth, Instant } from '../domain/calendar-date.ts'
import { CalendarMonthState, Unit, UnitInsurance, UnitPayment } from '../domain/unit.ts'
import { engineChannel } from './channel.ts'
import { JobId } from './job.ts'

/** Facts of the unit carry the moment at which the bureau told them. */
const asOf = <T extends z.ZodType>(value: T) => z.object({ value, syncedAt: Instant.nullable() })

export const unitChannels = {
  'unit.info': engineChannel(z.object({}), asOf(Unit.nullable())),
  'unit.insurances': engineChannel(z.object({}), asOf(z.array(UnitInsurance))),
  'unit.payments': engineChannel(z.object({ from: CalendarMonth.nullable(), to: CalendarMonth.nullable() }), asOf(z.array(UnitPayment))),
  /** 参保信息, or 缴费信息 by month or by item, as shown, as xlsx. */
  'unit.export': engineChannel(
    z.object({ jobId: JobId, what: z.enum(['insurances', 'payments-by-month', 'payments']), from: CalendarMonth.nullable(), to: CalendarMonth.nullable() }),
    z.object({ documentId: z.string(), fileName: z.string(), rows: z.number().int() }),
  ),
  'unit.calendar': engineChannel(z.object({}), asOf(z.array(CalendarMonthState))),
} as const
