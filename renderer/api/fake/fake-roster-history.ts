import type { ToldRosterChange } from '../../../shared/domain/outbox.ts'
import type { FakeAnswers } from './fake-answers.ts'
import { fakePerson, fakeRosterPage } from './fake-people.ts'

const NOW = '2026-11-23T07:00:00.000Z'
const FIRST = '2026-09-01T01:00:00.000Z'
const NEW_WAGE: Record<string, [string, string]> = { '410.wageFen': ['480000', '520000'] }
const STOPPED: Record<string, [string, string]> = { '410.insuredStatus': ['1', '2'], '410.to': ['', '2026-10-31'] }
const NOTHING: Record<string, [string, string]> = {}

/** Four joined (two of them without a declaration of ours), seven changed, one removed. */
export const fakeChange = (index: number): ToldRosterChange => ({
  personId: `P${index}`, name: fakePerson(index).name, idNumber: fakePerson(index).idNumber,
  change: index < 4 ? 'added' : index < 11 ? 'changed' : 'removed', fields: index >= 4 && index < 11 ? NEW_WAGE : NOTHING,
  effect: index < 4 ? 'joined' : index < 11 ? 'changed' : 'stopped', explained: index < 2,
})

const CHANGES = Array.from({ length: 12 }, (_, index) => fakeChange(index))

/** What the channels about earlier days answer. */
export const rosterHistoryAnswers: Pick<FakeAnswers, 'roster.changes' | 'roster.changeCounts' | 'roster.changesExport' | 'roster.dayFacts' | 'roster.dayPage' | 'roster.personHistory' | 'unit.export'> = {
  'roster.changes': ({ effect, unexplained, offset, limit }) => {
    const items = CHANGES.filter((change) => (!effect || change.effect === effect) && (!unexplained || (change.effect !== 'changed' && !change.explained)))
    return { items: items.slice(offset, offset + limit), total: items.length, all: CHANGES.length }
  },
  'roster.changeCounts': () => [{ effect: 'joined', people: 4, unexplained: 2 }, { effect: 'stopped', people: 1, unexplained: 1 }, { effect: 'changed', people: 7, unexplained: 0 }],
  'roster.changesExport': () => ({ documentId: 'doc2', fileName: '花名册变化.xlsx', rows: 12 }),
  'roster.dayFacts': ({ day }) =>
    day < '2026-09-01'
      ? { known: false, syncedAt: null, knownSince: FIRST, people: 0, addedSince: 0, changedSince: 0, removedSince: 0, partial: 0 }
      : { known: true, syncedAt: FIRST, knownSince: FIRST, people: 199_998, addedSince: 4, changedSince: 1, removedSince: 2, partial: 1 },
  'roster.dayPage': (input) => {
    const page = fakeRosterPage(199_998, input)
    return { ...page, items: page.items.map((line, step) => ({ ...line, since: input.offset + step < 2 ? ('removed' as const) : input.offset + step === 2 ? ('changed' as const) : ('same' as const), partial: input.offset + step === 0 })) }
  },
  'roster.personHistory': ({ id }) => ({
    periods: [
      { insurance: '110', from: '2020-03-01', to: null, insuredStatus: '1', past: false },
      { insurance: '410', from: '2016-07-01', to: '2019-12-31', insuredStatus: '2', past: true },
      { insurance: '410', from: '2020-03-01', to: null, insuredStatus: '1', past: false },
    ],
    changes: [
      { ...fakeChange(5), personId: id, fields: NEW_WAGE, at: NOW },
      { ...fakeChange(5), personId: id, effect: 'stopped', explained: false, fields: STOPPED, at: FIRST },
    ],
    knownSince: FIRST,
    syncedAt: NOW,
  }),
  'unit.export': ({ what }) => ({ documentId: 'doc2', fileName: `${what}.xlsx`, rows: 24 }),
}
