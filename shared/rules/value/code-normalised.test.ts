import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'

describe('CODE_NORMALISED', () => {
  test('a misspelling that systems in production have', () => expect(idsFor({ ethnicity: '傈傈族' })).toEqual(['CODE_NORMALISED']))
  test('an alias', () => expect(idsFor({ idType: '身份证' })).toEqual(['CODE_NORMALISED']))
  test('another word for the operation', () => expect(idsFor({ operation: '首次参保' })).toEqual(['CODE_NORMALISED']))
  test('a short name', () => expect(idsFor({ employmentForm: '固定期限' })).toEqual(['CODE_NORMALISED']))
  test('passes: the standard name', () => expect(idsFor({ ethnicity: '傈僳族' })).toEqual([]))
  test('passes: without 族', () => expect(idsFor({ ethnicity: '汉' })).toEqual([]))
  test('the standard entry', () => expect(theFinding('CODE_NORMALISED', { ethnicity: '撤拉族' })).toMatchObject({ severity: 'info', params: { from: '撤拉族', code: '35', name: '撒拉族' } }))
})
