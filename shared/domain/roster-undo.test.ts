import { expect, test } from 'vitest'
import type { Person } from './person.ts'
import { participationPeriods } from './participation-periods.ts'
import { undoRosterChange } from './roster-undo.ts'

const cover = (insurance: string, changes: Partial<Person['participations'][number]> = {}): Person['participations'][number] => ({ insurance, insuredStatus: '1', paymentStatus: '1', from: '2020-01-01', to: null, wageFen: 500_000, paidUntil: '2026-10', ...changes })
const person = (participations: Person['participations'], changes: Partial<Person> = {}): Person => ({
  id: 'P1', version: 7, idType: '01', idNumber: '430102199203140214', name: '向楠', gender: '2', birthDate: '1992-03-14', ethnicity: '01', hukou: '11', insuredIdentity: '101', personalIdentity: '1', employmentForm: '41',
  workStartDate: '2012-07-01', hiredOn: '2020-01-01', mobile: null, participations, ...changes,
})

test('a change is put back, field by field', () => {
  const now = person([cover('410', { insuredStatus: '2', to: '2026-10-31', wageFen: 600_000 })], { mobile: '13800001234', name: '向南' })
  expect(undoRosterChange(now, { name: ['向楠', '向南'], mobile: ['', '13800001234'], '410.insuredStatus': ['1', '2'], '410.to': ['', '2026-10-31'], '410.wageFen': ['500000', '600000'] })).toEqual(person([cover('410')]))
})

test('cover that a change brought goes, cover that it took comes back', () => {
  const brought = { '210.insuredStatus': ['', '1'], '210.paymentStatus': ['', '1'], '210.from': ['', '2026-01-01'], '210.wageFen': ['', '500000'], '210.paidUntil': ['', '2026-10'] } satisfies Record<string, [string, string]>
  expect(undoRosterChange(person([cover('210', { from: '2026-01-01' }), cover('410')]), brought)).toEqual(person([cover('410')]))
  const turned = Object.fromEntries(Object.entries(brought).map(([field, [before, after]]) => [field, [after, before] as [string, string]]))
  expect(undoRosterChange(person([cover('410')]), turned)).toEqual(person([cover('210', { from: '2026-01-01' }), cover('410')]))
})

test('what does not come out whole is not known', () => {
  expect(undoRosterChange(person([cover('410')]), { birthDate: ['', '1992-03-14'] })).toBeNull()
})

test('periods: a start that another start took the place of has ended', () => {
  const before = person([cover('410', { from: '2018-07-01', to: '2019-12-31', insuredStatus: '2' })])
  const now = person([cover('310'), cover('410')])
  expect(participationPeriods([null, before, now])).toEqual([
    { insurance: '310', from: '2020-01-01', to: null, insuredStatus: '1', past: false },
    { insurance: '410', from: '2018-07-01', to: '2019-12-31', insuredStatus: '2', past: true },
    { insurance: '410', from: '2020-01-01', to: null, insuredStatus: '1', past: false },
  ])
})

test('somebody who is gone has past periods alone', () => {
  expect(participationPeriods([person([cover('410')]), null]).map(({ past }) => past)).toEqual([true])
})
