import { foldTight } from '../../domain/tidy-text.ts'

/** What people write into a yes/no column (facts 7); a blank is no. */
const WORDS = new Map<string, boolean>([
  ...['是', '1', 'Y', 'YES', 'TRUE', 'T', '√', '✓', '✔', '☑', '■', '●', 'OK', '有', '参保', '参加', '对'].map((word) => [word, true] as const),
  ...['', '否', '0', 'N', 'NO', 'FALSE', 'F', '×', '✗', '✘', '☐', '□', '-', '—', '/', '无', '不参保', '不参加', '错'].map((word) => [word, false] as const),
])

/** True, false, or null where the text is neither yes nor no. */
export function readYesNo(text: string): boolean | null {
  return WORDS.get(text) ?? WORDS.get(foldTight(text).toUpperCase()) ?? null
}
