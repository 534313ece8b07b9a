import type { Participation, Person } from '../../shared/domain/person.ts'
import { SOUND_ID } from '../fixtures/rules/add-sheet.ts'

/** 个人参保状态 of each insurance: `{ 410: '1' }` runs, '2' is suspended, '4' has ended. */
export type Standings = Readonly<Record<string, string>>

const participation = (insurance: string, insuredStatus: string): Participation => ({
  insurance, insuredStatus, paymentStatus: insuredStatus === '4' ? '3' : insuredStatus, from: '2020-03-01', to: insuredStatus === '1' ? null : '2026-06-30', wageFen: 520_000, paidUntil: '2026-10',
})

/** 向楠 of the roster, a man of 34, unless something else is said. */
export const personHere = (standings: Standings, changes: Partial<Person> = {}): Person => ({
  id: `p-${changes.idNumber ?? SOUND_ID}`, version: 1, idType: '01', idNumber: SOUND_ID, name: '向楠', gender: '1', birthDate: '1992-03-14', ethnicity: '15', hukou: '11', insuredIdentity: '101', personalIdentity: '1',
  employmentForm: '41', workStartDate: '2014-07-01', hiredOn: '2020-03-01', mobile: '13800000000', participations: Object.entries(standings).map(([insurance, status]) => participation(insurance, status)), ...changes,
})
