import type { AddContent } from '../../../shared/domain/add-content.ts'
import type { FieldError } from '../../../shared/bureau/problem.ts'
import { UNIT_INSURANCES } from '../generate/unit.ts'
import { residentIdHolds } from '../generate/resident-id.ts'

export const required = (field: string, words: string): FieldError => ({ field, code: 'required', words })

/** What is wrong with who it is. */
export function identityErrors(content: Pick<AddContent, 'name' | 'idType' | 'idNumber'>): FieldError[] {
  const errors: FieldError[] = []
  if (content.name.trim() === '') errors.push(required('name', '姓名没有填写。'))
  if (content.idType === '') errors.push(required('idType', '证件类型没有填写。'))
  if (content.idNumber === '') errors.push(required('idNumber', '证件号码没有填写。'))
  else if ((content.idType === '01' || content.idType === '16') && !residentIdHolds(content.idNumber)) {
    errors.push({ field: 'idNumber', code: 'checksum', words: '证件号码不是 18 位,或末位校验码不正确。' })
  }
  return errors
}

/** What the bureau refuses to take in of a 增员; everything wrong is told at once. */
export function checkContent(content: AddContent): FieldError[] {
  const errors = identityErrors(content)
  if (content.operation === null) errors.push(required('operation', '增员类型没有填写。'))
  if (content.insuredFrom === null) errors.push(required('insuredFrom', '参保日期没有填写。'))
  if (content.wageFen === null || content.wageFen <= 0) errors.push(required('wageFen', '缴费工资没有填写或不大于零。'))
  return [...errors, ...insuranceErrors(content)]
}

/** What is wrong with its insurances. */
export function insuranceErrors(content: Pick<AddContent, 'insurances'>): FieldError[] {
  const errors: FieldError[] = []
  if (content.insurances.length === 0) errors.push(required('insurances', '没有选择险种。'))
  for (const insurance of content.insurances) {
    if (!UNIT_INSURANCES.some((of) => of.insurance === insurance)) errors.push({ field: `insurance.${insurance}`, code: 'not-of-unit', words: `单位没有参加险种 ${insurance}。` })
  }
  return errors
}
