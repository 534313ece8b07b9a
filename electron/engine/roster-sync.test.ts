import { afterEach, describe, expect, test } from 'vitest'
import { unwrap } from '../../shared/result/result.ts'
import { seededRandom } from '../../test/fakes/seeded-random.ts'
import { signedIn, type SignedIn } from '../../test/fakes/signed-in.ts'
import type { FaultInput } from '../practice/faults/fault.ts'

const made: SignedIn[] = []
const start = async (options: Parameters<typeof signedIn>[0] = {}): Promise<SignedIn> => {
  const one = await signedIn({ people: 300, ...options })
  made.push(one)
  return one
}
afterEach(async () => {
  for (const one of made.splice(0)) await one.dispose()
})

const filter = { text: '', insuredStatus: null, paymentStatus: null, insuredIdentity: null }
const all = async (one: SignedIn): Promise<string[]> => unwrap(await one.engine.call('roster.page', { filter, sort: null, offset: 0, limit: 1000 })).items.map((line) => JSON.stringify(line)).sort()

/** The bureau's view, read by a second client that starts from nothing. */
async function truth(one: SignedIn): Promise<string[]> {
  return one.between((database) => database.prepare('SELECT id, version FROM person ORDER BY id').all()).then((rows) => rows.map((row) => JSON.stringify(row)))
}

describe('the roster as a delta feed', () => {
  test('rounds of changes, each read to the end: the count and digest of what is stored are the bureau’s', async () => {
    const one = await start()
    const random = seededRandom(3)
    unwrap(await one.updateRoster())
    let people = 300
    for (let round = 0; round < 25; round++) {
      const change = { change: Math.floor(random() * 40), remove: Math.floor(random() * 6), add: Math.floor(random() * 8), seed: round + 1 }
      const did = one.bureau.control.changePeople(change)
      if (random() < 0.2) one.bureau.control.expireCursors()
      const digest = unwrap(await one.updateRoster())
      people += did.added.length - did.removed.length
      expect(digest).toMatchObject({ count: people, removed: did.removed.length, added: did.added.length })
      expect(digest.changed).toBe(did.changed.length)
      const changes = unwrap(await one.engine.call('roster.changes', { runId: digest.run.id, offset: 0, limit: 1000 }))
      expect(changes.total).toBe(did.added.length + did.changed.length + did.removed.length)
      for (const line of changes.items.filter((item) => item.change === 'changed')) expect(Object.keys(line.fields).length).toBeGreaterThan(0)
    }
    expect(unwrap(await one.engine.call('roster.updates', {}))).toHaveLength(26)
    // Read anew from nothing, it is the same to the last version.
    const before = await truth(one)
    await one.between((database) => database.exec("DELETE FROM person; DELETE FROM feed WHERE name = 'roster'"))
    unwrap(await one.updateRoster())
    expect(await truth(one)).toEqual(before)
  })

  test('a first reading that is cut off goes on where it stopped', async () => {
    const one = await start({ people: 1_600 })
    one.bureau.control.faults.add([{ kind: 'reset', route: 'GET /v1/roster/changes*', skip: 2 }])
    expect(await one.updateRoster()).toMatchObject({ ok: false, error: { code: 'BUREAU_UNREACHABLE' } })
    expect(unwrap(await one.engine.call('roster.asOf', {}))).toMatchObject({ syncedAt: null, count: 0 })
    one.bureau.control.faults.clear()
    one.bureau.control.clearHistory()
    expect(unwrap(await one.updateRoster())).toMatchObject({ count: 1_600 })
    const pages = one.bureau.control.history().requests.filter((request) => request.path.startsWith('/v1/roster/changes'))
    expect(pages.length).toBeLessThan(4)
  })

  test('a stored row that differs is found by the digest and repaired by reading everything', async () => {
    const one = await start()
    unwrap(await one.updateRoster())
    const before = await all(one)
    await one.between((database) => database.exec("UPDATE person SET version = version + 5, name = '别人' WHERE seq = 7; DELETE FROM person WHERE seq = 9"))
    expect(unwrap(await one.updateRoster())).toMatchObject({ count: 300, added: 1, changed: 1 })
    expect(await all(one)).toEqual(before)
  })
})

describe('what would empty the roster changes nothing', () => {
  test.each<[string, FaultInput[], string]>([
    ['an empty roster', [{ kind: 'empty-roster' }, { kind: 'expired-cursor', count: 1 }], 'SYNC_WOULD_REMOVE_MANY|ROSTER_DIGEST_MISMATCH'],
    ['another company’s roster', [{ kind: 'foreign-roster' }, { kind: 'expired-cursor', count: 1 }], 'SYNC_WOULD_REMOVE_MANY|ROSTER_DIGEST_MISMATCH|BUREAU_OTHER_UNIT'],
    ['another unit', [{ kind: 'other-unit' }], 'BUREAU_OTHER_UNIT'],
    ['another bureau', [{ kind: 'other-bureau' }], 'BUREAU_NOT_THE_BUREAU'],
    ['an older epoch', [{ kind: 'other-epoch' }], 'BUREAU_OTHER_EPOCH'],
    ['a login page', [{ kind: 'login-page' }], 'BUREAU_NOT_THE_BUREAU'],
    ['half a reply', [{ kind: 'truncated' }], 'BUREAU_UNREACHABLE'],
  ])('%s', async (_, faults, code) => {
    const one = await start()
    unwrap(await one.updateRoster())
    one.bureau.control.changePeople({ change: 10, seed: 4 })
    const before = await all(one)
    one.bureau.control.faults.add(faults)
    const result = await one.updateRoster()
    expect(result.ok ? 'ok' : result.error.code).toMatch(new RegExp(`^(${code})$`))
    expect(await all(one)).toEqual(before)
    one.bureau.control.faults.clear()
    expect(unwrap(await one.updateRoster())).toMatchObject({ removed: 0, changed: 10 })
  })

  test('more removals than the region’s share ask first, with figures, and are done once agreed', async () => {
    const one = await start()
    unwrap(await one.updateRoster())
    one.bureau.control.changePeople({ remove: 31, change: 5, seed: 2 })
    const before = await all(one)
    expect(await one.updateRoster()).toMatchObject({ ok: false, error: { code: 'SYNC_WOULD_REMOVE_MANY', params: { removals: 31, people: 300, allowed: 30 } } })
    expect(await all(one)).toEqual(before)
    const sync = unwrap(await one.sync())
    expect(sync).toMatchObject({ outcome: 'asks', errorCode: 'SYNC_WOULD_REMOVE_MANY' })
    expect(unwrap(await one.updateRoster(true))).toMatchObject({ removed: 31, changed: 5, count: 269 })
  })

  test('a bureau that was set up anew is read from the beginning, under the same guard', async () => {
    const one = await start()
    unwrap(await one.updateRoster())
    one.bureau.control.setEpoch('999999999999999')
    one.bureau.control.changePeople({ change: 3, seed: 9 })
    expect(unwrap(await one.updateRoster())).toMatchObject({ count: 300, changed: 3, removed: 0 })
  })
})
