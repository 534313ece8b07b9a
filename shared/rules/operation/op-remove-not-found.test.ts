import { describe, expect, test } from 'vitest'
import { CODES } from '../../../test/fixtures/rules/add-sheet.ts'
import { idsOf } from '../../../test/fixtures/rules/check-cells.ts'
import { rosterOf, rosterPerson } from '../../../test/fixtures/rules/ports.ts'
import { checkRemoval } from '../../../test/fixtures/rules/remove-sheet.ts'
import { describeFinding } from '../../i18n/findings/describe-finding.ts'

const HERE = rosterPerson({ '210': ['1', 520_000], '410': ['1', 520_000] })

describe('OP_REMOVE_NOT_FOUND', () => {
  test('passes: on the roster', () => expect(idsOf(checkRemoval({}, { roster: rosterOf(HERE) }).findings)).toEqual([]))
  test('nobody of this number, and nothing more is said of the person', () => {
    const { findings, fate } = checkRemoval({ operation: '在职转退休', reason: '6501' }, { roster: rosterOf() })
    expect(findings).toMatchObject([{ ruleId: 'OP_REMOVE_NOT_FOUND', severity: 'error', column: 'C', field: 'idNumber', params: { rosterMatch: null } }])
    expect(fate).toBe('wrong')
  })
  test('somebody else of that name is offered, masked', () => {
    const [finding] = checkRemoval({}, { roster: rosterOf({ ...HERE, idNumber: '430103198511020371' }) }).findings
    expect(finding?.params['rosterMatch']).toBe('430103********0371')
    if (finding) expect(describeFinding(finding, 'zh-CN', CODES, 'remove').advice).toContain('同名的只有一人：430103********0371')
  })
  test('passes: two of that name are no offer', () => expect(checkRemoval({}, { roster: rosterOf({ ...HERE, idNumber: '430103198511020371' }, { ...HERE, idNumber: '430103198511020372' }) }).findings[0]?.params['rosterMatch']).toBeNull())
  test('passes: a wrong number is its own finding', () => expect(idsOf(checkRemoval({ idNumber: '430102199203140215' }, { roster: rosterOf() }).findings)).toEqual(['ID_CHECKSUM']))
  test('passes: without a roster nobody can say', () => expect(idsOf(checkRemoval().findings)).toEqual([]))
})
