import { expect, test } from 'vitest'
import { creditCheckCharacter, creditCodeProblem, organisationCheckCharacter, tidyCreditCode } from './credit-code.ts'

test('the sample: both checks right', () => {
  expect(creditCodeProblem('91350100M000100Y43')).toBeNull()
  expect(creditCheckCharacter('91350100M000100Y4')).toBe('3')
  expect(organisationCheckCharacter('M000100Y')).toBe('4')
})
test('every other last character is wrong', () => {
  for (const last of '0123456789ABCDEFGHJKLMNPQRTUWXY') if (last !== '3') expect(creditCodeProblem(`91350100M000100Y4${last}`)).toEqual({ kind: 'checksum', character: '3' })
})
test.each([
  ['91350100M000100Y4', { kind: 'length', character: '' }],
  ['91350100M000100O43', { kind: 'charset', character: 'O' }],
  ['B1350100M000100Y43', { kind: 'department', character: 'B' }],
])('%s', (code, problem) => expect(creditCodeProblem(code)).toEqual(problem))
test('a wrong organisation code inside is a doubt, the code being right', () => {
  const first17 = '91350100M000100Y5'
  expect(creditCodeProblem(first17 + creditCheckCharacter(first17))).toEqual({ kind: 'organisation', character: '4' })
})
test('as people type it', () => expect(tidyCreditCode(' ９1350100-m000100y43 ')).toBe('91350100M000100Y43'))
