import type { Output } from '../../../shared/ipc/contract.ts'
import type { ShownState } from '../../../shared/domain/declaration.ts'

export type Line = Output<'declaration.page'>['items'][number]

const EDITABLE: ReadonlySet<ShownState> = new Set(['draft', 'ready', 'queued', 'parked', 'returned', 'refused'])
const AT_THE_BUREAU: ReadonlySet<ShownState> = new Set(['submitted', 'reviewing'])
const DONE: ReadonlySet<ShownState> = new Set(['sending', 'accepted', 'void', 'withdrawn'])

/** 修改 is possible until the bureau has it, and again once it came back. */
export const canEdit = (state: ShownState): boolean => EDITABLE.has(state)
/** What the bureau has can only be withdrawn, with a reason. */
export const mustWithdraw = (state: ShownState): boolean => AT_THE_BUREAU.has(state)
export const canRemove = (state: ShownState): boolean => !DONE.has(state)
export const canRestore = (state: ShownState): boolean => state === 'void'
