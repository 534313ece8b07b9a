import { afterEach, describe, expect, test } from 'vitest'
import { seededEngine, type SeededEngine } from '../../test/fakes/seeded-engine.ts'
import type { Person } from '../../shared/domain/person.ts'
import { unwrap } from '../../shared/result/result.ts'
import { writeSnapshot } from '../db/queries/snapshot.ts'

let made: SeededEngine
afterEach(() => made.dispose())

const AT = '2026-11-23T01:00:00.000Z'

function person(id: string, gender: '1' | '2', birthDate: string, personalIdentity: string | null): Person {
  return { id, version: 1, idType: '01', idNumber: `43010219700101${id.padStart(4, '0')}`, name: `人${id}`, gender, birthDate, ethnicity: '01', hukou: '51', insuredIdentity: '101', personalIdentity, employmentForm: null, workStartDate: null, hiredOn: null, mobile: null, participations: [] }
}

/** An engine on this roster, everybody active in 工伤 but those named. */
async function open(people: readonly Person[], inactive: readonly string[] = []): Promise<void> {
  made = await seededEngine({ people })
  await made.between((database) => database.prepare("UPDATE person SET active_insurances = '410' WHERE id NOT IN (SELECT value FROM json_each(?))").run(JSON.stringify(inactive)))
}
const today = async () => unwrap(await made.engine.call('workbench.today', {}))

describe('who reaches the statutory age in this month or the next three', () => {
  test('by the rule of 2025: men, and women by their 个人身份, soonest first', async () => {
    await open([
      // A man of January 1966 retires at 60 years and 4 months, in May 2026: over.
      person('1', '1', '1966-01-15', null),
      // July 1966: 60 and 5 months, in December 2026.
      person('2', '1', '1966-07-15', null),
      // A worker of November 1975: 50 and 12 … in 2026-10; of January 1976: 50 and 7 months → 2026-08.
      person('3', '2', '1976-03-01', '1'),
      person('4', '2', '1976-03-01', '4'),
      person('5', '2', '1976-03-01', null),
      person('6', '1', '1990-01-01', null),
    ])
    const { retiring } = await today()
    expect(retiring.until).toBe('2027-02')
    expect(retiring.people.map(({ personId, month, category, assumed }) => [personId, month, category, assumed])).toEqual([
      ['3', '2026-11', 'f50', false],
      ['5', '2026-11', 'f50', true],
      ['2', '2026-12', 'm', false],
    ])
    expect(retiring.total).toBe(3)
  })

  test('not of people who have left', async () => {
    await open([person('2', '1', '1966-07-15', null)], ['2'])
    expect((await today()).retiring.total).toBe(0)
  })

  test('is looked up anew when the roster or the month has changed, and only then', async () => {
    await open([person('2', '1', '1966-07-15', null)])
    expect((await today()).retiring.total).toBe(1)
    made.clock.set('2027-02-01T01:00:00.000Z')
    expect((await today()).retiring.total).toBe(0)
  })
})

describe('deadlines', () => {
  const calendar = (value: object): Promise<unknown> => made.between((database) => writeSnapshot(database, 'calendar', JSON.stringify({ today: '2026-11-23', shutdowns: [], ...value }), null, AT))

  test('the profile’s window where the bureau says no day', async () => {
    await open([])
    expect((await today()).deadlines).toEqual([{ kind: 'month-closes', on: '2026-11-25', daysLeft: 2, reason: null }])
  })

  test('the bureau’s own day before the profile’s, and a shutdown within thirty days', async () => {
    await open([])
    await calendar({ months: [{ month: '2026-11', open: true, opensOn: null, closesOn: '2026-11-27', reason: null }], shutdowns: [{ from: '2026-11-20', to: '2026-11-24', reason: '升级' }, { from: '2027-03-01', to: '2027-03-02', reason: '远' }] })
    expect((await today()).deadlines).toEqual([
      { kind: 'shutdown', on: '2026-11-23', daysLeft: 0, reason: '升级' },
      { kind: 'month-closes', on: '2026-11-27', daysLeft: 4, reason: null },
    ])
  })

  test('a month that the bureau has closed', async () => {
    await open([])
    await calendar({ months: [{ month: '2026-11', open: false, opensOn: null, closesOn: null, reason: '年度结转' }] })
    expect((await today()).deadlines).toEqual([{ kind: 'month-closed', on: '2026-11-23', daysLeft: 0, reason: '年度结转' }])
  })
})

test('what waits is counted by kind', async () => {
  await open([])
  await made.between((database) => {
    const put = database.prepare(
      `INSERT INTO declaration (id, kind, state, month, name, initials, id_type, id_number, canonical_id, content, findings, errors, warnings, check_state, revision, created_at, updated_at)
       VALUES (?, ?, ?, '2026-11', '', '', '01', '', ?, '{}', '[]', ?, 0, 'local', 1, ?, ?)`,
    )
    const rows = [['add', 'draft', 1], ['add', 'draft', 0], ['add', 'draft', 0], ['add', 'returned', 0], ['add', 'accepted', 0], ['remove', 'refused', 0], ['remove', 'draft', 2]] as const
    rows.forEach(([kind, state, errors], index) => put.run(`d${index}`, kind, state, `c${index}`, errors, AT, AT))
  })
  expect(await today()).toMatchObject({ month: '2026-11', add: { wrong: 1, ready: 2, returned: 1, refused: 0 }, remove: { wrong: 1, ready: 0, returned: 0, refused: 1 }, outbox: { waiting: 0, parked: 0 }, batches: [] })
})
