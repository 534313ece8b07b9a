import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HEADER } from '../../shared/bureau/header.ts'
import { ATTACHMENT_TYPE } from './attachment.ts'
import { startPracticeBureau, type PracticeBureau } from './start-practice-bureau.ts'
import { declarationOf, signedIn, TEST_DAY, type Answer, type BureauClient } from './testing/bureau-client.ts'

let bureau: PracticeBureau
let client: BureauClient

beforeAll(async () => {
  bureau = await startPracticeBureau({ file: ':memory:', people: 10, today: TEST_DAY, reviewDelayMs: 0 })
  client = await signedIn(bureau)
})
afterAll(() => bureau.close())

const scan = (seed: number, length = 300_000): Buffer => Buffer.from(Uint8Array.from({ length }, (_, index) => (index * 31 + seed * 7 + (index >> 8)) & 255))
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const append = (sha256: string, offset: number, bytes: Buffer, length: number | null, type = ATTACHMENT_TYPE): Promise<Answer> =>
  client.call('appendAttachment', { params: { sha256 }, bytes, headers: { 'Content-Type': type, [HEADER.uploadOffset]: String(offset), ...(length !== null && { [HEADER.uploadLength]: String(length) }) } })
const state = async (sha256: string): Promise<(string | number | null)[]> => {
  const answer = await client.call('attachmentState', { params: { sha256 } })
  return [answer.status, answer.headers.get(HEADER.uploadOffset), answer.headers.get(HEADER.uploadLength)]
}

describe('an attachment', () => {
  it('arrives in pieces, is resumed where it stopped, and then goes with a declaration', async () => {
    const bytes = scan(1)
    const sha256 = hashOf(bytes)
    expect(await state(sha256)).toEqual([404, null, null])
    expect((await append(sha256, 0, bytes.subarray(0, 100_000), bytes.length)).status).toBe(204)
    expect(await state(sha256)).toEqual([200, '100000', '300000'])
    const declaration = { ...declarationOf(1, bureau.unit), attachments: [sha256] }
    expect((await client.submit(declaration)).body).toMatchObject({ code: 'attachment-missing' })
    const last = await append(sha256, 100_000, bytes.subarray(100_000), null)
    expect([last.status, last.headers.get(HEADER.uploadOffset)]).toEqual([204, '300000'])
    expect(await state(sha256)).toEqual([200, '300000', '300000'])
    const second = { ...declarationOf(2, bureau.unit), attachments: [sha256] }
    expect((await client.submit(second)).status).toBe(201)
  })

  it('is told where to go on after a piece whose answer was lost', async () => {
    const bytes = scan(2)
    const sha256 = hashOf(bytes)
    bureau.control.faults.add([{ kind: 'lose-answer', route: 'PATCH *', count: 1 }])
    await expect(append(sha256, 0, bytes.subarray(0, 150_000), bytes.length)).rejects.toThrow('fetch failed')
    const again = await append(sha256, 0, bytes.subarray(0, 150_000), bytes.length)
    expect([again.status, again.headers.get(HEADER.uploadOffset)]).toEqual([409, '150000'])
    expect(again.body).toMatchObject({ code: 'offset-mismatch', params: { offset: 150_000 } })
    expect((await append(sha256, 150_000, bytes.subarray(150_000), null)).status).toBe(204)
  })

  it('that is not what its hash says is thrown away', async () => {
    const bytes = scan(3)
    const sha256 = hashOf(bytes)
    const changed = Buffer.from(bytes)
    changed[9] = (changed[9] ?? 0) ^ 1
    expect((await append(sha256, 0, changed, changed.length)).body).toMatchObject({ code: 'attachment-damaged', retryable: true })
    expect(await state(sha256)).toEqual([404, null, null])
    expect((await append(sha256, 0, bytes, bytes.length)).status).toBe(204)
  })

  it('is refused without an offset, with another type, too long, or longer than was said', async () => {
    const bytes = scan(4, 1_000)
    const sha256 = hashOf(bytes)
    expect((await append(sha256, 0, bytes, null)).body).toMatchObject({ code: 'bad-request' })
    expect((await append(sha256, 0, bytes, 999)).body).toMatchObject({ code: 'bad-request' })
    expect((await append(sha256, 0, bytes, 60_000_000)).body).toMatchObject({ code: 'too-large' })
    expect((await append(sha256, 0, bytes, 1_000, 'image/png')).body).toMatchObject({ code: 'unsupported-media' })
    expect((await append('short', 0, bytes, 1_000)).body).toMatchObject({ code: 'bad-request' })
    expect(await state(sha256)).toEqual([404, null, null])
  })
})
