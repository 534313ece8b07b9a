import { afterEach, expect, test } from 'vitest'
import { makeEngine, type TestEngine } from '../../test/fakes/make-engine.ts'

const made: TestEngine[] = []
const engine = async (): Promise<TestEngine> => {
  const one = await makeEngine()
  made.push(one)
  return one
}
afterEach(async () => {
  for (const one of made.splice(0)) await one.dispose()
})

test('arguments are parsed at the door, and a channel of main is not answered here', async () => {
  const { engine: e } = await engine()
  expect(await e.call('document.bytes', { documentId: 5 })).toMatchObject({ ok: false, error: { code: 'ARGUMENT_INVALID', params: { at: ['documentId'] } } })
  expect(await e.call('settings.get' as never, {})).toMatchObject({ ok: false, error: { code: 'ARGUMENT_INVALID' } })
  expect(await e.call('__proto__' as never, {})).toMatchObject({ ok: false, error: { code: 'ARGUMENT_INVALID' } })
  expect(await e.call('document.bytes', { documentId: 'none' })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
})

test('closing zeroes the key, lets the folder go and refuses later calls', async () => {
  const one = await engine()
  await one.engine.close()
  expect(await one.engine.call('job.active', {})).toMatchObject({ ok: false, error: { code: 'STATE_CONFLICT' } })
  await one.reopen()
  expect(await one.engine.call('job.active', {})).toEqual({ ok: true, value: [] })
})

test('a second engine on the same folder is refused', async () => {
  const one = await engine()
  await expect(makeEngine({ dataFolder: one.folder, key: one.key })).rejects.toThrow('STORE_LOCKED')
})
