import { describe, expect, test } from 'vitest'
import { idsFor } from '../../../test/fixtures/rules/check-cells.ts'

describe('PHONE_FORMAT', () => {
  test('too short', () => expect(idsFor({ mobile: '1380000000' })).toEqual(['PHONE_FORMAT']))
  test('a mobile that begins with 12', () => expect(idsFor({ mobile: '12800000000' })).toEqual(['PHONE_FORMAT']))
  test('words', () => expect(idsFor({ mobile: '无' })).toEqual(['PHONE_FORMAT']))
  test('passes: a mobile as a number', () => expect(idsFor({ mobile: { kind: 'number', text: '13800000000' } })).toEqual([]))
  test('passes: with hyphens', () => expect(idsFor({ mobile: '138-0000-0000' })).toEqual([]))
  test('passes: with +86', () => expect(idsFor({ mobile: '+86 13800000000' })).toEqual([]))
  test('passes: a landline with area code', () => expect(idsFor({ mobile: '0731-84110000' })).toEqual([]))
  test('passes: empty', () => expect(idsFor({ mobile: '' })).toEqual([]))
})
