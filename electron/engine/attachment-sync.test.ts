import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { noiseOf, pdf, png } from '../../test/fakes/attachment-files.ts'
import { signedIn, type SignedIn } from '../../test/fakes/signed-in.ts'
import type { AttachmentOwner } from '../../shared/domain/attachment.ts'
import type { Output } from '../../shared/ipc/contract.ts'
import { unwrap } from '../../shared/result/result.ts'
import { declarationOf } from '../practice/testing/bureau-client.ts'

let made: SignedIn
beforeEach(async () => {
  made = await signedIn({ file: ':memory:', people: 20, today: '2026-11-23', reviewDelayMs: 0, instant: '2026-11-23T02:00:00.000Z' })
  unwrap(await made.sync())
}, 60_000)
afterEach(() => made.dispose())

const MiB = 1024 * 1024
const big = (seed: number): Buffer => png(4, 4, { seed, noise: 3 * MiB })

async function draft(number: number, files: readonly Uint8Array[]): Promise<AttachmentOwner> {
  const made1 = unwrap(await made.engine.call('declare.create', { kind: 'add', content: declarationOf(number, '').content, formKey: null }))
  const owner: AttachmentOwner = { kind: 'declaration', id: made1.id }
  for (const [index, bytes] of files.entries()) unwrap(await made.engine.call('attachment.add', { owner, source: { name: `${index}`, bytes } }))
  return owner
}
async function confirm(owners: readonly AttachmentOwner[]): Promise<void> {
  const selection = { ids: owners.map(({ id }) => id) }
  unwrap(await made.engine.call('declaration.acknowledge', { selection }))
  expect(unwrap(await made.engine.call('declaration.confirm', { jobId: randomUUID(), selection, oneWay: true, recallMinutes: 0 })).confirmed).toBe(owners.length)
}
const uploads = async (owner: AttachmentOwner): Promise<string[]> => unwrap(await made.engine.call('attachment.list', { owner })).items.map(({ upload }) => upload)
const state = async ({ id }: AttachmentOwner): Promise<string> => unwrap(await made.engine.call('declaration.get', { id })).state
const items = async (): Promise<Output<'sync.items'>['items']> => unwrap(await made.engine.call('sync.items', { states: ['waiting', 'parked', 'queued'], offset: 0, limit: 50 })).items

test('a declaration is sent when its files are there, and the bureau has it with their hashes', async () => {
  const owner = await draft(1, [big(1), pdf()])
  await confirm([owner])
  expect(await uploads(owner)).toEqual(['waiting', 'waiting'])
  expect(unwrap(await made.sync())).toMatchObject({ sent: 1, parked: 0 })
  expect(await uploads(owner)).toEqual(['delivered', 'delivered'])
  expect(['submitted', 'accepted', 'returned']).toContain(await state(owner))
  expect(made.events.some((event) => event.type === 'changed' && event.topics.includes('attachment'))).toBe(true)
})

test('how much has arrived is told piece by piece, holds after a cut, and goes on from there', async () => {
  const owner = await draft(1, [big(5)])
  await confirm([owner])
  const seen: number[] = []
  const look = async (): Promise<number> => unwrap(await made.engine.call('attachment.list', { owner })).items[0]!.uploaded
  const jobId = randomUUID()
  const waits: Promise<unknown>[] = []
  const quiet = made.engine.subscribe((event) => {
    if (event.type !== 'changed' || !event.topics.includes('attachment')) return
    waits.push(look().then(async (uploaded) => {
      if (seen.push(uploaded) === 2) await made.engine.call('job.cancel', { jobId })
    }))
  })
  await made.engine.call('sync.run', { jobId, allowRemovals: false })
  await Promise.all(waits)
  quiet()
  const cut = await look()
  expect([cut > 0, cut < 3 * MiB, seen.every((bytes) => bytes <= cut)]).toEqual([true, true, true])
  expect(await uploads(owner)).toEqual(['uploading'])
  await made.reopen()
  expect(await look()).toBe(cut)
  expect(unwrap(await made.sync())).toMatchObject({ sent: 1 })
  expect(await uploads(owner)).toEqual(['delivered'])
})

test('while the bureau will not take its file yet a declaration waits; everybody else is sent in the same run, and a later run goes on', async () => {
  const laden = await draft(1, [big(2)])
  const others = [await draft(2, []), await draft(3, [])]
  await confirm([laden, ...others])
  made.bureau.control.faults.add([{ kind: 'problem-before', code: 'rate-limited', retryAfterSeconds: 60, route: 'PATCH *' }])
  expect(unwrap(await made.sync())).toMatchObject({ sent: 2, parked: 0, outcome: 'partial' })
  expect(await state(laden)).toBe('confirmed')
  expect(await items()).toMatchObject([{ state: 'waiting', reasonCode: 'rate-limited' }])
  made.bureau.control.faults.clear()
  made.clock.advance(120_000)
  expect(unwrap(await made.sync())).toMatchObject({ sent: 1, parked: 0 })
  expect(await uploads(laden)).toEqual(['delivered'])
})

test('a line that drops five uploads in a row: it waits a moment, and the same run brings it', async () => {
  const laden = await draft(1, [big(3)])
  await confirm([laden])
  made.bureau.control.faults.add([{ kind: 'lose-request', route: 'PATCH *', count: 5 }])
  expect(unwrap(await made.sync())).toMatchObject({ sent: 1, parked: 0 })
  expect(await uploads(laden)).toEqual(['delivered'])
}, 60_000)

test('a file that the bureau refuses parks its own declaration, with the bureau\'s words', async () => {
  const laden = await draft(1, [pdf()])
  const other = await draft(2, [])
  await confirm([laden, other])
  made.bureau.control.faults.add([{ kind: 'problem-before', code: 'too-large', route: 'PATCH *' }])
  expect(unwrap(await made.sync())).toMatchObject({ sent: 1, parked: 1 })
  expect(await items()).toMatchObject([{ state: 'parked', reasonCode: 'too-large' }])
  expect((await state(other)) === 'confirmed').toBe(false)
  // Edited, it is confirmed anew under a new key, and goes.
  made.bureau.control.faults.clear()
  unwrap(await made.engine.call('attachment.add', { owner: laden, source: { name: 'b', bytes: png(3, 3) } }))
  await confirm([laden])
  expect(unwrap(await made.sync())).toMatchObject({ sent: 1, parked: 0 })
})

test('two declarations with the same file: it is carried once', async () => {
  const bytes = Buffer.concat([png(2, 2, { text: 'same' }), noiseOf(100, 1)])
  const owners = [await draft(1, [bytes]), await draft(2, [bytes])]
  await confirm(owners)
  const before = made.bureau.control.history().requests.length
  expect(unwrap(await made.sync())).toMatchObject({ sent: 2 })
  expect(made.bureau.control.history().requests.slice(before).filter(({ method }) => method === 'PATCH')).toHaveLength(1)
}, 60_000)
