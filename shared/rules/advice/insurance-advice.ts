import type { AddContent } from '../../domain/add-content.ts'
import { WORK_INJURY } from '../../domain/insurance.ts'
import { baseLimitOf, type RegionProfile } from '../../domain/region-profile.ts'
import type { Participation } from '../../domain/person.ts'
import type { RosterPerson, RuleContext } from '../context.ts'
import { statusOf, ACTIVE, SUSPENDED } from '../operation/right-operation.ts'

/** One insurance as a tick of the form: whether it can be ticked, and why not where it cannot (`insurance-advice.<reason>`). */
export interface InsuranceStanding {
  readonly insurance: string
  readonly open: boolean
  readonly reason: string | null
  /** First day of cover or of payment; null where it is not known. */
  readonly from: string | null
  /** The contribution base that will be used, in fen. */
  readonly baseFen: number | null
}

/** The base that a wage becomes in a month: raised or cut to the region's limits (facts 5.5); of 工伤 the wage itself where the region does not limit it. */
export function usedBase(profile: RegionProfile, insurance: string, wageFen: number | null, month: string): number | null {
  if (wageFen === null || wageFen <= 0) return null
  if (insurance === WORK_INJURY && !profile.injuryBaseLimited) return wageFen
  const limit = baseLimitOf(profile, insurance, month)
  return limit === null ? wageFen : Math.min(limit.upperFen, Math.max(limit.lowerFen, wageFen))
}

/** The ticks of a 增员: the unit's insurances. `injuryFrom` is the first day of 工伤 cover. */
export function adviseAddedInsurances(content: Pick<AddContent, 'operation' | 'insuredFrom' | 'wageFen'>, person: RosterPerson | null, injuryOnly: boolean, injuryFrom: string, context: RuleContext): InsuranceStanding[] {
  const insurances = context.unit?.insurances ?? []
  const month = (content.insuredFrom ?? context.today).slice(0, 7)
  return insurances.map((insurance) => {
    const reason = closedBecause(insurance, content.operation, person, injuryOnly)
    return {
      insurance, open: reason === null, reason,
      from: insurance === WORK_INJURY ? injuryFrom : content.insuredFrom === null ? null : `${month}-01`,
      baseFen: usedBase(context.profile, insurance, content.wageFen, month),
    }
  })
}

function closedBecause(insurance: string, operation: AddContent['operation'], person: RosterPerson | null, injuryOnly: boolean): string | null {
  if (injuryOnly && insurance !== WORK_INJURY) return 'injury-only'
  const status = person && statusOf(person, insurance)
  if (status === ACTIVE) return 'active'
  if (operation === 'resume' && status !== SUSPENDED) return status === null ? 'never' : 'ended'
  return null
}

/** The ticks of a 减员: what the person has here; what does not run cannot be stopped. */
export const adviseStoppedInsurances = (participations: readonly Pick<Participation, 'insurance' | 'insuredStatus' | 'from' | 'wageFen'>[]): InsuranceStanding[] =>
  participations
    .map(({ insurance, insuredStatus, from, wageFen }) => ({
      insurance, open: insuredStatus === ACTIVE, reason: insuredStatus === ACTIVE ? null : insuredStatus === SUSPENDED ? 'suspended' : 'ended', from, baseFen: wageFen,
    }))
    .sort((one, other) => (one.insurance < other.insurance ? -1 : 1))
