import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { accidentDraft, injuredFrom } from '../../test/fakes/accident-draft.ts'
import { fakeAlarm, type FakeAlarm } from '../../test/fakes/fake-alarm.ts'
import { signedIn, type SignedIn } from '../../test/fakes/signed-in.ts'
import type { AccidentContent } from '../../shared/domain/accident-content.ts'
import type { Accident } from '../../shared/domain/accident.ts'
import { unwrap } from '../../shared/result/result.ts'

/** Noon in China; the accident was at 08:40 of that day, so its 快报 is due at 08:40 of the next. */
const NOON = '2026-11-23T04:00:00.000Z'
const MINUTE = 60_000

let made: SignedIn
let alarm: FakeAlarm
beforeEach(async () => {
  alarm = fakeAlarm()
  made = await signedIn({ instant: NOON, people: 20, alarm: alarm.alarm })
})
afterEach(() => made.dispose())

const call: SignedIn['engine']['call'] = (channel, input) => made.engine.call(channel, input)
const stranger = injuredFrom({ id: 'x', name: '查无此人', idType: '01', idNumber: '11010519491231002X', gender: '2' }, { personId: null })
const draft = async (changes: Partial<AccidentContent> = {}): Promise<string> => unwrap(await call('accident.create', { content: accidentDraft([stranger], changes) })).id
const get = async (id: string): Promise<Accident> => unwrap(await call('accident.get', { id }))
async function confirm(...ids: string[]) {
  unwrap(await call('accident.acknowledge', { selection: { ids } }))
  return unwrap(await call('accident.confirm', { jobId: randomUUID(), selection: { ids } }))
}
const overview = async () => unwrap(await call('sync.overview', {}))

test('ten minutes as with the declarations: nothing leaves before, and it is counted as held', async () => {
  const id = await draft()
  const until = '2026-11-23T04:10:00.000Z'
  expect(await confirm(id)).toEqual({ confirmed: 1, held: 0, heldUntil: until, atOnce: 0 })
  expect(await get(id)).toMatchObject({ shownState: 'queued', heldUntil: until })
  expect((await overview()).held).toEqual({ count: 1, nextAt: until })
  expect(unwrap(await made.sync())).toMatchObject({ outcome: 'done', sent: 0 })
  made.clock.advance(10 * MINUTE)
  expect(await get(id)).toMatchObject({ heldUntil: null })
  expect(unwrap(await made.sync())).toMatchObject({ sent: 1 })
})

test('taken back within it, it is a draft again and nothing was sent; sent at once, the window is closed, also by 立即发送 of everything', async () => {
  const [one, two, three] = [await draft(), await draft(), await draft()]
  await confirm(one, two, three)
  const filter = { text: '', states: [], degree: null, from: null, to: null, withFindings: 'any' as const, held: true }
  expect(unwrap(await call('accident.page', { filter, sort: { field: 'heldUntil', descending: false }, offset: 0, limit: 10 })).total).toBe(3)
  expect(unwrap(await call('accident.recallMany', { selection: { ids: [one] } }))).toEqual({ recalled: 1, tooLate: 0 })
  expect((await get(one)).state).toBe('draft')
  expect(unwrap(await call('accident.sendNow', { selection: { ids: [two] } }))).toEqual({ released: 1 })
  expect(unwrap(await made.sync())).toMatchObject({ sent: 1 })
  expect(unwrap(await call('declaration.sendNow', { selection: null }))).toEqual({ released: 1 })
  expect(unwrap(await made.sync())).toMatchObject({ sent: 1 })
  expect(unwrap(await call('accident.recallMany', { selection: { filter: { ...filter, held: false }, except: [] } }))).toEqual({ recalled: 0, tooLate: 2 })
})

test('near its limit, or past it, it is not held: the preview says so, and it leaves by itself', async () => {
  const [near, late, far] = [await draft({ occurredAt: '2026-11-22 12:08' }), await draft({ occurredAt: '2026-11-20 12:00' }), await draft()]
  unwrap(await call('accident.acknowledge', { selection: { ids: [near, late, far] } }))
  expect(unwrap(await call('accident.preview', { selection: { ids: [near, late, far] } }))).toMatchObject({ confirmable: 3, atOnce: 2, recallMinutes: 10 })
  expect(await confirm(near, late, far)).toEqual({ confirmed: 3, held: 0, heldUntil: '2026-11-23T04:10:00.000Z', atOnce: 2 })
  // The app sends what has come out of its window without anybody asking for it: these at once.
  alarm.ring()
  await expect.poll(async () => [(await get(near)).shownState, (await get(late)).shownState], { timeout: 60_000 }).not.toContain('queued')
  expect((await get(far)).shownState).toBe('queued')
})

test('a returned one that was mended, confirmed and taken back still names the one it answers, with the version that was seen', async () => {
  const id = await draft({ measures: '练习:退回' })
  await confirm(id)
  unwrap(await call('accident.sendNow', { selection: { ids: [id] } }))
  unwrap(await made.sync())
  unwrap(await made.sync())
  const returned = await get(id)
  expect(returned.state).toBe('returned')
  unwrap(await call('accident.edit', { id, revision: returned.revision, content: { ...returned.content, measures: '练习:通过' } }))
  await confirm(id)
  expect(unwrap(await call('accident.recallMany', { selection: { ids: [id] } }))).toEqual({ recalled: 1, tooLate: 0 })
  expect(await get(id)).toMatchObject({ state: 'draft', bureauReason: returned.bureauReason, bureauVersion: returned.bureauVersion, receiptNumber: returned.receiptNumber })
  await confirm(id)
  unwrap(await call('accident.sendNow', { selection: { ids: [id] } }))
  unwrap(await made.sync())
  unwrap(await made.sync())
  expect(await get(id)).toMatchObject({ state: 'accepted', bureauReason: null })
  const [first, , last] = await made.between((database) => database.prepare('SELECT id, if_match AS seen, body FROM outbox ORDER BY seq').all() as { id: string; seen: string | null; body: Buffer }[])
  expect(JSON.parse(String(last?.body))).toMatchObject({ replaces: first?.id })
  expect(last?.seen).toBe(`"${returned.bureauVersion ?? ''}"`)
})
