import { expect, it } from 'vitest'
import { dateTextOf, instantText, longDateText } from './instant-text.ts'

it('shows the civil time in China, whatever the machine thinks', () => {
  expect(instantText('2026-11-12T16:30:00.000Z')).toBe('2026-11-13 00:30')
  expect(dateTextOf('2026-12-31T16:00:00.000Z')).toBe('2027-01-01')
  expect(dateTextOf('2026-12-31T15:59:59.999Z')).toBe('2026-12-31')
})

it('says a date as certificates do', () => {
  expect(longDateText('2027-02-03')).toBe('2027年2月3日')
})

it('refuses what is no instant', () => {
  expect(() => instantText('gestern')).toThrow()
})
