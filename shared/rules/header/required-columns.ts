import type { RegionProfile } from '../../domain/region-profile.ts'
import { bit, blockOf, F, FIELDS_OF, insuranceOf, type ColumnField, type DeclarationKind, type Field } from '../field.ts'
import { isMissing } from './missing-columns.ts'

/** The required fields that no column holds and no text fills in for all. Any insurance's column stands for 险种, the way in which one is reported for the operation. */
export function missingColumns(kind: DeclarationKind, columnIndex: ReadonlyMap<ColumnField, number>, profile: RegionProfile, fixed: Readonly<Record<string, string>> = {}): Field[] {
  const fields = [...columnIndex.keys()]
  const anyInsurance = fields.some((field) => insuranceOf(field) !== null || blockOf(field) !== null)
  const anyWay = fields.some((field) => blockOf(field)?.part === 'way')
  let absent = 0
  for (const field of FIELDS_OF[kind]) {
    if (!columnIndex.has(field) && !(field === 'insurances' && anyInsurance) && !(field === 'operation' && anyWay) && !fixed[field]) absent |= bit(field)
  }
  return profile.required[kind].filter((field): field is Field => F[field as Field] !== undefined && isMissing(field as Field, absent))
}
