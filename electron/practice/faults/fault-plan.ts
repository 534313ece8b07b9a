import { seededRandom, type Random } from '../generate/random.ts'
import { Fault, type FaultInput } from './fault.ts'

/** The faults that strike one request, the first of each kind. */
export type FaultPlan = ReadonlyMap<Fault['kind'], Fault>

export interface Faults {
  /** Adds faults; with a seed the dice start anew, so that the same requests in the same order meet the same faults. */
  add(faults: readonly FaultInput[], seed?: number): void
  clear(): void
  list(): (Fault & { matched: number; struck: number })[]
  /** Throws the dice for one request. */
  plan(method: string, path: string): FaultPlan
}

export function faultEngine(firstSeed: number): Faults {
  let random: Random = seededRandom(firstSeed, -2)
  let entries: { fault: Fault; pattern: RegExp; matched: number; struck: number }[] = []
  return {
    add: (faults, seed) => {
      if (seed !== undefined) random = seededRandom(seed, -2)
      entries.push(...faults.map((input) => ({ fault: Fault.parse(input), matched: 0, struck: 0 })).map((entry) => ({ ...entry, pattern: routePattern(entry.fault.route) })))
    },
    clear: () => {
      entries = []
    },
    list: () => entries.map(({ fault, matched, struck }) => ({ ...fault, matched, struck })),
    plan: (method, path) => {
      const plan = new Map<Fault['kind'], Fault>()
      for (const entry of entries) {
        const { fault } = entry
        if (!entry.pattern.test(`${method} ${path}`)) continue
        entry.matched += 1
        if (entry.matched <= fault.skip || (fault.count !== null && entry.struck >= fault.count) || plan.has(fault.kind)) continue
        if (fault.probability < 1 && !random.chance(fault.probability)) continue
        entry.struck += 1
        plan.set(fault.kind, fault)
      }
      return plan
    },
  }
}

const escapePattern = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')

const routePattern = (route: string): RegExp => new RegExp(`^${route.split('*').map(escapePattern).join('.*')}$`)
