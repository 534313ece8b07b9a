import { foldText } from '../../domain/tidy-text.ts'

/** A header as it is compared: without blanks, stars, 必填, colons and what stands in brackets. */
export function normaliseHeader(text: string): string {
  const folded = foldText(text).replace(/\s/g, '').toUpperCase()
  const bare = folded.replace(/[*:：·•]/g, '').replace(/[([【{][^)\]】}]*[)\]】}]/g, '').replace(/^(必填|选填)|(必填|选填)$/g, '')
  return bare === '' ? folded : bare
}

const SEQUENCE = new Set(['序号', '编号', '行号', 'NO', 'NO.', '序', '#', '№'])

/** A column that only counts the rows. */
export const isSequenceHeader = (text: string): boolean => SEQUENCE.has(normaliseHeader(text))
