import type { AccidentContent, Injured } from '../../domain/accident-content.ts'
import { ACCIDENT_ELEMENTS, INJURED_ELEMENTS, PART_ELEMENT } from './accident-fields.ts'
import { injuredField, type AccidentRule } from './accident-rule.ts'

/** A code that its table does not have, or a region that GB/T 2260 never had. */
export const accidentCodeUnknown: AccidentRule = {
  id: 'CODE_UNKNOWN',
  severity: 'error',
  check(content, { codes }, report) {
    const hold = (path: string, element: string, code: unknown): void => {
      if (typeof code !== 'string' || code === '' || codes.table(element).byCode(code) !== null) return
      report(path, { field: path, text: code, nearest: codes.table(element).nearest(code) }, code)
    }
    for (const [field, element] of Object.entries(ACCIDENT_ELEMENTS)) hold(field, element, content[field as keyof AccidentContent])
    if (content.region !== null && !codes.knowsRegion(content.region)) report('region', { field: 'region', text: content.region, nearest: [] }, content.region)
    for (const [index, one] of content.injured.entries()) {
      for (const [field, element] of Object.entries(INJURED_ELEMENTS)) hold(injuredField(index, field as keyof Omit<Injured, 'key'>), element, one[field as keyof Injured])
      for (const { code } of one.parts) hold(injuredField(index, 'parts'), PART_ELEMENT, code)
    }
  },
}
