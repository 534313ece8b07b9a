import type { CodePack } from '../../domain/code-pack.ts'
import { INSURANCE_ELEMENT } from '../field.ts'

/** The insurance that a column of yes and no is about: 工伤, 工伤保险, 是否参加工伤保险, 险种-工伤, 410 …; null where it names none. */
export function insuranceOfHeader(codes: CodePack, normalised: string): string | null {
  const table = codes.table(INSURANCE_ELEMENT)
  const bare = normalised.replace(/^(是否|参加|参保|险种|[-_.])+/u, '').replace(/(是否参保|参保标志|标志|参保|\?)$/u, '')
  return (table.read(normalised) ?? (bare === '' ? null : table.read(bare)))?.entry.code ?? null
}
