/** A seeded stream of numbers: the same seed gives the same numbers on every machine. */
export interface Random {
  /** 0 <= n < 1. */
  next(): number
  /** A whole number, 0 <= n < below. */
  below(below: number): number
  pick<T>(choices: readonly T[]): T
  chance(probability: number): boolean
}

/** A stream of its own for each pair of seed and index, so that person 7 is the same whoever else is made. */
export function seededRandom(seed: number, index = 0): Random {
  let state = mix(mix(seed >>> 0) ^ mix((index + 0x9e37_79b9) >>> 0))
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b_79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    pick: (choices) => {
      const choice = choices[below(choices.length)]
      if (choice === undefined) throw new Error('nothing to pick from')
      return choice
    },
    chance: (probability) => next() < probability,
  }
}

/** Spreads neighbouring seeds far apart (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let h = value >>> 0
  h = Math.imul(h ^ (h >>> 16), 0x85eb_ca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2_ae35)
  return (h ^ (h >>> 16)) >>> 0
}
