import { WORK_INJURY } from '../../domain/insurance.ts'
import { standingOf } from '../age/over-age.ts'
import { isInjuryOnlyPerson } from '../advice/person-facts.ts'
import { insuranceField } from '../field.ts'
import { defineRule } from '../rule.ts'

/** 特定人员 (多重劳动关系, 新业态, 超龄, 实习生): 工伤 alone is declared for them (facts 3.9, 5.4). Told once, at the first other insurance. */
export const insuranceInjuryOnly = defineRule({
  id: 'INSURANCE_INJURY_ONLY',
  severity: 'error',
  kinds: ['add'],
  reads: ['insuredIdentity', 'personalIdentity'],
  check(subject, context, report) {
    const others = subject.insurances.filter((insurance) => insurance !== WORK_INJURY)
    const [first] = others
    const insuredIdentity = subject.value('insuredIdentity')
    const personalIdentity = subject.value('personalIdentity')
    if (first === undefined || !isInjuryOnlyPerson({ insuredIdentity, personalIdentity }, context.codes)) return
    // AGE_RETIRED_INSURANCE has said it already.
    const standing = standingOf(subject, context)
    if (standing.state === 'working' || !standing.certain) report(insuranceField(first), { insurances: others, insuredIdentity, personalIdentity })
  },
})
