import { expect, test } from 'vitest'
import { isOwnFrame } from './sender-check.ts'

type Event = Parameters<typeof isOwnFrame>[0]
const frame = (url: string, parent: object | null = null): Event => ({ senderFrame: { url, parent } }) as unknown as Event
const destroyed = { senderFrame: { get url(): string { throw new Error('Render frame was disposed') }, parent: null } } as unknown as Event

test('our own top frame is heard', () => {
  expect(isOwnFrame(frame('app://bundle/index.html#/roster'))).toBe(true)
})

test.each([
  ['no frame', { senderFrame: null } as unknown as Event],
  ['an empty URL', frame('')],
  ['about:blank', frame('about:blank')],
  ['a file', frame('file:///app/index.html')],
  ['data', frame('data:text/html,x')],
  ['another site', frame('https://evil.example/')],
  ['another host of our scheme', frame('app://evil/index.html')],
  ['a host that begins like ours', frame('app://bundle.evil.example/index.html')],
  ['a user name that looks like ours', frame('app://bundle@evil/index.html')],
  ['a child frame of ours', frame('app://bundle/index.html', {})],
  ['a destroyed frame', destroyed],
])('%s is refused', (_what, event) => {
  expect(isOwnFrame(event)).toBe(false)
})
