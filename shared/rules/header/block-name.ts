import type { CodePack } from '../../domain/code-pack.ts'
import type { ColumnField } from '../field.ts'
import { insuranceOfHeader } from './insurance-header.ts'
import { normaliseHeader } from './normalise-header.ts'

/** The columns that an agency's sheet repeats for each insurance. What is neither way nor policy is not used. */
const PARTS: readonly (readonly [word: string, part: 'way' | 'policy' | 'other'])[] = [
  ['报增方式', 'way'], ['报减方式', 'way'], ['增员方式', 'way'], ['减员方式', 'way'], ['办理方式', 'way'], ['申报方式', 'way'],
  ['政策名称', 'policy'], ['参保政策', 'policy'], ['参保方案', 'policy'], ['方案名称', 'policy'],
  ['备注', 'other'], ['说明', 'other'], ['基数', 'other'], ['缴费基数', 'other'], ['起缴时间', 'other'], ['起缴月', 'other'],
]
const PART_OF = new Map(PARTS)

/** True for a word that stands under an insurance in a block, by itself. */
export const isBlockWord = (normalised: string): boolean => PART_OF.has(normalised)

/** What a heading says as a part of an insurance's block: the field, null where that part or that insurance is not used; undefined where it is no such heading. */
export function blockField(codes: CodePack, parts: readonly string[]): ColumnField | null | undefined {
  const last = normaliseHeader(parts.at(-1) ?? '')
  const above = parts.slice(0, -1).map(normaliseHeader)
  const own = PART_OF.get(last)
  if (own !== undefined && above.length > 0) {
    const insurance = above.map((part) => insuranceOfHeader(codes, part)).find((found) => found !== null) ?? null
    if (insurance !== null) return own === 'other' ? null : `${own}.${insurance}`
    // 公积金 / 报减方式 is nothing of ours; 基本信息 / 备注 is what 备注 says.
    return own === 'other' || !above.some((part) => /\p{Script=Han}/u.test(part)) ? undefined : null
  }
  for (const [word, part] of PARTS) {
    if (!last.endsWith(word) || last === word) continue
    const before = last.slice(0, -word.length)
    const insurance = insuranceOfHeader(codes, before)
    if (insurance !== null) return part === 'other' ? null : `${part}.${insurance}`
    if (part === 'way' || part === 'policy') return null
  }
  return undefined
}
