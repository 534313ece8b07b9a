import { bit, type Field, type FieldMask } from '../field.ts'

/**
 * A required field without a column. 证件类型 may be missing: lists of other makers have none, the number says
 * what it is, and ID_TYPE_ASSUMED says so.
 */
export function isMissing(field: Field, absent: FieldMask): boolean {
  return field !== 'idType' && (absent & bit(field)) !== 0
}
