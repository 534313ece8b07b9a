import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'
import { makeId } from '../../../test/fixtures/rules/add-sheet.ts'

const ONLY_INJURY = { gender: '', birthDate: '', 'insurance.110': '否', 'insurance.210': '否', 'insurance.310': '否', 'insurance.510': '否', 'insurance.330': '否' }

describe('AGE_RETIRED', () => {
  test('a man who reached 60 under the old rule', () => expect(idsFor({ ...ONLY_INJURY, idNumber: makeId('43010219641101021') })).toEqual(['AGE_RETIRED']))
  test('a worker of 52', () => expect(idsFor({ ...ONLY_INJURY, idNumber: makeId('43010219740601022'), personalIdentity: '工人' })).toEqual(['AGE_RETIRED']))
  test('passes: a man of 60 under the rule of 2025: no 60 any more', () => expect(idsFor({ idNumber: makeId('43010219660802021'), birthDate: '' })).toEqual([]))
  test('passes: a cadre of 52', () => expect(idsFor({ idNumber: makeId('43010219740601022'), birthDate: '', gender: '', personalIdentity: '干部' })).toEqual([]))
  test('passes: a woman of 49, 个人身份 unknown', () => expect(idsFor({ idNumber: makeId('43010219770601022'), birthDate: '', gender: '' })).toEqual([]))
  test('both months are told', () => expect(theFinding('AGE_RETIRED', { ...ONLY_INJURY, idNumber: makeId('43010219650115021') })).toMatchObject({ severity: 'warning', params: { age: 61, month: '2025-02', oldMonth: '2025-01', statutory: '60+1', certain: true } }))
  test('a woman of 52 whose 个人身份 is unknown is asked, not judged', () => expect(theFinding('AGE_RETIRED', { idNumber: makeId('43010219740601022'), birthDate: '', gender: '' })).toMatchObject({ params: { certain: false, category: 'f50' } }))
})
