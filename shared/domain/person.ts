import { z } from 'zod'
import { CalendarDate, CalendarMonth } from './calendar-date.ts'
import { InsuranceCode } from './insurance.ts'

/** One insurance of one person in this unit, as the bureau last told it. */
export const Participation = z.object({
  insurance: InsuranceCode,
  /** 个人参保状态 AAC008: 0 未参保, 1 正常参保, 2 暂停参保, 4 终止参保. */
  insuredStatus: z.string(),
  /** 个人缴费状态 AAC031: 1 参保缴费, 2 暂停缴费, 3 终止缴费. */
  paymentStatus: z.string(),
  /** First day of cover in this unit, AAC030. */
  from: CalendarDate,
  /** Last day, where it has ended or is suspended. */
  to: CalendarDate.nullable(),
  /** 缴费工资 AAC040, in fen. */
  wageFen: z.number().int(),
  /** The last month that was paid. */
  paidUntil: CalendarMonth.nullable(),
})
export type Participation = z.infer<typeof Participation>

/** A person of the unit's roster (花名册), as the bureau's feed gives it. */
export const Person = z.object({
  /** 个人编号 AAC001: the bureau's id. */
  id: z.string(),
  /** The bureau's version of this record; grows with each change. */
  version: z.number().int(),
  /** 证件类型 AAC058. */
  idType: z.string(),
  /** 证件号码 AAC147, 18 digits upper-case for residents. */
  idNumber: z.string(),
  /** 姓名 AAC003. */
  name: z.string(),
  /** 性别 AAC004: 1 男, 2 女. */
  gender: z.string(),
  /** 出生日期 AAC006. */
  birthDate: CalendarDate,
  /** 民族 AAC005. */
  ethnicity: z.string(),
  /** 户口性质 AAC009. */
  hukou: z.string(),
  /** 参保身份 AAC066. */
  insuredIdentity: z.string(),
  /** 个人身份 AAC012: 1 工人, 4 干部 … decides a woman's retirement age. */
  personalIdentity: z.string().nullable(),
  /** 用工形式 AAC013. */
  employmentForm: z.string().nullable(),
  /** 参加工作日期 AAC007. */
  workStartDate: CalendarDate.nullable(),
  /** 本单位入职/首次参保日期. */
  hiredOn: CalendarDate.nullable(),
  /** 手机 AAC067. */
  mobile: z.string().nullable(),
  participations: z.array(Participation),
})
export type Person = z.infer<typeof Person>

/** A line of the roster list: what the table shows, nothing more. Status fields are those of 工伤 where the person has it, else of the first insurance. */
export const PersonLine = Person.pick({ id: true, idType: true, idNumber: true, name: true, gender: true, birthDate: true, insuredIdentity: true, hiredOn: true }).extend({
  insuredStatus: z.string(),
  paymentStatus: z.string(),
  /** Codes of the insurances in which the person is active (insuredStatus 1). */
  activeInsurances: z.array(InsuranceCode),
  wageFen: z.number().int(),
})
export type PersonLine = z.infer<typeof PersonLine>
