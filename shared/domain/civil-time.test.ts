import { expect, test } from 'vitest'
import { civilDate, civilMinute } from './civil-time.ts'

test('a moment is shown as in China, whatever the machine’s zone', () => {
  expect(civilMinute(Date.parse('2026-11-23T21:30:59.999Z'))).toBe('2026-11-24 05:30')
  expect(civilDate(Date.parse('2026-11-23T15:59:59.999Z'))).toBe('2026-11-23')
  expect(civilDate(Date.parse('2026-11-23T16:00:00.000Z'))).toBe('2026-11-24')
})
