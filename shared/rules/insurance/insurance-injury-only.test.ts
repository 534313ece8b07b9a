import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'

const ONLY_INJURY = { 'insurance.110': '否', 'insurance.210': '否', 'insurance.310': '否', 'insurance.510': '否', 'insurance.330': '否' }

describe('INSURANCE_INJURY_ONLY', () => {
  test.each(['314', '315', '318'])('参保身份 %s with other insurances', (insuredIdentity) => expect(idsFor({ insuredIdentity })).toEqual(['INSURANCE_INJURY_ONLY']))
  test('实习生, by 个人身份 学生', () => expect(idsFor({ personalIdentity: '学生' })).toEqual(['INSURANCE_INJURY_ONLY']))
  test.each([{ insuredIdentity: '314' }, { personalIdentity: '学生' }])('passes: 工伤 alone', (cells) => expect(idsFor({ ...cells, ...ONLY_INJURY })).toEqual([]))
  test.each([{ insuredIdentity: '101' }, { insuredIdentity: '316' }, { personalIdentity: '工人' }])('passes: %o with all of them', (cells) => expect(idsFor(cells)).toEqual([]))
  test('told once, at the first, with all of them', () =>
    expect(theFinding('INSURANCE_INJURY_ONLY', { insuredIdentity: '314' })).toMatchObject({ severity: 'error', field: 'insurance.110', column: 'K', params: { insurances: ['110', '210', '310', '330', '510'], insuredIdentity: '314' } }))
})
