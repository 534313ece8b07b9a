import { afterEach, expect, test } from 'vitest'
import { unwrap } from '../../shared/result/result.ts'
import { putConfirmed } from '../../test/fakes/put-confirmed.ts'
import { signedIn, type SignedIn } from '../../test/fakes/signed-in.ts'

const made: SignedIn[] = []
const start = async (...options: Parameters<typeof signedIn>): Promise<SignedIn> => {
  const one = await signedIn(...options)
  made.push(one)
  return one
}
afterEach(async () => {
  for (const one of made.splice(0)) await one.dispose()
})

test('the main road: confirmed, sent once, answered, with receipts and trails, the roster up to date', async () => {
  const one = await start({ reviewDelayMs: 3_600_000 })
  const ids = await one.between((database) => putConfirmed(database, { unit: one.bureau.unit, count: 20 }))
  const first = unwrap(await one.sync())
  expect(first).toMatchObject({ outcome: 'done', sent: 20, parked: 0, rosterAdded: expect.any(Number) })
  one.bureau.control.finishReviews()
  const second = unwrap(await one.sync())
  expect(second.answered).toBe(20)
  expect(one.bureau.control.effectCounts()).toEqual(Object.fromEntries(ids.map((id) => [id, 1])))
  const counts = unwrap(await one.engine.call('sync.overview', {})).counts
  expect(counts).toEqual({ queued: 0, sending: 0, waiting: 0, sent: 20, parked: 0 })
  const lines = unwrap(await one.engine.call('sync.items', { states: ['sent'], offset: 0, limit: 5 }))
  expect(lines).toMatchObject({ total: 20, all: 20 })
  expect(lines.items[0]).toMatchObject({ state: 'sent', receiptNumber: expect.stringMatching(/./), label: expect.not.stringContaining('*') })
  const states = await one.between((database) => ({
    states: database.prepare('SELECT state, count(*) AS n FROM declaration GROUP BY state').all(),
    audits: database.prepare('SELECT count(*) FROM audit_entry').pluck().get(),
    revisions: database.prepare('SELECT count(*) FROM declaration_revision').pluck().get(),
  }))
  expect(JSON.stringify(states.states)).not.toContain('submitted')
  expect(states.audits).toBeGreaterThanOrEqual(40)
  expect(states.revisions).toBeGreaterThanOrEqual(40)
})

test('a status says who, how old and how much waits', async () => {
  const one = await start()
  expect(unwrap(await one.engine.call('session.status', {}))).toMatchObject({ connection: 'online', rosterSyncedAt: null, rosterStale: true, rosterCount: 0, backlog: { drafts: 0, queued: 0 } })
  unwrap(await one.updateRoster())
  expect(unwrap(await one.engine.call('session.status', {}))).toMatchObject({ rosterStale: false, rosterCount: 200 })
  expect(unwrap(await one.engine.call('unit.info', {})).value?.number).toBe(one.bureau.unit)
  expect(unwrap(await one.engine.call('unit.payments', { from: '2026-09', to: '2026-10' })).value.length).toBeGreaterThan(0)
  expect(unwrap(await one.engine.call('engine.info', {}))).toMatchObject({ encryptedOnDisk: true, integrity: 'ok', people: 200, journalIntact: true })
})
