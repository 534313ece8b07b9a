import type { Unit } from '../../shared/domain/unit.ts'
import type { PracticeClock } from './clock.ts'
import type { Faults } from './faults/fault-plan.ts'
import type { History } from './control/history.ts'
import type { Signing } from './signing.ts'
import type { PracticeStore } from './store/practice-store.ts'

/** How this bureau behaves. */
export interface PracticeSettings {
  readonly seed: number
  /** From receipt to decision; 0: at the next read. */
  readonly reviewDelayMs: number
  readonly accessTokenSeconds: number
  readonly refreshTokenSeconds: number
  /** For how long a key's reply is kept. */
  readonly windowSeconds: number
  /** scrypt's N for the made-up passwords. */
  readonly passwordCost: number
}

/** What every part of the practice bureau works with. */
export interface PracticeContext {
  readonly store: PracticeStore
  readonly clock: PracticeClock
  readonly unit: Unit
  readonly signing: Signing
  readonly settings: PracticeSettings
  readonly faults: Faults
  readonly history: History
  /** A decimal integer that only grows. */
  epoch: string
  /** Where it listens. */
  url: string
}

export const BUREAU_ID = 'practice'
export const BUREAU_NAME = '长沙市社会保险经办服务中心(练习)'
