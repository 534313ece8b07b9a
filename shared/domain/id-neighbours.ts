import type { CalendarDate } from './calendar-date.ts'
import { readIdNumber } from './id-number.ts'

/** Every number that one wrong digit or one swap of adjacent digits could have been, with a right check character and a real birth date. */
export function idNeighbours(number: string, today: CalendarDate): string[] {
  if (typeof readIdNumber(number, today) === 'string' || number.length !== 18) return []
  const candidates = new Set<string>()
  for (let index = 0; index < 18; index++) {
    for (const digit of index === 17 ? '0123456789X' : '0123456789') {
      candidates.add(number.slice(0, index) + digit + number.slice(index + 1))
    }
    if (index < 16) candidates.add(number.slice(0, index) + number[index + 1] + number[index] + number.slice(index + 2))
  }
  candidates.delete(number)
  return [...candidates].filter((candidate) => {
    const reading = readIdNumber(candidate, today)
    return typeof reading !== 'string' && reading.checksumRight && reading.birthDate !== null
  })
}
