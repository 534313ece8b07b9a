import { afterEach, beforeEach, expect, test } from 'vitest'
import { accidentDraft, injuredFrom } from '../../test/fakes/accident-draft.ts'
import { fakeAlarm, type FakeAlarm } from '../../test/fakes/fake-alarm.ts'
import { seededEngine, type SeededEngine } from '../../test/fakes/seeded-engine.ts'
import type { Accident } from '../../shared/domain/accident.ts'
import type { Notice } from '../../shared/ipc/notice.ts'
import { unwrap } from '../../shared/result/result.ts'

const HOUR = 3_600_000
let made: SeededEngine
let alarm: FakeAlarm

/** At 10:00 in China; the accident of a draft was at 08:40 of that day, its 快报 is due at 08:40 of the next. */
beforeEach(async () => {
  alarm = fakeAlarm()
  made = await seededEngine({}, { alarm: alarm.alarm })
  made.clock.set('2026-11-23T02:00:00.000Z')
})
afterEach(() => made.dispose())

const call: SeededEngine['engine']['call'] = (channel, input) => made.engine.call(channel, input)
const stranger = injuredFrom({ id: 'x', name: '查无此人', idType: '01', idNumber: '11010519491231002X', gender: '2' }, { personId: null })
const draft = async (occurredAt = '2026-11-23 08:40'): Promise<Accident> => unwrap(await call('accident.create', { content: accidentDraft([stranger], { occurredAt }) }))
/** The notices since the last look, after the alarm has rung. */
function rung(): Notice[] {
  const from = made.events.length
  alarm.ring()
  return made.events.slice(from).flatMap((event) => (event.type === 'notice' ? [event.notice] : []))
}

test('soon and in the last hour, once each, and never of what is over', async () => {
  await draft()
  expect(rung()).toEqual([])
  made.clock.advance(15 * HOUR)
  expect(rung()).toEqual([{ kind: 'report', stage: 'soon', count: 1, left: 460 }])
  expect(rung()).toEqual([])
  made.clock.advance(7 * HOUR)
  expect(rung()).toEqual([{ kind: 'report', stage: 'last', count: 1, left: 40 }])
  made.clock.advance(2 * HOUR)
  expect(rung()).toEqual([])
})

test('not again after a restart, nor of a report whose limit did not move; of a new limit, anew', async () => {
  const before = await draft()
  made.clock.advance(15 * HOUR)
  expect(rung()).toHaveLength(1)
  await made.reopen()
  expect(rung()).toEqual([])
  unwrap(await call('accident.edit', { id: before.id, revision: before.revision, content: { ...before.content, place: '四车间' } }))
  expect(rung()).toEqual([])
  unwrap(await call('accident.edit', { id: before.id, revision: before.revision + 1, content: { ...before.content, occurredAt: '2026-11-23 08:30' } }))
  expect(rung()).toMatchObject([{ kind: 'report', stage: 'soon' }])
})

test('of several of a kind one notice, with the least time; the days of recognition too; none about anybody', async () => {
  await draft('2026-11-22 16:00')
  await draft('2026-11-22 14:00')
  await draft('2026-11-01 09:00')
  const notices = rung()
  expect(notices).toEqual([{ kind: 'recognition', stage: 'soon', count: 1, left: 8 }, { kind: 'report', stage: 'soon', count: 2, left: 240 }])
  expect(JSON.stringify(made.events.filter(({ type }) => type === 'notice'))).not.toContain('查无此人')
})

test('none where the unit wants none, and no look where there is nothing to look at', async () => {
  expect(alarm.waits()).toEqual([])
  const report = await draft()
  expect(alarm.waits()).toHaveLength(1)
  unwrap(await call('preference.set', { injuryNotices: false }))
  expect(alarm.waits()).toEqual([])
  unwrap(await call('preference.set', { injuryNotices: true }))
  unwrap(await call('accident.remove', { id: report.id, reason: '' }))
  expect(alarm.waits()).toEqual([])
})

test('工作台 has the counts, and the injuries with their open clocks, the next to end first', async () => {
  const late = await draft('2026-11-01 09:00')
  const today = await draft()
  const { accident, injuries } = unwrap(await call('workbench.today', {}))
  expect(accident.wrong + accident.ready).toBe(2)
  expect(injuries.map(({ id, deadlines }) => [id, deadlines.map(({ kind }) => kind)])).toEqual([[late.id, ['report', 'recognition', 'worker']], [today.id, ['report', 'recognition', 'worker']]])
  expect(JSON.stringify(injuries)).not.toContain('查无此人')
  unwrap(await call('accident.recognition', { id: late.id, on: '2026-11-10' }))
  expect(unwrap(await call('workbench.today', {})).injuries[0]).toMatchObject({ id: late.id, deadlines: [{ kind: 'report', state: 'red' }] })
})
