import { expect, test } from 'vitest'
import type { Finding } from '../../../shared/domain/finding.ts'
import { formOfState, stateOfForm } from './form-snapshot.ts'
import { contentOf, findingsToShow, typedOf } from './typed-content.ts'

const finding = (ruleId: Finding['ruleId'], field: string | null): Finding => ({ ruleId, severity: 'error', row: null, column: null, field, value: null, params: {} })

test('what is typed becomes a content and comes back as it is shown', () => {
  const declared = contentOf('add', { name: '王伟', idType: '01', idNumber: '430102199601210211', insuredFrom: '2026.11.3', wageFen: '￥5,200', insurances: ['410', '110'], remark: ' ' })
  expect(declared.content).toMatchObject({ name: '王伟', insuredFrom: '2026-11-03', wageFen: 520_000, insurances: ['110', '410'], remark: null, ethnicity: null })
  expect(typedOf(declared)).toMatchObject({ wageFen: '5200.00', insuredFrom: '2026-11-03', insurances: ['110', '410'], ethnicity: '' })
})

test('what is asked in some regions alone is named only where it is filled in', () => {
  const { content } = contentOf('add', { name: '王伟', maritalStatus: '2', postcode: ' ', archiveBirthDate: '1990.3.7' })
  expect(content).toMatchObject({ maritalStatus: '2', archiveBirthDate: '1990-03-07' })
  expect(Object.keys(content)).not.toContain('postcode')
})

test('a date and an amount that are none are said beside their fields, in place of what the engine says of the gap', () => {
  const typed = { insuredFrom: '2026-13-01', wageFen: '52oo', operation: 'new' }
  expect(contentOf('add', typed).content).toMatchObject({ insuredFrom: null, wageFen: null })
  const shown = findingsToShow('add', typed, [finding('FIELD_REQUIRED', 'wageFen'), finding('FIELD_REQUIRED', 'ethnicity')], 'all')
  expect(shown.map(({ ruleId, field }) => [ruleId, field])).toEqual([['DATE_FORMAT', 'insuredFrom'], ['WAGE_FORMAT', 'wageFen'], ['FIELD_REQUIRED', 'ethnicity']])
})

test('nobody is told that a field is missing before they came to it', () => {
  const findings = [finding('FIELD_REQUIRED', 'ethnicity'), finding('INSURANCE_REQUIRED', 'insurances'), finding('ID_CHECKSUM', 'idNumber'), finding('MONTH_CLOSED', null)]
  const told = (left: ReadonlySet<string> | 'all') => findingsToShow('add', {}, findings, left).map(({ ruleId }) => ruleId)
  expect(told(new Set())).toEqual(['ID_CHECKSUM', 'MONTH_CLOSED'])
  expect(told(new Set(['ethnicity']))).toEqual(['FIELD_REQUIRED', 'ID_CHECKSUM', 'MONTH_CLOSED'])
  expect(told('all')).toHaveLength(4)
  // Typed since the engine spoke: nothing is missing any more.
  expect(findingsToShow('add', { ethnicity: '01' }, [finding('FIELD_REQUIRED', 'ethnicity')], 'all')).toEqual([])
})

test('a form that is kept comes back whole: also what is no date yet, whose it is and what it was saved as', () => {
  const form = { personId: 'P1', saved: { id: 'd1', revision: 3 }, origins: { ethnicity: 'default' as const }, typed: { name: '王伟', insuredFrom: '2026-1', insurances: ['110', '410'], reason: '6301' } }
  expect(formOfState(JSON.parse(JSON.stringify(stateOfForm(form))))).toEqual(form)
  const fresh = { personId: null, saved: null, origins: {}, typed: { name: '' } }
  expect(formOfState(stateOfForm(fresh))).toEqual(fresh)
})
