import type { AddContent } from '../../shared/domain/add-content.ts'
import type { RemoveContent } from '../../shared/domain/remove-content.ts'

/** A 增员 in which nothing is filled in. */
export const emptyAddition = (): AddContent => ({
  name: '', idType: '', idNumber: '', gender: null, birthDate: null, ethnicity: null, hukou: null, operation: null, insuredFrom: null, insurances: [], wageFen: null, employmentForm: null,
  insuredIdentity: null, personalIdentity: null, workStartDate: null, education: null, mobile: null, hukouAddress: null, contactAddress: null, formerUnit: null, remark: null,
})

/** A 减员 in which nothing is filled in. */
export const emptyRemoval = (): RemoveContent => ({ name: '', idType: '', idNumber: '', operation: null, reason: null, removedOn: null, insurances: [], remark: null })
