import type { ShownState } from '../../../shared/domain/declaration.ts'
import type { Output } from '../../../shared/ipc/contract.ts'

export type AccidentRow = Output<'accident.page'>['items'][number]
export type AccidentAction = 'remove' | 'edit' | 'detail' | 'trail' | 'restore' | 'recall' | 'supplement' | 'attachments'

const EDIT: ReadonlySet<ShownState> = new Set<ShownState>(['draft', 'ready', 'queued', 'parked', 'returned', 'refused'])
const WITHDRAW: ReadonlySet<ShownState> = new Set<ShownState>(['submitted', 'reviewing'])

/** What may be done with a report in each state that is shown. */
export const canEdit = (state: ShownState): boolean => EDIT.has(state)
export const mustWithdraw = (state: ShownState): boolean => WITHDRAW.has(state)
export const canRemove = (state: ShownState): boolean => EDIT.has(state) || WITHDRAW.has(state)
export const canSupplement = (state: ShownState): boolean => WITHDRAW.has(state) || state === 'accepted'
