import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noiseOf } from '../../test/fakes/attachment-files.ts'
import { cuttingProxy, type Cut } from '../../test/fakes/cutting-proxy.ts'
import { putContent } from '../../test/fakes/put-attachment.ts'
import { seededRandom } from '../../test/fakes/seeded-random.ts'
import { temporaryStore } from '../../test/fakes/temporary-store.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { appendAttachment, attachmentState } from '../bureau/attachments.ts'
import { makeBureauClient } from '../bureau/client.ts'
import type { Failure } from '../bureau/failure.ts'
import { httpTransport } from '../bureau/transport.ts'
import { findContent, readContent } from '../db/queries/attachment-content.ts'
import { startPracticeBureau, type PracticeBureau } from '../practice/start-practice-bureau.ts'
import { declarationOf, signedIn, TEST_DAY, type BureauClient } from '../practice/testing/bureau-client.ts'
import { CHUNK_BYTES, deliverAttachment, type Delivery, type DeliveryOptions } from './deliver-attachment.ts'

const MiB = 1024 * 1024
let bureau: PracticeBureau
let caller: BureauClient
const store = temporaryStore()

beforeAll(async () => {
  bureau = await startPracticeBureau({ file: ':memory:', people: 10, today: TEST_DAY, reviewDelayMs: 0 })
  caller = await signedIn(bureau)
})
afterAll(async () => {
  store.dispose()
  await bureau.close()
})

/** The real client to the practice bureau (through a proxy, or straight), and what it sent. */
function line(port = Number(new URL(bureau.url).port)): { transport: DeliveryOptions['transport']; sent: { offset: number; bytes: number }[]; asked: () => number; close(): void } {
  const http = httpTransport(20_000)
  const client = makeBureauClient({
    baseUrl: `http://127.0.0.1:${port}`, transport: http, now: () => Date.now(), identity: () => ({ bureau: null, epoch: null, unit: null }),
    accessToken: () => caller.session.accessToken, refresh: async () => ok(undefined), onDate: () => undefined, onNewerEpoch: () => undefined,
  })
  const sent: { offset: number; bytes: number }[] = []
  let asked = 0
  return {
    sent,
    asked: () => asked,
    transport: {
      attachmentState: (sha256, signal) => {
        asked++
        return attachmentState(client, sha256, signal)
      },
      appendAttachment: (piece, signal) => {
        sent.push({ offset: piece.offset, bytes: piece.bytes.length })
        return appendAttachment(client, piece, signal)
      },
    },
    close: () => http.close(),
  }
}

const deliver = (sha256: string, transport: DeliveryOptions['transport'], budget = Number.POSITIVE_INFINITY, random = seededRandom(1)): Promise<Result<Delivery, Failure>> =>
  deliverAttachment(sha256, budget, { database: store.database, transport, signal: new AbortController().signal, now: () => Date.parse('2026-11-23T02:00:00Z'), random, sleep: async () => undefined })

const arrivedWhole = async (sha256: string): Promise<boolean> => {
  const submitted = await caller.submit({ ...declarationOf(Math.abs(Number.parseInt(sha256.slice(0, 3), 16)), bureau.unit), attachments: [sha256] })
  return submitted.status === 201
}

describe('an attachment on its way to the bureau', () => {
  test('20 MB through 100 cuts at random bytes, some after the bureau stored a piece and before it could say so: whole, and no more re-sent than a piece for each cut', async () => {
    const bytes = noiseOf(20 * MiB, 5)
    const sha256 = putContent(store.database, bytes)
    const random = seededRandom(20)
    const nextCut = (): Cut => (random() < 0.3 ? { after: 'reply', bytes: Math.floor(random() * 3) } : { after: 'request', bytes: Math.floor(random() * (random() < 0.5 ? 0.06 : 0.4) * MiB) })
    const proxy = await cuttingProxy(Number(new URL(bureau.url).port), 100, nextCut)
    const { transport, sent, close } = line(proxy.port)
    let gaveUp = 0
    try {
      for (;;) {
        const result = await deliver(sha256, transport, Number.POSITIVE_INFINITY, random)
        if (result.ok) {
          expect(result.value).toEqual({ kind: 'there' })
          break
        }
        // Five cuts in a row without a byte between them: the intent would wait and the next run go on.
        expect(result.error).toMatchObject({ kind: 'no-answer', delivered: 'maybe' })
        expect(++gaveUp).toBeLessThan(40)
      }
      expect(proxy.cuts).toBe(100)
      const total = sent.reduce((sum, piece) => sum + piece.bytes, 0)
      expect(total - bytes.length).toBeLessThanOrEqual(proxy.cuts * CHUNK_BYTES)
      expect(Math.max(...sent.map((piece) => piece.bytes))).toBeLessThanOrEqual(CHUNK_BYTES)
      expect(await arrivedWhole(sha256)).toBe(true)
      expect(findContent(store.database, sha256)).toMatchObject({ uploaded: bytes.length, deliveredAt: '2026-11-23T02:00:00.000Z' })
    } finally {
      close()
      await proxy.close()
    }
  }, 30_000)

  test('a piece that was stored while its answer was lost is not sent again', async () => {
    const sha256 = putContent(store.database, noiseOf(3 * MiB, 6))
    const { transport, sent, close } = line()
    bureau.control.faults.add([{ kind: 'lose-answer', route: 'PATCH *', count: 1 }])
    expect(await deliver(sha256, transport)).toEqual(ok({ kind: 'there' }))
    expect(sent.map(({ offset }) => offset)).toEqual([...new Set(sent.map(({ offset }) => offset))])
    expect(sent.reduce((sum, piece) => sum + piece.bytes, 0)).toBe(3 * MiB)
    close()
  })

  test('stops at its budget and goes on from there the next time', async () => {
    const sha256 = putContent(store.database, noiseOf(3 * MiB, 7))
    const { transport, sent, close } = line()
    expect(await deliver(sha256, transport, 2 * MiB)).toEqual(ok({ kind: 'more' }))
    expect(findContent(store.database, sha256)).toMatchObject({ uploaded: 2 * MiB, deliveredAt: null })
    expect(await deliver(sha256, transport, 2 * MiB)).toEqual(ok({ kind: 'there' }))
    expect(sent.map(({ offset }) => offset)).toEqual([0, MiB, 2 * MiB])
    close()
  })

  test('what is at the bureau already is asked for, and not one byte of it sent', async () => {
    const sha256 = putContent(store.database, noiseOf(10_000, 8))
    const { transport, sent, close } = line()
    await deliver(sha256, transport)
    sent.length = 0
    expect(await deliver(sha256, transport)).toEqual(ok({ kind: 'there' }))
    expect(sent).toEqual([])
    close()
  })

  test('begun by somebody else with other bytes: thrown away by the bureau, then sent from its beginning', async () => {
    const bytes = noiseOf(600_000, 9)
    const sha256 = putContent(store.database, bytes)
    await caller.call('appendAttachment', { params: { sha256 }, bytes: Buffer.alloc(100_000), headers: { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': '0', 'Upload-Length': '600000' } })
    const { transport, sent, close } = line()
    expect(await deliver(sha256, transport)).toEqual(ok({ kind: 'there' }))
    expect(sent.map(({ offset }) => offset)).toEqual([100_000, 0])
    expect(await arrivedWhole(sha256)).toBe(true)
    close()
  })

  test('one whose pieces went missing here is refused, and nothing false is sent as it', async () => {
    const sha256 = putContent(store.database, noiseOf(600_000, 10))
    store.database.prepare('UPDATE attachment_piece SET bytes = zeroblob(length(bytes)) WHERE piece = 0 AND content_seq = ?').run(findContent(store.database, sha256)?.seq)
    const { transport, close } = line()
    expect(await deliver(sha256, transport)).toEqual(ok({ kind: 'refused', reason: 'ATTACHMENT_LOST' }))
    expect(await deliver('0'.repeat(64), transport)).toEqual(ok({ kind: 'refused', reason: 'ATTACHMENT_LOST' }))
    close()
  })

  test('refused sign-in, a strange answer and a bureau that asks for patience are failures, told as they are', async () => {
    const sha256 = putContent(store.database, noiseOf(10_000, 11))
    const { transport, close } = line()
    bureau.control.faults.add([{ kind: 'login-page', route: 'HEAD *', count: 1 }])
    expect(await deliver(sha256, transport)).toMatchObject({ ok: false, error: { kind: 'stranger' } })
    bureau.control.faults.add([{ kind: 'problem-before', code: 'unavailable', retryAfterSeconds: 7, route: 'HEAD *', count: 1 }])
    expect(await deliver(sha256, transport)).toMatchObject({ ok: false, error: { kind: 'problem', retryAfterMs: 7_000, problem: { code: 'unavailable' } } })
    bureau.control.faults.add([{ kind: 'problem-before', code: 'rate-limited', route: 'PATCH *', count: 1 }])
    expect(await deliver(sha256, transport)).toMatchObject({ ok: false, error: { kind: 'problem', problem: { code: 'rate-limited' } } })
    close()
  })
})

describe('a bureau that talks of something else', () => {
  const sha256 = putContent(store.database, noiseOf(1000, 12))
  const says = (state: { offset: number; length: number } | null, appended: Result<number, Failure> = ok(0)): DeliveryOptions['transport'] => ({ attachmentState: async () => ok(state), appendAttachment: async () => appended })
  const mismatch = (offset: unknown): Result<never, Failure> =>
    err({ kind: 'problem', retryAfterMs: null, error: appError('BUREAU_REFUSED'), problem: { type: '', code: 'offset-mismatch', title: '', status: 409, params: { offset }, retryable: true } })

  test('another length, or an offset beyond our end, is an error and no hang', async () => {
    expect(await deliver(sha256, says({ offset: 0, length: 999 }))).toEqual(ok({ kind: 'refused', reason: 'ATTACHMENT_NOT_TAKEN' }))
    expect(await deliver(sha256, says(null, mismatch(5000)))).toEqual(ok({ kind: 'refused', reason: 'ATTACHMENT_NOT_TAKEN' }))
  })

  test('one that never gets further is given up', async () => {
    expect(await deliver(sha256, says(null, ok(0)))).toEqual(ok({ kind: 'refused', reason: 'ATTACHMENT_NOT_TAKEN' }))
    expect(await deliver(sha256, says(null, mismatch(null)))).toMatchObject({ ok: false })
  })
})

test('bytes are read across pieces from any offset', () => {
  const bytes = noiseOf(900_001, 13)
  const seq = findContent(store.database, putContent(store.database, bytes))?.seq ?? 0
  for (const [offset, length] of [[0, 10], [262_143, 2], [262_144, 262_144], [500_000, 1_000_000], [900_000, 5], [900_001, 5]] as const) expect(readContent(store.database, seq, offset, length).equals(bytes.subarray(offset, offset + length)), String(offset)).toBe(true)
})
