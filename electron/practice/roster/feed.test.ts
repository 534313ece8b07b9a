import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { feedDigest } from '../../../shared/bureau/digest.ts'
import type { RosterPage } from '../../../shared/bureau/roster.ts'
import { seededRandom } from '../generate/random.ts'
import { startPracticeBureau, type PracticeBureau } from '../start-practice-bureau.ts'
import { signedIn, TEST_DAY, type BureauClient } from '../testing/bureau-client.ts'
import { sha256Hasher } from './feed-reply.ts'

let bureau: PracticeBureau
let client: BureauClient

beforeEach(async () => {
  bureau = await startPracticeBureau({ file: ':memory:', people: 120, today: TEST_DAY })
  client = await signedIn(bureau)
})
afterEach(() => bureau.close())

/** What a client keeps: the version of each person, the last cursor. */
interface Mirror {
  readonly versions: Map<string, number>
  cursor: string | null
}

const page = (cursor: string | null, limit: number): Promise<RosterPage> => client.get('rosterChanges', { query: { limit: String(limit), ...(cursor !== null && { cursor }) } })

/** Applies a page; older versions than the known one are passed over, as pages may repeat. */
function apply(mirror: Mirror, { items, next }: RosterPage): void {
  for (const { id, version, op } of items) {
    if ((mirror.versions.get(id) ?? 0) > version) continue
    if (op === 'remove') mirror.versions.delete(id)
    else mirror.versions.set(id, version)
  }
  mirror.cursor = next
}

const digestOf = ({ versions }: Mirror): string =>
  feedDigest([...versions].map(([id, version]) => ({ id, version })).toSorted((a, b) => (a.id < b.id ? -1 : 1)), sha256Hasher())

describe('the roster feed', () => {
  it('gives a client the bureau\'s view through 1,000 random changes, at any page size, with repeated pages', async () => {
    const random = seededRandom(2026, 1)
    const mirror: Mirror = { versions: new Map(), cursor: null }
    let completions = 0
    let tombstones = 0
    for (let round = 0; round < 1_000; round += 1) {
      bureau.control.changePeople({ seed: round, change: random.below(4), remove: random.chance(0.25) ? 1 : 0, add: random.chance(0.25) ? 1 : 0 })
      const before = mirror.cursor
      const got = await page(before, 1 + random.below(random.chance(0.2) ? 200 : 9))
      tombstones += got.items.filter(({ op, record }) => op === 'remove' && record === null).length
      apply(mirror, got)
      if (random.chance(0.15)) apply(mirror, await page(before, 1 + random.below(20)))
      if (!got.complete || mirror.cursor !== got.next) continue
      completions += 1
      expect([mirror.versions.size, digestOf(mirror)]).toEqual([got.count, got.digest])
    }
    for (let got = await page(mirror.cursor, 7); ; got = await page(mirror.cursor, 7)) {
      apply(mirror, got)
      if (got.complete) {
        expect([mirror.versions.size, digestOf(mirror)]).toEqual([got.count, got.digest])
        break
      }
    }
    expect(completions).toBeGreaterThan(20)
    expect(tombstones).toBeGreaterThan(50)
  })

  it('notices a row that went missing on the way', async () => {
    const mirror: Mirror = { versions: new Map(), cursor: null }
    const whole = await page(null, 500)
    apply(mirror, { ...whole, items: whole.items.toSpliced(30, 1) })
    expect(digestOf(mirror)).not.toBe(whole.digest)
  })

  it('gives no tombstones of what was gone before the first page, and those of what went between pages', async () => {
    bureau.control.changePeople({ remove: 5, seed: 1 })
    const first = await page(null, 50)
    expect(first.items.every(({ op }) => op === 'upsert')).toBe(true)
    const { removed } = bureau.control.changePeople({ remove: 20, seed: 2 })
    const rest = await page(first.next, 500)
    const gone = rest.items.filter(({ op }) => op === 'remove').map(({ id }) => id)
    expect(gone.toSorted()).toEqual(removed.toSorted())
    expect(rest).toMatchObject({ complete: true, count: 95 })
  })

  it('brings exactly what changed', async () => {
    const first = await page(null, 5_000)
    expect(first).toMatchObject({ complete: true, count: 120 })
    const change = await client.control('POST', 'people', { change: 30, remove: 4, add: 6, seed: 9 }) as { changed: string[]; removed: string[]; added: string[] }
    const delta = await page(first.next, 5_000)
    expect(delta.items.map(({ id }) => id).toSorted()).toEqual([...change.changed, ...change.removed, ...change.added].toSorted())
    expect(change.added).toHaveLength(6)
    const nothing = await page(delta.next, 5_000)
    expect(nothing).toMatchObject({ items: [], complete: true, count: 122, digest: delta.digest })
  })

  it('gives count and digest at the end only', async () => {
    expect(await page(null, 10)).toMatchObject({ complete: false, count: null, digest: null })
  })

  it('answers 410 to cursors that expired, are of another epoch or feed, or are none', async () => {
    const { next } = await page(null, 10)
    bureau.control.expireCursors()
    const fresh = await page(null, 10)
    const declarations = await client.get('declarationChanges')
    const problem = (cursor: string): Promise<unknown> => client.problem('rosterChanges', { query: { cursor } })
    for (const cursor of [next, declarations.next, 'nonsense', '']) expect(await problem(cursor)).toMatchObject({ status: 410, code: 'cursor-expired' })
    expect((await page(fresh.next, 10)).items).toHaveLength(10)
    bureau.control.setEpoch('17')
    expect(await problem(fresh.next)).toMatchObject({ code: 'cursor-expired' })
    expect((await client.call('unit')).headers.get('x-epoch')).toBe('17')
  })

  it('refuses limits beyond 5,000, and sends long pages compressed', async () => {
    expect(await client.problem('rosterChanges', { query: { limit: '5001' } })).toMatchObject({ code: 'bad-request' })
    const answer = await client.call('rosterChanges', { headers: { 'Accept-Encoding': 'gzip' } })
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    const plain = await client.call('rosterChanges', { headers: { 'Accept-Encoding': 'identity' } })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(plain.text).toBe(answer.text)
  })
})
