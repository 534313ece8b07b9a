import { idCheckCharacter } from '../../../shared/domain/id-checksum.ts'
import { tidyIdNumber } from '../../../shared/domain/id-number.ts'
import type { Text } from '../../ui/text.ts'

/** No document has a shorter number: 来往内地通行证 has 8 characters, passports 7 and more. */
const SHORTEST = 7
/** More digits than any other document has: what is meant is a 身份证. */
const OTHERS_AT_MOST = 12

/**
 * What is plainly wrong with a number that a certificate is asked for, in the clerk's words; null where only the bureau can tell.
 * Other documents than the 身份证 are let through: whom they belong to is not told by their digits. Source: GB 11643-1999.
 */
export function numberProblem(typed: string, text: Text): string | null {
  const number = tidyIdNumber(typed)
  if (number === '') return null
  if (number.length < SHORTEST) return text('certificate.numberShort', { count: number.length })
  if (/^\d{17}[\dX]$/.test(number)) {
    const expected = idCheckCharacter(number.slice(0, 17))
    return number.endsWith(expected) ? null : text('certificate.numberCheck', { expected, found: number.slice(17) })
  }
  const meansResident = /^\d+X?$/.test(number) && number.length > OTHERS_AT_MOST && number.length !== 15
  return meansResident ? text('certificate.numberLength', { count: number.length }) : null
}
