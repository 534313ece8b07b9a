import { z } from 'zod'
import { CalendarDate } from './calendar-date.ts'
import { InsuranceCode } from './insurance.ts'

/**
 * The verb of a 减员: suspend 暂停参保 (AAC050 22), end 终止参保 (21), retire 在职转退休 (25), moveOut 人员险种调出单位
 * (24 within the region, 23 to outside it: the reason says which).
 */
export const REMOVE_OPERATIONS = ['suspend', 'end', 'retire', 'moveOut'] as const
export const RemoveOperation = z.enum(REMOVE_OPERATIONS)
export type RemoveOperation = z.infer<typeof RemoveOperation>

/** The fields of one 减员, as tidied and checked; as with AddContent a draft may be wrong or empty. */
export const RemoveContent = z.object({
  /** 姓名 AAC003. */
  name: z.string(),
  /** 证件类型 AAC058. */
  idType: z.string(),
  /** 证件号码 AAC147. */
  idNumber: z.string(),
  /** 减员类型, see RemoveOperation. */
  operation: RemoveOperation.nullable(),
  /** 减员原因 AAE160. */
  reason: z.string().nullable(),
  /** 减员日期 AAE035. */
  removedOn: CalendarDate.nullable(),
  /** 险种 AAE140: the codes that are ticked, ascending. */
  insurances: z.array(InsuranceCode),
  /** 备注 AAE013. */
  remark: z.string().nullable(),
})
export type RemoveContent = z.infer<typeof RemoveContent>

export type RemoveField = Exclude<keyof RemoveContent, 'insurances'> | `insurance.${string}` | 'insurances'
