import type { RegionProfile } from '../../domain/region-profile.ts'
import { bit, F, FIELDS_OF, insuranceOf, type DeclarationKind, type Field, type FieldKey } from '../field.ts'
import { isMissing } from './missing-columns.ts'

/** The required fields that no column holds. Any insurance's column stands for 险种. */
export function missingColumns(kind: DeclarationKind, columnIndex: ReadonlyMap<FieldKey, number>, profile: RegionProfile): Field[] {
  const anyInsurance = [...columnIndex.keys()].some((field) => insuranceOf(field) !== null)
  let absent = 0
  for (const field of FIELDS_OF[kind]) {
    if (!columnIndex.has(field) && !(field === 'insurances' && anyInsurance)) absent |= bit(field)
  }
  return profile.required[kind].filter((field): field is Field => F[field as Field] !== undefined && isMissing(field as Field, absent))
}
