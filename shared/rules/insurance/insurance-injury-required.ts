import { WORK_INJURY } from '../../domain/insurance.ts'
import { insuranceField } from '../field.ts'
import { defineRule } from '../rule.ts'

/** The unit has 工伤 and the row leaves it out (工伤保险条例 2: every employer, every worker). */
export const insuranceInjuryRequired = defineRule({
  id: 'INSURANCE_INJURY_REQUIRED',
  severity: 'error',
  kinds: ['add'],
  needs: ['unit'],
  reads: [],
  check(subject, context, report) {
    if (!context.profile.injuryRequired || subject.insurances.length === 0 || subject.has(WORK_INJURY) || subject.isInsuranceUnread(WORK_INJURY)) return
    if (context.unit?.insurances.includes(WORK_INJURY) === true && !hasActiveInjury(subject.rosterPerson(context))) report(insuranceField(WORK_INJURY))
  },
})

/** A person whose 工伤 runs already only adds another insurance. */
function hasActiveInjury(person: { participations: readonly { insurance: string; insuredStatus: string }[] } | null): boolean {
  return person?.participations.some((one) => one.insurance === WORK_INJURY && one.insuredStatus === '1') === true
}
