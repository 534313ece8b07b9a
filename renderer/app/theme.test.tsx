// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { themeOf } from './theme.ts'
import { useStill } from '../ui/use-still.ts'

test('what the system asks is followed, also while the window is open', () => {
  let matches = false
  const listeners = new Set<() => void>()
  const asked: string[] = []
  window.matchMedia = ((query: string) => (asked.push(query), { get matches() { return matches }, addEventListener: (_: string, listener: () => void) => listeners.add(listener), removeEventListener: (_: string, listener: () => void) => listeners.delete(listener) })) as unknown as typeof window.matchMedia
  const { result, unmount } = renderHook(useStill)
  expect([result.current, themeOf({ still: result.current }).token?.motion]).toEqual([false, undefined])
  matches = true
  act(() => listeners.forEach((listener) => listener()))
  expect([result.current, themeOf({ still: result.current }).token?.motion]).toEqual([true, false])
  unmount()
  expect(listeners.size).toBe(0)
  expect(new Set(asked)).toEqual(new Set(['(prefers-reduced-motion: reduce)']))
})
