import type { ReconciliationKind, ReconciliationSummary } from '../../../shared/domain/reconciliation.ts'
import type { Output } from '../../../shared/ipc/contract.ts'

export type Line = Output<'reconcile.lines'>['items'][number]

/** How many lines a comparison has. */
export const linesOf = ({ counts }: Pick<ReconciliationSummary, 'counts'>): number => Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0)

/** How pressing a finding is: what costs money or cover first. Told by words and colour. */
export const WEIGHT: Readonly<Record<ReconciliationKind, 'error' | 'warning' | 'plain'>> = {
  add: 'error', resume: 'error', stopLeft: 'error', stopMissing: 'warning', retire: 'warning', nameDiffers: 'warning', numberWrong: 'warning', ambiguous: 'warning', sameName: 'warning', doubled: 'plain', wageDiffers: 'plain',
}

export const COLOUR: Readonly<Record<'error' | 'warning' | 'plain', string>> = { error: 'red', warning: 'gold', plain: 'blue' }
