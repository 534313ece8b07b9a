import { expect, test } from 'vitest'
import { differing } from './differing.ts'

test.each([
  ['阿依古丽•买买提', '阿依古丽·买买提', '•'],
  ['  向楠', '向楠', '  '],
  ['向楠', '  向楠', ''],
  ['1988-3-5', '1988-03-05', '3-'],
  ['一样', '一样', ''],
  ['aab', 'ab', 'a'],
  ['', '有', ''],
])('%s beside %s: %s', (text, other, marked) => {
  const [from, to] = differing(text, other)
  expect(text.slice(from, to)).toBe(marked)
})
