import { expect, test } from 'vitest'
import { makeVerifier, matchesVerifier } from './password-verifier.ts'

test('a verifier is strong unless somebody asks for less, and knows its password alone', async () => {
  const verifier = await makeVerifier('口令 一')
  expect(verifier).toMatch(/^scrypt\$16\$8\$1\$/)
  expect(verifier).not.toContain('口令')
  expect(await matchesVerifier(verifier, '口令 一')).toBe(true)
  expect(await matchesVerifier(verifier, '口令 二')).toBe(false)
})

test('one that was made with less work does not open a store that asks for more, nor does anything that is no verifier', async () => {
  const weak = await makeVerifier('口令', 4)
  expect(await matchesVerifier(weak, '口令', 4)).toBe(true)
  expect(await matchesVerifier(weak, '口令')).toBe(false)
  for (const none of ['none', '', 'scrypt$16$8$1$$', 'scrypt$16']) expect(await matchesVerifier(none, '口令')).toBe(false)
})
