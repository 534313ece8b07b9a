import { foldTight } from './tidy-text.ts'

const LANDLINE = /^(0\d{2,3})?[2-9]\d{6,7}(转\d{1,6})?$/

function isMobile(digits: string): boolean {
  if (digits.length !== 11 || digits.charCodeAt(0) !== 49) return false
  const second = digits.charCodeAt(1)
  if (second < 51 || second > 57) return false
  for (let index = 2; index < 11; index++) {
    const code = digits.charCodeAt(index)
    if (code < 48 || code > 57) return false
  }
  return true
}

/**
 * A mainland mobile (11 digits, 13–19) or landline number (area code optional, extension by 转) without the
 * blanks, hyphens, brackets and +86 that people write; null where it is neither.
 */
export function readPhone(text: string): string | null {
  if (isMobile(text)) return text
  let folded = foldTight(text)
  if (folded.startsWith("'")) folded = folded.slice(1)
  folded = folded.replace(/[-()‐‑–—]/g, '').replace(/^(\+86|0086|\+)/, '').replace(/^86(?=1[3-9]\d{9}$)/, '')
  if (isMobile(folded)) return folded
  return LANDLINE.test(folded) ? folded : null
}
