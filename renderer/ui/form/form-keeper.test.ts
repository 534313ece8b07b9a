import { expect, test } from 'vitest'
import type { FormState } from '../../../shared/ipc/form.ts'
import { createFormKeeper } from './form-keeper.ts'

/** A store that writes only when it is told to. */
function slowStore() {
  const waiting: (() => void)[] = []
  const written: FormState[] = []
  let forgotten = 0
  return {
    written,
    forgotten: () => forgotten,
    inFlight: () => waiting.length,
    finishOne: async (): Promise<void> => {
      waiting.shift()?.()
      await Promise.resolve()
      await Promise.resolve()
    },
    keep: (state: FormState): Promise<void> => {
      written.push(state)
      return new Promise((done) => waiting.push(done))
    },
    forget: (): Promise<void> => {
      forgotten++
      return Promise.resolve()
    },
  }
}
const never = (problem: unknown): void => { throw problem }

test('one write at a time, and of several keys that wait only the newest is written', async () => {
  const store = slowStore()
  const keeper = createFormKeeper(store, never)
  keeper.put({ name: '王' })
  keeper.put({ name: '王w' })
  keeper.put({ name: '王wei' })
  expect(store.inFlight()).toBe(1)
  await store.finishOne()
  expect(store.inFlight()).toBe(1)
  await store.finishOne()
  expect(store.written.map(({ name }) => name)).toEqual(['王', '王wei'])
  keeper.put({ name: '王伟' })
  expect(store.written.at(-1)).toEqual({ name: '王伟' })
})

test('what is forgotten does not come back behind a write that was on its way', async () => {
  const store = slowStore()
  const keeper = createFormKeeper(store, never)
  keeper.put({ name: '王' })
  keeper.put({ name: '王伟' })
  const forgetting = keeper.forget()
  expect(store.forgotten()).toBe(0)
  await store.finishOne()
  await forgetting
  expect(store.written).toHaveLength(1)
  expect(store.forgotten()).toBe(1)
})

test('a write that fails is told, and the next key is written all the same', async () => {
  const troubles: unknown[] = []
  let writes = 0
  const keeper = createFormKeeper({ keep: () => (writes++ === 0 ? Promise.reject(new Error('no room')) : Promise.resolve()), forget: () => Promise.resolve() }, (problem) => troubles.push(problem))
  keeper.put({ name: '王' })
  await keeper.settled()
  keeper.put({ name: '王伟' })
  await keeper.settled()
  expect([troubles.length, writes]).toEqual([1, 2])
})
