import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import { countText } from '../../ui/count-text.ts'
import type { Text } from '../../ui/text.ts'

/** One thing to do: its sentence, how pressing it is, and the window in which it is done. */
export interface ToDoLine {
  readonly key: string
  readonly words: string
  readonly weight: 'error' | 'warning' | 'plain'
  readonly to: string
}

type Workbench = Output<'workbench.today'>
type Status = Output<'session.status'>

const CONFIRM: Readonly<Record<DeclarationKind, string>> = { add: '/confirm', remove: '/confirm-remove' }
const BATCH: Readonly<Record<DeclarationKind, string>> = { add: '/batch', remove: '/batch-remove' }
const KINDS = ['add', 'remove'] as const

/** What there is to do, the most pressing first; each line leads to its window with the filter set. */
export function toDoLines(workbench: Workbench, status: Pick<Status, 'rosterSyncedAt' | 'rosterStale'>, text: Text): ToDoLine[] {
  const lines: ToDoLine[] = []
  const add = (count: number, line: Omit<ToDoLine, 'key'>): void => {
    if (count > 0) lines.push({ key: `${line.to} ${line.words}`, ...line })
  }
  const ofKinds = (what: 'returned' | 'refused' | 'wrong' | 'ready', state: string, weight: ToDoLine['weight']): void => {
    for (const kind of KINDS) add(workbench[kind][what], { words: text(`workbench.${kind}.${what}`, { count: countText(workbench[kind][what]) }), weight, to: `${CONFIRM[kind]}?state=${state}` })
  }
  const ofAccidents = (what: 'returned' | 'refused' | 'wrong' | 'ready', state: string, weight: ToDoLine['weight']): void =>
    add(workbench.accident[what], { words: text(`workbench.accident.${what}`, { count: countText(workbench.accident[what]) }), weight, to: `/accident-confirm?state=${state}` })
  ofAccidents('returned', 'returned', 'error')
  ofKinds('returned', 'returned', 'error')
  add(workbench.outbox.parked, { words: text('workbench.parked', { count: countText(workbench.outbox.parked) }), weight: 'error', to: '/sync?tab=parked' })
  if (status.rosterSyncedAt === null) add(1, { words: text('workbench.rosterNever'), weight: 'warning', to: '/unit?tab=roster' })
  else if (status.rosterStale) add(1, { words: text('workbench.rosterStale'), weight: 'warning', to: '/unit?tab=roster' })
  // The time of a report is short: its lines come before the others of their weight.
  ofAccidents('wrong', 'draft', 'warning')
  ofAccidents('ready', 'ready', 'warning')
  ofKinds('wrong', 'draft', 'warning')
  for (const { id, kind, fileName, total, wrong } of workbench.batches) {
    add(1, { words: text('workbench.batch', { file: fileName, total: countText(total), wrong: countText(wrong) }), weight: 'warning', to: `${BATCH[kind]}?batch=${id}` })
  }
  ofKinds('ready', 'ready', 'plain')
  add(workbench.outbox.waiting, { words: text('workbench.waiting', { count: countText(workbench.outbox.waiting) }), weight: 'plain', to: '/sync' })
  ofAccidents('refused', 'refused', 'plain')
  ofKinds('refused', 'refused', 'plain')
  return lines
}
