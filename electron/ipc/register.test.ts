import fc from 'fast-check'
import { ipcMain } from 'electron'
import { beforeAll, expect, test } from 'vitest'
import { contract, type ChannelName, type MainChannelName } from '../../shared/ipc/contract.ts'
import { ok, type Result } from '../../shared/result/result.ts'
import type { ipcMain as FakeIpcMain } from '../../test/fakes/electron.ts'
import { registerChannels, type MainHandlers } from './register.ts'

const channels = Object.keys(contract) as ChannelName[]
const handlers = (ipcMain as unknown as typeof FakeIpcMain).handlers
const ours = { senderFrame: { url: 'app://bundle/index.html', parent: null } }
/** Which channels' work was reached, and with what. */
const reached: [string, unknown][] = []
const bugs: string[] = []

const reach = (channel: string) => async (input: unknown): Promise<Result<never>> => {
  reached.push([channel, input])
  return ok({} as never)
}
const call = (channel: string, event: unknown, input: unknown): Promise<Result<unknown>> => handlers.get(channel)!(event, input) as Promise<Result<unknown>>

beforeAll(() => {
  const main = Object.fromEntries(channels.filter((name) => contract[name].side === 'main').map((name) => [name, reach(name)])) as unknown as MainHandlers
  registerChannels(main, (channel, input) => reach(channel)(input), (channel) => bugs.push(channel))
})

test('the gate has every channel of the contract, and no other', () => {
  expect([...handlers.keys()].sort()).toEqual([...channels].sort())
})

test('whoever is not our own top frame reaches nothing, on any channel', async () => {
  const frame = (url: string, parent: object | null = null): unknown => ({ senderFrame: { url, parent } })
  const strangers = [
    { senderFrame: null }, frame(''), frame('about:blank'), frame('file:///x.html'), frame('data:text/html,x'), frame('https://evil.example'), frame('app://evil/'),
    frame('app://bundle.evil.example/'), frame('app://bundle/index.html', {}), { senderFrame: { get url(): string { throw new Error('disposed') }, parent: null } },
  ]
  reached.length = 0
  for (const channel of channels) for (const stranger of strangers) expect(await call(channel, stranger, {})).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
  expect(reached).toEqual([])
})

test('hostile arguments end as ARGUMENT_INVALID or reach the work as the schema left them; nothing throws', async () => {
  const hostile = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withNullPrototype: true }),
    fc.constantFrom<unknown>(NaN, Infinity, '../../etc/passwd', 'C:\\x\0.db', '\\\\?\\C:\\CON', 'NUL', JSON.parse('{"__proto__":{"polluted":true}}'), { token: '../x' }, { source: { path: '/etc/passwd' } }, '长'.repeat(200_000)),
    fc.record({ jobId: fc.uuid(), kind: fc.constant('add'), source: fc.record({ path: fc.string() }), today: fc.constant(null), id: fc.anything(), limit: fc.integer(), offset: fc.integer() }),
  )
  for (const channel of channels) {
    await fc.assert(
      fc.asyncProperty(hostile, async (input) => {
        const answer = await call(channel, ours, input)
        expect(answer.ok || answer.error.code === 'ARGUMENT_INVALID').toBe(true)
      }),
      { numRuns: 60 },
    )
  }
  expect(bugs).toEqual([])
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

test('a bug in a handler is told as INTERNAL and logged once, with its channel alone', async () => {
  handlers.clear()
  const failing = new Proxy({} as MainHandlers, { get: () => () => Promise.reject(new TypeError('430102199203140214 is not a function')) })
  registerChannels(failing, () => Promise.reject(new Error('gone')), (channel) => bugs.push(channel))
  const name: MainChannelName = 'vault.state'
  const answer = await call(name, ours, {})
  expect(answer).toEqual({ ok: false, error: { code: 'INTERNAL', retryable: false, params: { channel: name } } })
  expect(bugs).toEqual([name])
})
