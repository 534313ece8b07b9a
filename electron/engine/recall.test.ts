import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addFile } from '../../test/fakes/add-file.ts'
import { fakeAlarm, type FakeAlarm } from '../../test/fakes/fake-alarm.ts'
import { signedIn, type SignedIn } from '../../test/fakes/signed-in.ts'
import type { Declaration } from '../../shared/domain/declaration.ts'
import { unwrap } from '../../shared/result/result.ts'

/** Noon of the practice bureau's day. */
const NOON = '2026-11-23T04:00:00.000Z'
const MINUTE = 60_000

let made: SignedIn
let alarm: FakeAlarm
const open = async (options: { readonly reviewDelayMs?: number } = {}): Promise<void> => {
  alarm = fakeAlarm()
  made = await signedIn({ instant: NOON, alarm: alarm.alarm, ...options })
  unwrap(await made.updateRoster())
}
beforeEach(() => open())
afterEach(() => made.dispose())
const call: SignedIn['engine']['call'] = (channel, input) => made.engine.call(channel, input)

async function drafts(count: number, remark = ''): Promise<string[]> {
  const batch = unwrap(await call('batch.import', { jobId: randomUUID(), kind: 'add', source: { path: await addFile(Array.from({ length: count }, () => ({ remark }))) }, today: null }))
  unwrap(await call('batch.createDrafts', { jobId: randomUUID(), id: batch.id, includeWarned: true }))
  return unwrap(await call('declaration.page', { filter: { kind: 'add', text: '', states: [], month: null, batchId: batch.id, checkState: null, withFindings: 'any' }, sort: { field: 'row', descending: false }, offset: 0, limit: 200 })).items.map(({ id }) => id)
}
const get = async (id: string): Promise<Declaration> => unwrap(await call('declaration.get', { id }))
const shown = async (...ids: string[]): Promise<string[]> => Promise.all(ids.map(async (id) => (await get(id)).shownState))
const confirm = async (ids: readonly string[], recallMinutes: number | null = null) => unwrap(await call('declaration.confirm', { jobId: randomUUID(), selection: { ids }, recallMinutes }))
const overview = async () => unwrap(await call('sync.overview', {}))

describe('the recall window', () => {
  test('is ten minutes unless the unit chose otherwise; nothing leaves before it closes, and the sync says so', async () => {
    const [id, other] = await drafts(2) as [string, string]
    const until = '2026-11-23T04:10:00.000Z'
    expect(await confirm([id])).toEqual({ confirmed: 1, held: 0, heldUntil: until })
    expect(await get(id)).toMatchObject({ shownState: 'queued', heldUntil: until })
    expect((await overview()).held).toEqual({ count: 1, nextAt: until })
    expect(unwrap(await made.sync())).toMatchObject({ outcome: 'done', sent: 0 })
    expect(await shown(id)).toEqual(['queued'])
    made.clock.advance(10 * MINUTE)
    expect(await overview()).toMatchObject({ held: { count: 0, nextAt: null } })
    expect(await get(id)).toMatchObject({ heldUntil: null })
    expect(unwrap(await made.sync())).toMatchObject({ sent: 1 })

    unwrap(await call('preference.set', { recallMinutes: 3 }))
    expect(await confirm([other])).toMatchObject({ heldUntil: '2026-11-23T04:13:00.000Z' })
  })

  test('taken back within it, they are drafts again and nothing of them is ever sent', async () => {
    const ids = await drafts(3)
    await confirm(ids)
    expect(unwrap(await call('declaration.recall', { selection: { ids: ids.slice(0, 2) } }))).toEqual({ recalled: 2, tooLate: 0 })
    expect(await shown(...ids)).toEqual(['ready', 'ready', 'queued'])
    made.clock.advance(10 * MINUTE)
    expect(unwrap(await made.sync())).toMatchObject({ sent: 1 })
    expect(unwrap(await call('declaration.recall', { selection: { ids } }))).toEqual({ recalled: 0, tooLate: 1 })
    // Confirmed again, it is an intent of its own, and is sent once.
    await confirm(ids.slice(0, 1), 0)
    expect(unwrap(await made.sync())).toMatchObject({ sent: 1 })
  })

  test('what is held is listed by itself, the first to leave first, and chosen by that filter', async () => {
    const [early, late, draft] = await drafts(3) as [string, string, string]
    await confirm([late], 20)
    await confirm([early], 5)
    const filter = { kind: 'add' as const, text: '', states: ['queued' as const], month: null, batchId: null, checkState: null, withFindings: 'any' as const, operations: [], insurances: [], source: 'any' as const, ruleId: null, held: true }
    const held = async () => unwrap(await call('declaration.page', { filter, sort: { field: 'heldUntil', descending: false }, offset: 0, limit: 10 }))
    expect((await held()).items.map(({ id }) => id)).toEqual([early, late])
    made.clock.advance(6 * MINUTE)
    expect((await held()).total).toBe(1)
    expect(unwrap(await call('declaration.recall', { selection: { filter, except: [] } }))).toEqual({ recalled: 1, tooLate: 0 })
    expect(await shown(early, late, draft)).toEqual(['queued', 'ready', 'ready'])
  })

  test('立即发送 closes it: of some, or of all', async () => {
    const ids = await drafts(3)
    await confirm(ids)
    expect(unwrap(await call('declaration.sendNow', { selection: { ids: ids.slice(0, 1) } }))).toEqual({ released: 1 })
    expect(unwrap(await made.sync())).toMatchObject({ sent: 1 })
    expect(unwrap(await call('declaration.sendNow', { selection: null }))).toEqual({ released: 2 })
    expect(unwrap(await made.sync())).toMatchObject({ sent: 2 })
    expect(unwrap(await call('declaration.sendNow', { selection: null }))).toEqual({ released: 0 })
  })

  test('a clock set back makes it no longer than it ever was, and loses nothing', async () => {
    const [id] = await drafts(1) as [string]
    await confirm([id])
    made.clock.set('2026-11-23T01:00:00.000Z')
    unwrap(await made.sync())
    expect(await get(id)).toMatchObject({ shownState: 'queued', heldUntil: '2026-11-23T01:10:00.000Z' })
    made.clock.advance(10 * MINUTE)
    expect(unwrap(await made.sync())).toMatchObject({ sent: 1 })
  })

  test('survives a restart', async () => {
    const [id] = await drafts(1) as [string]
    await confirm([id])
    await made.reopen()
    unwrap(await made.sync())
    expect(await shown(id)).toEqual(['queued'])
  })
})

describe('one-way acts', () => {
  test('are held back until they are meant', async () => {
    const [id] = await drafts(1) as [string]
    const { revision, content } = await get(id)
    unwrap(await call('declaration.edit', { kind: 'add', id, revision, content: { ...content, insuredFrom: '2026-10-01' } as never }))
    expect(unwrap(await call('declaration.preview', { selection: { ids: [id] } }))).toMatchObject({ confirmable: 1, backPayments: 1, ends: 0, oneWayPeople: [{ tail: expect.stringMatching(/^[\dX]{4}$/) }], wrongPeople: [] })
    expect(await confirm([id])).toEqual({ confirmed: 0, held: 1, heldUntil: null })
    expect(unwrap(await call('declaration.confirm', { jobId: randomUUID(), selection: { ids: [id] }, oneWay: true }))).toMatchObject({ confirmed: 1 })
  })
})

describe('a returned one that was mended', () => {
  test('confirmed and recalled, still names the one it replaces, with the version that was seen', async () => {
    const [id] = await drafts(1, '练习:退回') as [string]
    await confirm([id], 0)
    unwrap(await made.sync())
    unwrap(await made.sync())
    const returned = await get(id)
    expect(returned).toMatchObject({ shownState: 'returned', bureauReason: expect.any(String) as string })
    unwrap(await call('declaration.edit', { kind: 'add', id, revision: returned.revision, content: { ...returned.content, remark: null } as never }))
    await confirm([id])
    expect(unwrap(await call('declaration.recall', { selection: { ids: [id] } }))).toEqual({ recalled: 1, tooLate: 0 })
    expect(await get(id)).toMatchObject({ state: 'draft', bureauReason: returned.bureauReason, bureauVersion: returned.bureauVersion, receiptNumber: returned.receiptNumber })
    await confirm([id], 0)
    const [first, , last] = await made.between((database) => database.prepare('SELECT id, if_match AS seen, body FROM outbox ORDER BY seq').all() as { id: string; seen: string | null; body: Buffer }[])
    expect(JSON.parse(String(last?.body))).toMatchObject({ replaces: first?.id })
    expect(last?.seen).toBe(`"${returned.bureauVersion ?? ''}"`)
    unwrap(await made.sync())
    unwrap(await made.sync())
    expect(await shown(id)).toEqual(['accepted'])
  })

  test('undone, is the returned one again', async () => {
    const [id] = await drafts(1, '练习:退回') as [string]
    await confirm([id], 0)
    unwrap(await made.sync())
    unwrap(await made.sync())
    const { revision, content } = await get(id)
    unwrap(await call('declaration.edit', { kind: 'add', id, revision, content: { ...content, remark: null } as never }))
    const { undo } = unwrap(await call('undo.state', {}))
    expect(unwrap(await call('undo.undo', { jobId: randomUUID(), stepId: String(undo?.id) }))).toMatchObject({ done: 1 })
    expect(await get(id)).toMatchObject({ state: 'returned', content: { remark: '练习:退回' } })
  })
})

describe('sent by itself', () => {
  const sent = async (id: string): Promise<void> => expect.poll(async () => (await shown(id))[0], { timeout: 60_000 }).not.toBe('queued')

  test('when the window closes while the app runs', async () => {
    const [id] = await drafts(1) as [string]
    await confirm([id])
    // A long window is looked at in between: the clock may be set.
    expect(alarm.waits()).toEqual([MINUTE])
    made.clock.advance(MINUTE)
    alarm.ring()
    expect(await shown(id)).toEqual(['queued'])
    made.clock.advance(9 * MINUTE)
    alarm.ring()
    await sent(id)
    expect(alarm.waits()).toEqual([])
  })

  test('not where the unit chose otherwise, nor where nobody is signed in', async () => {
    const [id] = await drafts(1) as [string]
    unwrap(await call('preference.set', { autoSend: false }))
    await confirm([id])
    expect(alarm.waits()).toEqual([])
    unwrap(await call('preference.set', { autoSend: true }))
    expect(alarm.waits()).toHaveLength(1)
    unwrap(await call('session.signOut', {}))
    expect(alarm.waits()).toEqual([])
  })

  test('again, each time later, while the bureau cannot be reached', async () => {
    const [id] = await drafts(1) as [string]
    await confirm([id])
    await made.bureau.close()
    made.clock.advance(10 * MINUTE)
    const waits: number[] = []
    for (let times = 0; times < 3; times++) {
      alarm.ring()
      await expect.poll(() => alarm.waits().length, { timeout: 60_000 }).toBe(1)
      waits.push(...alarm.waits())
      made.clock.advance(waits.at(-1) ?? 0)
    }
    expect(waits).toEqual([MINUTE, 2 * MINUTE, 4 * MINUTE])
    expect(await shown(id)).toEqual(['queued'])
  })

  test('never two at once: it waits while somebody syncs', async () => {
    const [id] = await drafts(1) as [string]
    await confirm([id])
    made.clock.advance(10 * MINUTE)
    const running = made.sync()
    alarm.ring()
    expect(unwrap(await running)).toMatchObject({ sent: 1 })
    expect(unwrap(await call('sync.log', {})).filter(({ sent: count }) => count > 0)).toHaveLength(1)
  })
})
