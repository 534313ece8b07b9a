import type { Finding } from '../../../shared/domain/finding.ts'

const MOST = 3

/** Texts that would mend the cell a finding points at, for the clerk to choose from. A wrong check character has none: there the paper decides. */
export function rowFixes({ ruleId, params, field }: Finding): readonly string[] {
  const nearest = params['nearest']
  const one = (name: string): readonly string[] => (typeof params[name] === 'string' ? [params[name]] : [])
  switch (ruleId) {
    case 'CODE_UNKNOWN':
      return Array.isArray(nearest) && field?.startsWith('insurance') !== true ? nearest.filter((text) => typeof text === 'string').slice(0, MOST) : []
    case 'NAME_SPACE':
    case 'ID_TYPE_MISMATCH':
      return one('suggested')
    case 'NAME_MISMATCH':
      return one('rosterName')
    case 'ID_15_DIGIT':
      return one('upgraded')
    case 'BIRTHDATE_MISMATCH':
      return one('byId')
    case 'INSURANCE_INJURY_REQUIRED':
      return ['是']
    default:
      return []
  }
}
