import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'

describe('FIELD_REQUIRED', () => {
  test('证件类型 is empty', () => expect(idsFor({ idType: '' })).toEqual(['FIELD_REQUIRED']))
  test('民族 is empty', () => expect(idsFor({ ethnicity: '' })).toEqual(['FIELD_REQUIRED']))
  test('户口性质 is empty', () => expect(idsFor({ hukou: '' })).toEqual(['FIELD_REQUIRED']))
  test('增员类型 is empty', () => expect(idsFor({ operation: '' })).toEqual(['FIELD_REQUIRED']))
  test('参保日期 is empty', () => expect(idsFor({ insuredFrom: '' })).toEqual(['FIELD_REQUIRED']))
  test('缴费工资 is empty', () => expect(idsFor({ wageFen: '' })).toEqual(['FIELD_REQUIRED']))
  test('用工形式 is empty', () => expect(idsFor({ employmentForm: '' })).toEqual(['FIELD_REQUIRED']))
  test('参保身份 is empty', () => expect(idsFor({ insuredIdentity: '' })).toEqual(['FIELD_REQUIRED']))
  test('passes: what is not required may be empty', () => expect(idsFor({ gender: '', birthDate: '', personalIdentity: '', workStartDate: '', education: '', mobile: '', hukouAddress: '' })).toEqual([]))
  test('an empty 证件类型 beside a sound number says what to fill in', () => expect(theFinding('FIELD_REQUIRED', { idType: '' })).toMatchObject({ column: 'C', params: { field: 'idType', suggested: '01' } }))
})
