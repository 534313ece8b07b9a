import { z } from 'zod'
import { CalendarDate } from './calendar-date.ts'
import { CivilMinute } from './civil-minute.ts'

/** Which of a pair: the injured person's own left or right; null where the part has no sides or none was said. */
export const BODY_SIDES = ['left', 'right'] as const
export const BodySide = z.enum(BODY_SIDES)
export type BodySide = z.infer<typeof BodySide>

/** 伤害部位 ALC022: a code of GB 6441 A.1 and its side. */
export const InjuredPart = z.object({ code: z.string().max(8), side: BodySide.nullable() })
export type InjuredPart = z.infer<typeof InjuredPart>

/** One injured person of a report. A draft may be wrong: every text may be empty and every value null. */
export const Injured = z.object({
  /** Made by the client; keeps a person apart within the report whatever is edited. */
  key: z.string().min(1).max(64),
  /** 个人编号 AAC001 of the roster; null for somebody who is not on it. */
  personId: z.string().max(64).nullable(),
  /** 姓名 AAC003. */
  name: z.string().max(100),
  /** 证件类型 AAC058. */
  idType: z.string().max(8),
  /** 证件号码 AAC147. */
  idNumber: z.string().max(40),
  /** 性别 AAC004. */
  gender: z.string().max(4).nullable(),
  /** 职业/工种/岗位. */
  occupation: z.string().max(400).nullable(),
  /** 用工形式 AAC013. */
  employmentForm: z.string().max(8).nullable(),
  /** First day of 工伤 cover (参保日期), as the roster told it when the person was chosen. */
  insuredFrom: CalendarDate.nullable(),
  /** 联系电话 of the person or the family. */
  phone: z.string().max(60).nullable(),
  /** 受伤害部位 ALC022, several. */
  parts: z.array(InjuredPart).max(60),
  /** The main one, as an index into `parts`; null where there are none. */
  mainPart: z.number().int().min(0).nullable(),
  /** 受伤性质, GB 6441 A.2. */
  nature: z.string().max(8).nullable(),
  /** 伤害程度 ALC021: 1 死亡, 2 重伤, 3 轻伤 … */
  degree: z.string().max(8).nullable(),
  /** Time of death, where the degree is 死亡. */
  diedAt: CivilMinute.nullable(),
  /** 条例 15(1): whether death came within 48 hours of the first diagnosis; null is unanswered. */
  within48Hours: z.boolean().nullable(),
  /** 医疗机构名称 AKB021. */
  hospital: z.string().max(400).nullable(),
  /** 是否协议(定点)医疗机构 ALC626. */
  hospitalAgreed: z.boolean().nullable(),
  /** 首次就诊时间. */
  treatedAt: CivilMinute.nullable(),
  /** 初步诊断. */
  diagnosis: z.string().max(2000).nullable(),
  /** 事发时从事的工作. */
  task: z.string().max(2000).nullable(),
})
export type Injured = z.infer<typeof Injured>

/** 现场证人. */
export const Witness = z.object({ name: z.string().max(100), phone: z.string().max(60) })
export type Witness = z.infer<typeof Witness>

/** The most people in one report; an accident with more is reported by other ways. */
export const INJURED_LIMIT = 200

/** The fields of one 工伤快报: one accident, any number of injured. Keys are the `field` names of findings. */
export const AccidentContent = z.object({
  /** 工伤发生时间 ALC020, to the minute; of an occupational disease the time of its diagnosis. */
  occurredAt: CivilMinute.nullable(),
  /** 事故地点: six-digit region code. */
  region: z.string().max(6).nullable(),
  /** 事故地点 ALC023, in detail. */
  place: z.string().max(400).nullable(),
  /** 是否在工作时间. */
  workingTime: z.boolean().nullable(),
  /** 是否在工作场所. */
  workplace: z.boolean().nullable(),
  /** 工伤情形: 条例 14-1 … 15-3. */
  situation: z.string().max(8).nullable(),
  /** 事故类别 ALC207, GB 6441. */
  category: z.string().max(8).nullable(),
  /** 事故经过 ALC800. */
  course: z.string().max(4000).nullable(),
  /** 事故原因. */
  cause: z.string().max(4000).nullable(),
  /** 是否交通事故; then the finding on who was liable. */
  traffic: z.boolean().nullable(),
  /** 交通事故责任认定. */
  trafficLiability: z.string().max(1000).nullable(),
  /** 是否涉及第三人. */
  thirdParty: z.boolean().nullable(),
  /** 已采取的措施. */
  measures: z.string().max(4000).nullable(),
  witnesses: z.array(Witness).max(20),
  injured: z.array(Injured).max(INJURED_LIMIT),
  /** 报告人 ALC024. */
  reporter: z.string().max(200).nullable(),
  /** 报告人联系电话 ALC605. */
  reporterPhone: z.string().max(60).nullable(),
  /** 工伤报告时间 ALC203. */
  reportedAt: CivilMinute.nullable(),
  /** 报告方式 ALC025. */
  reportMode: z.string().max(8).nullable(),
})
export type AccidentContent = z.infer<typeof AccidentContent>

/** A report with nothing in it yet. */
export const emptyAccident = (): AccidentContent => ({
  occurredAt: null, region: null, place: null, workingTime: null, workplace: null, situation: null, category: null, course: null, cause: null, traffic: null, trafficLiability: null,
  thirdParty: null, measures: null, witnesses: [], injured: [], reporter: null, reporterPhone: null, reportedAt: null, reportMode: null,
})

/** An injured person with nothing known beside the key. */
export const emptyInjured = (key: string): Injured => ({
  key, personId: null, name: '', idType: '01', idNumber: '', gender: null, occupation: null, employmentForm: null, insuredFrom: null, phone: null, parts: [], mainPart: null, nature: null, degree: null,
  diedAt: null, within48Hours: null, hospital: null, hospitalAgreed: null, treatedAt: null, diagnosis: null, task: null,
})

/** 死亡 of ALC021. */
export const DEGREE_DEATH = '1'
/** 条例 15(1), sudden illness. */
export const SITUATION_SUDDEN_ILLNESS = '15-1'
/** 条例 14(4), occupational disease: the time of the accident is that of the diagnosis. */
export const SITUATION_DISEASE = '14-4'

/** The fields of an injured person that several people of one accident share, for copying to all. */
export const SHARED_INJURED_FIELDS = ['hospital', 'hospitalAgreed', 'treatedAt', 'diagnosis', 'nature', 'degree', 'occupation', 'task', 'employmentForm', 'parts'] as const
export type SharedInjuredField = (typeof SHARED_INJURED_FIELDS)[number]

/** `content` with the named fields of one injured person copied to all the others; the same content where nobody has that key. Who somebody is, and a death, is never copied. */
export function copyToAll(content: AccidentContent, from: string, fields: readonly SharedInjuredField[]): AccidentContent {
  const source = content.injured.find(({ key }) => key === from)
  if (!source) return content
  const shared = Object.fromEntries(fields.map((field) => [field, source[field]])) as Partial<Injured>
  // The main part belongs to the parts that it counts among.
  if (fields.includes('parts')) shared.mainPart = source.mainPart
  return { ...content, injured: content.injured.map((one) => (one.key === from ? one : { ...one, ...shared })) }
}

/** The most serious 伤害程度 among them (1 is the most serious); null where none is said. */
export function worstDegree(injured: readonly Pick<Injured, 'degree'>[]): string | null {
  return injured.reduce<string | null>((worst, { degree }) => (degree !== null && (worst === null || degree < worst) ? degree : worst), null)
}
