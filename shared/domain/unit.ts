import { z } from 'zod'
import { CalendarDate, CalendarMonth } from './calendar-date.ts'
import { InsuranceCode } from './insurance.ts'

/** 单位基本信息. */
export const Unit = z.object({
  /** 单位编号 AAB001. */
  number: z.string(),
  /** 单位名称 AAB004. */
  name: z.string(),
  /** 统一社会信用代码 AAB998. */
  creditCode: z.string(),
  /** 单位类型 AAB019. */
  type: z.string(),
  /** 经济类型 AAB020. */
  economicType: z.string(),
  /** 行业 AAB022. */
  industry: z.string(),
  /** 单位参保状态 AAB051. */
  insuredStatus: z.string(),
  /** 统筹区 AAA027: six-digit region code; also names the region profile. */
  region: z.string(),
  regionName: z.string(),
  /** 经办机构 AAB034. */
  bureauOffice: z.string(),
  address: z.string(),
  contact: z.string(),
  phone: z.string(),
})
export type Unit = z.infer<typeof Unit>

export const UnitInsurance = z.object({
  insurance: InsuranceCode,
  /** 单位参保状态 for this insurance: 1 参保, 2 暂停, 4 终止. */
  status: z.string(),
  from: CalendarDate,
  /** Rates in millionths of the base (0.4 % = 4000), so that no float is stored. */
  unitRatePpm: z.number().int(),
  personRatePpm: z.number().int(),
  headcount: z.number().int(),
})
export type UnitInsurance = z.infer<typeof UnitInsurance>

export const UnitPayment = z.object({
  /** 费款所属期 AAE002. */
  month: CalendarMonth,
  insurance: InsuranceCode,
  headcount: z.number().int(),
  baseFen: z.number().int(),
  unitFen: z.number().int(),
  personFen: z.number().int(),
  /** paid 已到账, due 待缴, late 逾期. An unknown value is shown as it is. */
  status: z.string(),
  paidOn: CalendarDate.nullable(),
})
export type UnitPayment = z.infer<typeof UnitPayment>

/** What the bureau says of one declaration month. */
export const CalendarMonthState = z.object({
  month: CalendarMonth,
  open: z.boolean(),
  opensOn: CalendarDate.nullable(),
  closesOn: CalendarDate.nullable(),
  /** Why it is closed, in the bureau's words. */
  reason: z.string().nullable(),
})
export type CalendarMonthState = z.infer<typeof CalendarMonthState>
