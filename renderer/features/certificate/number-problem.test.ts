import { expect, test } from 'vitest'
import type { Text } from '../../ui/text.ts'
import { numberProblem } from './number-problem.ts'

const keyOf = ((key: string, values: Record<string, unknown> = {}) => [key, ...Object.values(values)].join(' ')) as unknown as Text

test.each([
  ['4301', 'certificate.numberShort 4'],
  ['43010219920314021', 'certificate.numberLength 17'],
  ['4301021992031402144', 'certificate.numberLength 19'],
  ['430102199203140215', 'certificate.numberCheck 4 5'],
  ['430102 19920314 0214', null],
  ['430102920314021', null],
  ['E12345678', null],
  ['H0812345600', null],
  ['08123456', null],
  ['', null],
])('%s: %s', (typed, problem) => {
  expect(numberProblem(typed, keyOf)).toBe(problem)
})
