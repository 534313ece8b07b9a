import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startPracticeBureau } from './start-practice-bureau.ts'
import { declarationOf, signedIn, TEST_DAY, testId } from './testing/bureau-client.ts'
import { openApiText, OPENAPI_FILE } from './write-openapi.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'practice-start-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const ENTRY = join(import.meta.dirname, '../entry/practice.ts')

/** The status of a request with headers that fetch would not send. */
const statusWith = (url: string, headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(url, { headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
      .on('error', reject)
      .end()
  })

describe('starting', () => {
  it('fresh, has 2,000 people', async () => {
    const bureau = await startPracticeBureau({ file: join(folder, 'p.db'), key: new Uint8Array(32).fill(1) })
    const client = await signedIn(bureau)
    expect((await client.get('rosterChanges', { query: { limit: '5000' } })).count).toBe(2_000)
    await bureau.close()
  })

  it('on a file that is there goes on where it ended: people, sessions, intents, epoch, keys', async () => {
    const options = { file: join(folder, 'p.db'), key: new Uint8Array(32).fill(1), people: 30, seed: 5, today: TEST_DAY, reviewDelayMs: 0 }
    const first = await startPracticeBureau(options)
    const client = await signedIn(first)
    const receipt = await client.submit(declarationOf(1, first.unit))
    await client.get('declaration', { params: { id: testId(1) } })
    const view = await client.get('rosterChanges')
    await first.close()
    const second = await startPracticeBureau({ ...options, people: 99, seed: 6 })
    const again = await signedIn(second)
    expect([second.unit, again.session.bureau.epoch, again.session.keys]).toEqual([first.unit, client.session.bureau.epoch, client.session.keys])
    expect(await again.get('rosterChanges', { query: { cursor: view.next } })).toMatchObject({ items: [], complete: true, count: 31, digest: view.digest })
    again.session = client.session
    expect((await again.submit(declarationOf(1, second.unit))).text).toBe(receipt.text)
    await second.close()
  })

  it('listens on loopback alone, and answers to no other name', async () => {
    await expect(startPracticeBureau({ file: ':memory:', host: '0.0.0.0' })).rejects.toThrow('alone')
    const bureau = await startPracticeBureau({ file: ':memory:', people: 1 })
    expect(await statusWith(`${bureau.url}/v1/health`, { Host: 'evil.example' })).toBe(400)
    expect(await statusWith(`${bureau.url}/v1/health`, {})).toBe(200)
    expect(await statusWith(`${bureau.url}/control/history`, { Origin: 'https://evil.example' })).toBe(403)
    expect(await statusWith(`${bureau.url}/control/history`, {})).toBe(200)
    await bureau.close()
  })

  it('says when the port is taken', async () => {
    const bureau = await startPracticeBureau({ file: ':memory:', people: 1 })
    await expect(startPracticeBureau({ file: ':memory:', people: 1, port: Number(new URL(bureau.url).port) })).rejects.toThrow('EADDRINUSE')
    await bureau.close()
  })

  it('keeps a history without queries, and a clock that can be set', async () => {
    const bureau = await startPracticeBureau({ file: ':memory:', people: 5, today: TEST_DAY })
    const client = await signedIn(bureau)
    await client.get('personLookup', { query: { idType: '01', idNumber: '11010519491231002X' } })
    await client.submit(declarationOf(1, bureau.unit))
    const history = (await client.control('GET', 'history')) as { requests: { method: string; path: string; key: string | null; status: number }[]; effectCounts: Record<string, number> }
    expect(history.requests.map(({ method, path, status }) => [method, path, status])).toEqual([['POST', '/v1/sessions', 201], ['GET', '/v1/persons/lookup', 200], ['PUT', `/v1/declarations/${testId(1)}`, 201]])
    expect(JSON.stringify(history)).not.toContain('11010519491231002X')
    expect(history.effectCounts).toEqual({ [testId(1)]: 1 })
    expect(await client.control('POST', 'clock', { date: '2027-01-05' })).toMatchObject({ today: '2027-01-05' })
    expect(await client.control('POST', 'clock', { advanceMs: 86_400_000 })).toMatchObject({ today: '2027-01-06' })
    await client.control('DELETE', 'history')
    expect(bureau.control.history().requests).toEqual([])
    await bureau.close()
  })
})

describe('the process', () => {
  const started = async (child: ChildProcess): Promise<{ type: string; url: string; unit: string; operator: string; password: string }> => {
    const [message] = (await once(child, 'message')) as [{ type: string; url: string; unit: string; operator: string; password: string }]
    return message
  }

  it('starts on a message, tells where it is, and closes when asked', async () => {
    const child = fork(ENTRY, [], { serialization: 'advanced' })
    child.send({ type: 'start', options: { file: join(folder, 'p.db'), key: new Uint8Array(32).fill(3), people: 5 } })
    const listening = await started(child)
    expect(listening.type).toBe('listening')
    const answer = await fetch(`${listening.url}/v1/sessions`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ unit: listening.unit, operator: listening.operator, password: listening.password }) })
    expect(answer.status).toBe(201)
    child.send({ type: 'close' })
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('starts on arguments, and ends when its parent goes away', async () => {
    const child = fork(ENTRY, ['--file', join(folder, 'p.db'), '--people', '3', '--seed', '9'])
    expect((await started(child)).url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    child.disconnect()
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('says that it cannot start', async () => {
    const child = fork(ENTRY, [], { serialization: 'advanced' })
    child.send({ type: 'start', options: { file: join(folder, 'no/such/folder/p.db') } })
    expect((await started(child)).type).toBe('failed')
    expect(await once(child, 'exit')).toEqual([1, null])
  })
})

describe('docs/openapi.json', () => {
  it('is what the schemas say', () => {
    expect(readFileSync(OPENAPI_FILE, 'utf8') === openApiText(), 'run `npx node electron/practice/write-openapi.ts`').toBe(true)
  })
})
