import { describe, expect, it } from 'vitest'
import { dateSerial } from '../../write/date-serial.ts'
import { serialDate, serialDateTime } from './serial-date.ts'

describe('day serials', () => {
  it('agrees with the calendar on every day from 1900-03-01 to 2200', () => {
    for (let serial = 61; serial < 110_000; serial++) {
      expect(serialDate(serial, false)).toBe(new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10))
    }
  })

  it.each<[number, boolean, string | null]>([
    [1, false, '1900-01-01'], [59, false, '1900-02-28'], [60, false, '1900-02-29'], [61, false, '1900-03-01'],
    [45_356, false, '2024-03-05'], [2_958_465, false, '9999-12-31'], [2_958_466, false, null], [0, false, null], [-5, false, null], [1.5, false, null],
    [0, true, '1904-01-01'], [43_894, true, '2024-03-05'], [Number.NaN, false, null], [Infinity, false, null],
  ])('%s (1904: %s) is %s', (serial, epoch1904, date) => {
    expect(serialDate(serial, epoch1904)).toBe(date)
  })

  it('is the inverse of what is written', () => {
    for (let serial = 1; serial < 80_000; serial += 7) {
      const date = serialDate(serial, false)
      expect(dateSerial(date ?? '')).toBe(serial)
    }
    expect(serialDateTime(dateSerial('2026-11-01 18:30:05') ?? 0, false)).toEqual({ date: '2026-11-01', time: '18:30:05' })
    expect(dateSerial('2026-13-01')).toBeNull()
    expect(dateSerial('1899-12-31')).toBeNull()
  })
})
