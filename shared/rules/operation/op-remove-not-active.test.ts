import { describe, expect, test } from 'vitest'
import { CODES } from '../../../test/fixtures/rules/add-sheet.ts'
import { idsOf } from '../../../test/fixtures/rules/check-cells.ts'
import { rosterOf, rosterPerson } from '../../../test/fixtures/rules/ports.ts'
import { checkRemoval } from '../../../test/fixtures/rules/remove-sheet.ts'
import { describeFinding } from '../../i18n/findings/describe-finding.ts'

const check = (participations: Parameters<typeof rosterPerson>[0], cells: Parameters<typeof checkRemoval>[0] = {}) => checkRemoval(cells, { roster: rosterOf(rosterPerson(participations)) }).findings

describe('OP_REMOVE_NOT_ACTIVE', () => {
  test('passes: both run', () => expect(check({ '210': ['1', 520_000], '410': ['1', 520_000] })).toEqual([]))
  test('one finding an insurance, with how it stands', () => {
    const findings = check({ '210': ['2', 520_000], '410': ['4', 520_000] })
    expect(findings).toMatchObject([
      { ruleId: 'OP_REMOVE_NOT_ACTIVE', severity: 'error', field: 'insurance.410', column: 'G', params: { insurance: '410', status: '4' } },
      { ruleId: 'OP_REMOVE_NOT_ACTIVE', field: 'insurance.210', params: { insurance: '210', status: '2' } },
    ])
    expect(findings.map((finding) => describeFinding(finding, 'zh-CN', CODES, 'remove').message)).toEqual(['工伤已经终止，不能再减员。', '失业已经暂停，不能再减员。'])
  })
  test('one that the person never had', () => expect(check({ '210': ['1', 520_000] })).toMatchObject([{ params: { insurance: '410', status: '0' } }]))
  test('a suspended one cannot be ended either', () => expect(idsOf(check({ '210': ['1', 1], '410': ['2', 1] }, { operation: '终止参保', reason: '6401' }))).toEqual(['OP_REMOVE_NOT_ACTIVE']))
  test('passes: another name on the roster is told, not that person’s insurances', () => expect(idsOf(check({ '410': ['2', 1] }, { name: '向南' }))).toEqual(['NAME_MISMATCH']))
})
