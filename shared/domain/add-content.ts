import { z } from 'zod'
import { CalendarDate } from './calendar-date.ts'
import { InsuranceCode } from './insurance.ts'

/** The verb of a 增员: new 新参保 (AAC050 11), resume 续保 (12), transfer 调入 (13/14). */
export const ADD_OPERATIONS = ['new', 'resume', 'transfer'] as const
export const AddOperation = z.enum(ADD_OPERATIONS)
export type AddOperation = z.infer<typeof AddOperation>

/**
 * The fields of one 增员, as tidied and checked. A draft may be wrong, so every text may be empty and
 * every value null; what must be there before confirmation is the rules' business, not the schema's.
 * The keys are the `field` names of findings, of `--map` and of the templates.
 */
export const AddContent = z.object({
  /** 姓名 AAC003. */
  name: z.string(),
  /** 证件类型 AAC058. */
  idType: z.string(),
  /** 证件号码 AAC147. */
  idNumber: z.string(),
  /** 性别 AAC004; read from the resident ID where there is one. */
  gender: z.string().nullable(),
  /** 出生日期 AAC006. */
  birthDate: CalendarDate.nullable(),
  /** 民族 AAC005. */
  ethnicity: z.string().nullable(),
  /** 户口性质 AAC009. */
  hukou: z.string().nullable(),
  /** 增员类型, see AddOperation. */
  operation: AddOperation.nullable(),
  /** 参保日期 AAC030. */
  insuredFrom: CalendarDate.nullable(),
  /** 险种 AAE140: the codes that are ticked, ascending. */
  insurances: z.array(InsuranceCode),
  /** 缴费工资 AAC040, in fen. */
  wageFen: z.number().int().nullable(),
  /** 用工形式 AAC013. */
  employmentForm: z.string().nullable(),
  /** 参保身份 AAC066. */
  insuredIdentity: z.string().nullable(),
  /** 个人身份 AAC012. */
  personalIdentity: z.string().nullable(),
  /** 参加工作日期 AAC007. */
  workStartDate: CalendarDate.nullable(),
  /** 文化程度 AAC011. */
  education: z.string().nullable(),
  /** 手机 AAC067. */
  mobile: z.string().nullable(),
  /** 户籍地址 AAC010. */
  hukouAddress: z.string().nullable(),
  /** 联系地址 AAE006. */
  contactAddress: z.string().nullable(),
  /** 调出单位. */
  formerUnit: z.string().nullable(),
  /** 备注 AAE013. */
  remark: z.string().nullable(),
  // What follows came later: it is not there in what was stored and sent before, and is left out where nothing was filled in.
  /** 档案出生日期, where the personnel file has another than the ID. */
  archiveBirthDate: CalendarDate.nullable().optional(),
  /** 婚姻状况 AAC017. */
  maritalStatus: z.string().nullable().optional(),
  /** 特殊工种 AAC019. */
  specialWork: z.string().nullable().optional(),
  /** 行政职务 AAC020, in words: no list of its codes is known. */
  administrativePost: z.string().nullable().optional(),
  /** 工人技术等级 AAC015. */
  workerGrade: z.string().nullable().optional(),
  /** 专业技术职务 AAC014. */
  technicalTitle: z.string().nullable().optional(),
  /** 高级技术职务类型, in words. */
  seniorTitleKind: z.string().nullable().optional(),
  /** 邮政编码 AAE007. */
  postcode: z.string().nullable().optional(),
  /** 电子邮箱 AAE159. */
  email: z.string().nullable().optional(),
})
export type AddContent = z.infer<typeof AddContent>

/** Field names a finding, a column or a form may speak of; `insurance.<code>` is the yes/no column of one insurance. */
export type AddField = Exclude<keyof AddContent, 'insurances'> | `insurance.${string}` | 'insurances'
