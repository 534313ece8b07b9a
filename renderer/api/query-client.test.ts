// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFakeApi } from './fake/fake-api.ts'
import { connectEvents, createQueryClient } from './query-client.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('long work that tells of every run has the screen read again at the first and then now and then; another topic is never kept waiting', () => {
  const fake = createFakeApi()
  Object.defineProperty(window, 'api', { configurable: true, value: fake.api })
  const client = createQueryClient()
  const read = vi.spyOn(client, 'invalidateQueries')
  const stop = connectEvents(client, () => undefined)
  for (let run = 0; run < 20; run++) fake.emit({ type: 'changed', topics: ['declaration', 'outbox'] })
  expect(read).toHaveBeenCalledTimes(1)
  fake.emit({ type: 'changed', topics: ['session'] })
  expect(read).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(400)
  expect(read).toHaveBeenCalledTimes(3)
  vi.advanceTimersByTime(400)
  fake.emit({ type: 'changed', topics: ['declaration'] })
  expect(read).toHaveBeenCalledTimes(4)
  stop()
})
