import { writeFileSync } from 'node:fs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appError } from '../../shared/result/app-error.ts'
import { built } from '../../test/fakes/built.ts'
import { BOMBS, HEAVY_BOMBS } from '../../test/fixtures/workbooks/bombs.ts'
import { HEAVY_FORMAT_BOMBS } from '../../test/fixtures/workbooks/format-bombs.ts'
import { handMade, textRow } from '../../test/fixtures/workbooks/hand-made.ts'
import { rowsOf } from './cells.ts'
import type { Port } from './port.ts'
import { readInProcess } from './read-in-process.ts'
import { spawnReaderChild } from './reader-child.ts'
import { serveReader } from './serve-reader.ts'

const ENTRY = await built('reader')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbook-reader-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function saved(name: string, bytes: Buffer): { path: string } {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return { path }
}

const thousands = (rows: number): Buffer => handMade({ rows: Array.from({ length: rows }, (_, index) => textRow(index + 1, `第${index + 1}行`)).join('') })

const portOf = (port: MessagePort): Port => ({
  postMessage: (message) => port.postMessage(message),
  onMessage: (listener) => void port.on('message', listener),
  onClose: (listener) => void port.on('close', () => listener()),
  close: () => port.close(),
})

describe('the reading process', () => {
  it('reads a file and hands over every row in order', async () => {
    const numbers: number[] = []
    let peak = 0
    const outcome = await readInProcess(await spawnReaderChild(ENTRY), saved('rows.xlsx', thousands(3_000)), { onPeakMemory: (mb) => (peak = mb) }, (chunk) => {
      for (const row of rowsOf(chunk)) numbers.push(row.text(0) === `第${row.row}行` ? row.row : -1)
    })
    expect(outcome).toMatchObject({ ok: true, summary: { rows: 3_000 } })
    expect(numbers).toEqual(Array.from({ length: 3_000 }, (_, index) => index + 1))
    expect(peak).toBeGreaterThan(20)
  })

  it('says that a file is not there', async () => {
    const outcome = await readInProcess(await spawnReaderChild(ENTRY), { path: join(folder, 'absent.xlsx') }, {}, () => undefined)
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'FILE_NOT_FOUND' } })
  })

  it('never has more chunks on the way than it has credit for', async () => {
    const { port1, port2 } = new MessageChannel()
    serveReader(portOf(port1), { ownProcess: false })
    let sent = 0
    port2.on('message', (message: { type: string }) => (sent += message.type === 'rows' ? 1 : 0))
    port2.postMessage({ type: 'read', source: saved('credit.xlsx', thousands(10_000)), credit: 2 })
    const waitFor = (count: number): Promise<void> => expect.poll(() => sent, { timeout: 5_000 }).toBe(count).then(() => undefined)
    await waitFor(2)
    port2.postMessage({ type: 'credit', count: 3 })
    await waitFor(5)
    port2.postMessage({ type: 'cancel' })
    port2.close()
    expect(sent).toBe(5)
  })

  it('stops at once when it is cancelled', async () => {
    const abort = new AbortController()
    let rows = 0
    const outcome = await readInProcess(await spawnReaderChild(ENTRY), saved('cancel.xlsx', thousands(50_000)), { signal: abort.signal }, (chunk) => {
      rows += chunk.rows.length
      abort.abort()
    })
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'CANCELLED' } })
    expect(rows).toBeLessThan(2_000)
  })

  it('throws on what the taker of the rows throws', async () => {
    const reading = readInProcess(await spawnReaderChild(ENTRY), saved('throws.xlsx', thousands(10)), {}, () => {
      throw new Error('disk full')
    })
    await expect(reading).rejects.toThrow('disk full')
  })

  it('turns an end without a word into READER_DIED', async () => {
    const port = await spawnReaderChild(saved('dies.mjs', Buffer.from('process.on("message", () => process.exit(0))')).path)
    expect(await readInProcess(port, { path: 'x' }, {}, () => undefined)).toMatchObject({ ok: false, failure: { code: 'READER_DIED', params: { reason: 'exit', code: 0 } } })
  })

  it('turns a full heap into FILE_TOO_LARGE', async () => {
    const script = 'process.on("message", () => { const all = []; for (;;) all.push({ a: [1, 2, 3] }) })'
    const port = await spawnReaderChild(saved('fills.mjs', Buffer.from(script)).path, ['--max-old-space-size=20'])
    expect(await readInProcess(port, { path: 'x' }, {}, () => undefined)).toMatchObject({ ok: false, refusal: { ruleId: 'FILE_TOO_LARGE', params: { limit: 'memory' } } })
  })

  it('stops itself where it outgrows its memory', async () => {
    const source = saved('grows.xlsx', thousands(20_000))
    const outcome = await readInProcess(await spawnReaderChild(ENTRY), source, { limits: { residentBytes: 1 } }, () => undefined)
    expect(outcome).toMatchObject({ ok: false, refusal: { ruleId: 'FILE_TOO_LARGE', params: { limit: 'memory', max: 1 } } })
  })

  it('gives up a reader that falls silent', async () => {
    const port = await spawnReaderChild(saved('hangs.mjs', Buffer.from('process.on("message", () => { for (;;); })')).path)
    expect(await readInProcess(port, { path: 'x' }, { stallMs: 300 }, () => undefined)).toMatchObject({ ok: false, failure: { code: 'READER_DIED', params: { reason: 'stalled' } } })
  })

  it('does not take its own slowness for silence', async () => {
    const { port1, port2 } = new MessageChannel()
    serveReader(portOf(port1), { ownProcess: false })
    const outcome = await readInProcess(portOf(port2), saved('slow.xlsx', thousands(40)), { stallMs: 500 }, async () => {
      const until = performance.now() + 800
      await expect.poll(() => performance.now() > until, { timeout: 5_000 }).toBe(true)
    })
    expect(outcome).toMatchObject({ ok: true })
    port1.close()
  })

  it('does not take the sleep of the machine for silence', async () => {
    const { port1, port2 } = new MessageChannel()
    port1.on('message', () => port1.postMessage({ type: 'done', outcome: { ok: false, failure: appError('FILE_NOT_FOUND') }, peakRssMb: 30 }))
    const reading = readInProcess(portOf(port2), { path: 'x' }, { stallMs: 200 }, () => undefined)
    // Nothing runs for twice as long: neither we nor the reader.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400)
    expect(await reading).toMatchObject({ ok: false, failure: { code: 'FILE_NOT_FOUND' } })
    port1.close()
  })

  it('refuses a chunk whose arrays do not fit', async () => {
    const { port1, port2 } = new MessageChannel()
    port1.on('message', () => port1.postMessage({ type: 'rows', chunk: { rows: new Uint32Array(3), hidden: new Uint8Array(3), rowEnds: new Uint32Array(3), columns: new Uint16Array(1), kinds: new Uint8Array(1), textEnds: new Uint32Array(1), text: new Uint8Array(0), fraction: 0 } }))
    const outcome = await readInProcess(portOf(port2), { path: 'x' }, {}, () => undefined)
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'READER_DIED', params: { reason: 'unsound-chunk' } } })
    port1.close()
  })
})

// Each costs the start of a process; `ALL_BOMBS=1` runs all of them, as hostile-files.test.ts does within one process.
describe('hostile files in the reading process', () => {
  it.each([...(process.env['ALL_BOMBS'] ? BOMBS : HEAVY_BOMBS), ...HEAVY_FORMAT_BOMBS].map((bomb) => [bomb.name, bomb] as const))('%s', { timeout: 30_000 }, async (name, bomb) => {
    const source = saved(`bomb-${name.replace(/\W+/g, '-')}`, bomb.make())
    let peak = 0
    const port = await spawnReaderChild(ENTRY)
    const from = performance.now()
    const outcome = await readInProcess(port, source, { onPeakMemory: (mb) => (peak = mb) }, () => undefined)
    const milliseconds = performance.now() - from
    rmSync(source.path)
    expect(outcome.ok ? 'read' : outcome.refusal?.ruleId, name).toBe(bomb.end === 'read' ? 'read' : bomb.end.ruleId)
    // The pass line is 3 s on an idle machine; the processor time of it is judged in hostile-files.test.ts.
    expect(milliseconds, 'time from the order to the answer, start of the process included').toBeLessThan(10_000)
    expect(peak, 'peak memory in MiB').toBeLessThan(256)
  })
})
