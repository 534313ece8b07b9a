import { z } from 'zod'
import { CalendarMonth } from '../domain/calendar-date.ts'
import { Unit, UnitInsurance, UnitPayment } from '../domain/unit.ts'

export const UnitRecord = z.looseObject(Unit.shape)
export type UnitRecord = z.infer<typeof UnitRecord>

export const UnitInsurances = z.looseObject({ insurances: z.array(z.looseObject(UnitInsurance.shape)) })
export type UnitInsurances = z.infer<typeof UnitInsurances>

/** Both ends are meant inclusively; absent: the last 24 months. */
export const PaymentsQuery = z.object({ from: CalendarMonth.optional(), to: CalendarMonth.optional() })
export type PaymentsQuery = z.infer<typeof PaymentsQuery>

/** By month, then by insurance, ascending. */
export const UnitPayments = z.looseObject({ payments: z.array(z.looseObject(UnitPayment.shape)) })
export type UnitPayments = z.infer<typeof UnitPayments>
