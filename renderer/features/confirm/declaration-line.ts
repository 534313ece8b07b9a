import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import type { Input, Output } from '../../../shared/ipc/contract.ts'
import { ADD_OPERATIONS } from '../../../shared/domain/add-content.ts'
import type { Operation, ShownState } from '../../../shared/domain/declaration.ts'
import { REMOVE_OPERATIONS } from '../../../shared/domain/remove-content.ts'

export type Line = Output<'declaration.page'>['items'][number]
export type Selection = Input<'declaration.preview'>['selection']

const EDITABLE: ReadonlySet<ShownState> = new Set(['draft', 'ready', 'queued', 'parked', 'returned', 'refused'])
const AT_THE_BUREAU: ReadonlySet<ShownState> = new Set(['submitted', 'reviewing'])
const DONE: ReadonlySet<ShownState> = new Set(['sending', 'accepted', 'void', 'withdrawn'])

/** 修改 is possible until the bureau has it, and again once it came back. */
export const canEdit = (state: ShownState): boolean => EDITABLE.has(state)
/** What the bureau has can only be withdrawn, with a reason. */
export const mustWithdraw = (state: ShownState): boolean => AT_THE_BUREAU.has(state)
export const canRemove = (state: ShownState): boolean => !DONE.has(state)
export const canRestore = (state: ShownState): boolean => state === 'void'

/** The operations of a kind, as its filter and its forms offer them. */
export const OPERATIONS_OF: Readonly<Record<DeclarationKind, readonly Operation[]>> = { add: ADD_OPERATIONS, remove: REMOVE_OPERATIONS }
