import { describe, expect, test } from 'vitest'
import { CODES, makeId } from '../../../test/fixtures/rules/add-sheet.ts'
import { rosterOf, rosterPerson } from '../../../test/fixtures/rules/ports.ts'
import { checkRemoval } from '../../../test/fixtures/rules/remove-sheet.ts'
import { describeFinding } from '../../i18n/findings/describe-finding.ts'

/** Findings of somebody of this number who retires on 2026-11-20; `identity` as the roster has it, undefined without a roster. */
function retire(first17: string, identity?: string | null, cells: Parameters<typeof checkRemoval>[0] = {}) {
  const idNumber = makeId(first17)
  const person = rosterPerson({ '210': ['1', 1], '410': ['1', 1] }, { idNumber, personalIdentity: identity ?? null })
  return checkRemoval({ idNumber, operation: '在职转退休', reason: '6501 在职转退休', ...cells }, identity === undefined ? {} : { roster: rosterOf(person) }).findings
}

describe('OP_RETIRE_TOO_EARLY', () => {
  // Born 1966-02: 60 in 2026-02, four months later by the rule of 2025.
  test('passes: a man past his month', () => expect(retire('43010219660214021')).toEqual([]))
  test('passes: in the very month', () => expect(retire('43010219660214021', undefined, { removedOn: '2026-09-01', insurances: '工伤' })).toEqual([]))
  test('a man before it: statutory age, month and elastic range', () =>
    expect(retire('43010219670614021')).toMatchObject([
      { ruleId: 'OP_RETIRE_TOO_EARLY', severity: 'warning', field: 'operation', column: 'D', params: { on: '2026-11', month: '2028-02', statutory: '60+8', category: 'm', certain: true, earliest: '2027-06', latest: '2031-02', elastic: false } },
    ]))
  test('within the elastic range', () => {
    const [finding] = retire('43010219661014021')
    expect(finding?.params).toMatchObject({ month: '2027-04', earliest: '2026-10', elastic: true })
    if (finding) expect(describeFinding(finding, 'zh-CN', CODES, 'remove')).toMatchObject({ message: '法定退休年龄（60 岁 6 个月）在 2027-04 才到，减员日期在 2026-11。', advice: expect.stringContaining('书面申请') as unknown })
  })
  test('passes: a 工人 of 51 by the roster', () => expect(retire('43010219750614022', '1')).toEqual([]))
  test('a 干部 of 51 by the roster', () => expect(retire('43010219750614022', '4')).toMatchObject([{ params: { category: 'f55', certain: true, month: '2031-11', elastic: false } }]))
  test('a woman of 51 of whom nothing is known: both months are told', () => {
    const [finding] = retire('43010219750614022')
    expect(finding?.params).toMatchObject({ category: 'f55', certain: false, month: '2031-11', workerMonth: '2025-09' })
    if (finding) expect(describeFinding(finding, 'zh-CN', CODES, 'remove').message).toContain('若是工人，在 2025-09 到龄')
  })
  test('passes: a suspension at any age', () => expect(checkRemoval().findings).toEqual([]))
  test('passes: a day that cannot be read is told by itself', () => expect(retire('43010219670614021', undefined, { removedOn: '明天' }).map(({ ruleId }) => ruleId)).toEqual(['DATE_FORMAT']))
  test('a document without a birth date is judged by the roster', () => {
    const roster = rosterOf(rosterPerson({ '210': ['1', 1], '410': ['1', 1] }, { idNumber: 'E12345678', birthDate: '1980-01-01' }))
    expect(checkRemoval({ idType: '08', idNumber: 'E12345678', operation: '在职转退休', reason: '6501' }, { roster }).findings).toMatchObject([{ ruleId: 'OP_RETIRE_TOO_EARLY', params: { category: 'm' } }])
  })
})
