import type { Database } from 'better-sqlite3'
import { idNumberStep, keysOfIdNumbers } from '../db/queries/rule-source.ts'

/** Whether a number can be on the roster: false is certain, true has to be asked of the store. */
export interface KnownNumbers {
  readonly size: number
  mayHold(canonicalId: string): boolean
}

const NUMBERS_AT_ONCE = 5000
const KEY_FROM = 6
const KEY_TO = 17

/**
 * All ID numbers of the roster as integers (day of birth and sequence, the 7th to 17th digit), sorted: a list of 200,000 takes 1.6 MB
 * and no strings. Numbers of any other form are not in it, and have to be asked for.
 */
export async function readKnownNumbers(database: Database, breathe: () => Promise<void>): Promise<KnownNumbers> {
  const read: number[] = []
  for (let after = ''; ; ) {
    const last = idNumberStep(database, after, NUMBERS_AT_ONCE)
    for (const key of keysOfIdNumbers(database, after, last)) read.push(key)
    await breathe()
    if (last === null) break
    after = last
  }
  const keys = Float64Array.from(read).sort()
  await breathe()
  return {
    size: keys.length,
    mayHold: (canonicalId) => {
      const key = keyOf(canonicalId)
      return key === null || includes(keys, key)
    },
  }
}

/** Null where the first 17 of 18 characters are not all digits. */
function keyOf(id: string): number | null {
  if (id.length !== 18) return null
  let key = 0
  for (let at = 0; at < KEY_TO; at++) {
    const digit = id.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return null
    if (at >= KEY_FROM) key = key * 10 + digit
  }
  return key
}

function includes(sorted: Float64Array, wanted: number): boolean {
  let low = 0
  let high = sorted.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = sorted[middle] as number
    if (found === wanted) return true
    if (found < wanted) low = middle + 1
    else high = middle - 1
  }
  return false
}
