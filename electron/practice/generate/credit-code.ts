const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const

/** The check character of GB 32100 for the first 17 characters of a 统一社会信用代码. */
export function creditCheck(first17: string): string {
  let sum = 0
  for (const [position, weight] of WEIGHTS.entries()) sum += weight * ALPHABET.indexOf(first17.charAt(position))
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** A 统一社会信用代码 of a company (department 9, category 1) in `region`, from 8 digits of an organisation code; both checks hold. */
export function creditCode(region: string, organisation8: string): string {
  let sum = 0
  for (const [position, weight] of ORGANISATION_WEIGHTS.entries()) sum += weight * Number(organisation8.charAt(position))
  const rest = 11 - (sum % 11)
  const check = rest === 10 ? 'X' : rest === 11 ? '0' : String(rest)
  const first17 = `91${region}${organisation8}${check}`
  return first17 + creditCheck(first17)
}
