import { DEGREE_DEATH, type AccidentContent, type Injured } from '../../domain/accident-content.ts'
import { injuredField, type AccidentRule } from './accident-rule.ts'

const isEmpty = (value: unknown): boolean => value === null || value === undefined || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)

/** A field that the region's profile requires is empty; of somebody who died also the time of death, of a traffic accident the finding on who was liable. */
export const accidentFieldRequired: AccidentRule = {
  id: 'FIELD_REQUIRED',
  severity: 'error',
  check(content, { profile }, report) {
    const { accident, injured } = profile.required
    for (const field of accident) if (field in content && isEmpty(content[field as keyof AccidentContent])) report(field, { field })
    if (content.traffic === true && isEmpty(content.trafficLiability)) report('trafficLiability', { field: 'trafficLiability' })
    for (const [index, one] of content.injured.entries()) {
      const fields = one.degree === DEGREE_DEATH ? [...injured, 'diedAt'] : injured
      for (const field of fields) {
        const path = injuredField(index, field as keyof Omit<Injured, 'key'>)
        if (field in one && isEmpty(one[field as keyof Injured])) report(path, { field: path })
      }
    }
  },
}
