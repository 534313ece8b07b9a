import { z } from 'zod'
import type { FieldError } from '../../../shared/bureau/problem.ts'
import { residentIdHolds } from '../generate/resident-id.ts'
import { required } from './check-content.ts'

/** What this bureau itself reads of a report; everything else is kept as it came. */
const Read = z.looseObject({
  occurredAt: z.string().nullish(),
  place: z.string().nullish(),
  reporter: z.string().nullish(),
  reportedAt: z.string().nullish(),
  injured: z.array(z.looseObject({ name: z.string().nullish(), idType: z.string().nullish(), idNumber: z.string().nullish(), degree: z.string().nullish(), diedAt: z.string().nullish() })).nullish(),
})

const DEATH = '1'

/** What the bureau refuses to take in of a 工伤快报; everything wrong is told at once. `now` is a civil minute in China. */
export function checkAccident(content: unknown, now: string): FieldError[] {
  const parsed = Read.safeParse(content)
  if (!parsed.success) return [{ field: null, code: 'shape', words: '快报内容的格式不正确。' }]
  const report = parsed.data
  const errors: FieldError[] = []
  if (!report.occurredAt) errors.push(required('occurredAt', '事故发生时间没有填写。'))
  else if (report.occurredAt > now) errors.push({ field: 'occurredAt', code: 'future', words: '事故发生时间晚于现在。' })
  if (!report.place?.trim()) errors.push(required('place', '事故地点没有填写。'))
  if (!report.reporter?.trim()) errors.push(required('reporter', '报告人没有填写。'))
  const injured = report.injured ?? []
  if (injured.length === 0) errors.push(required('injured', '没有受伤人员。'))
  const seen = new Set<string>()
  for (const [index, one] of injured.entries()) {
    const at = (field: string): string => `injured.${index}.${field}`
    const who = `第 ${index + 1} 名受伤人员`
    if (!one.name?.trim()) errors.push(required(at('name'), `${who}的姓名没有填写。`))
    const number = one.idNumber?.trim().toUpperCase() ?? ''
    if (number === '') errors.push(required(at('idNumber'), `${who}的证件号码没有填写。`))
    else if ((one.idType === '01' || one.idType === '16') && !residentIdHolds(number)) errors.push({ field: at('idNumber'), code: 'checksum', words: `${who}的证件号码不是 18 位,或末位校验码不正确。` })
    else if (seen.has(number)) errors.push({ field: at('idNumber'), code: 'twice', words: `${who}在这份快报里出现了两次。` })
    seen.add(number)
    if (!one.degree) errors.push(required(at('degree'), `${who}的伤害程度没有填写。`))
    else if (one.degree === DEATH && !one.diedAt) errors.push(required(at('diedAt'), `${who}的死亡时间没有填写。`))
  }
  return errors
}
