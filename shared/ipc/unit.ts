import { z } from 'zod'
import { CalendarMonth, Instant } from '../domain/calendar-date.ts'
import { CalendarMonthState, Unit, UnitInsurance, UnitPayment } from '../domain/unit.ts'
import { engineChannel } from './channel.ts'

/** Facts of the unit carry the moment at which the bureau told them. */
const asOf = <T extends z.ZodType>(value: T) => z.object({ value, syncedAt: Instant.nullable() })

export const unitChannels = {
  'unit.info': engineChannel(z.object({}), asOf(Unit.nullable())),
  'unit.insurances': engineChannel(z.object({}), asOf(z.array(UnitInsurance))),
  'unit.payments': engineChannel(z.object({ from: CalendarMonth.nullable(), to: CalendarMonth.nullable() }), asOf(z.array(UnitPayment))),
  'unit.calendar': engineChannel(z.object({}), asOf(z.array(CalendarMonthState))),
} as const
