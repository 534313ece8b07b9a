import type { AddOperation } from '../../domain/add-content.ts'
import type { Retirement } from '../../domain/retirement.ts'
import type { RemoveOperation } from '../../domain/remove-content.ts'
import type { RosterPerson } from '../context.ts'
import { isActiveHere, isSuspendedHere } from '../operation/right-operation.ts'

/** How one button of the manual stands for a person. `reason` is a key of the message catalogue (`advice.<reason>`). */
export interface OperationStanding<Operation> {
  readonly operation: Operation
  readonly standing: 'proposed' | 'possible' | 'wrong'
  readonly reason: string
  readonly params: Record<string, string | number | boolean | null>
}

const says = <const O extends AddOperation | RemoveOperation>(operation: O, standing: OperationStanding<O>['standing'], reason: string, params: OperationStanding<O>['params'] = {}): OperationStanding<O> => ({ operation, standing, reason, params })

/**
 * 新参保, 续保, 调入 for somebody: by the same facts as the rules OP_NEW_BUT_KNOWN, OP_RESUME_BUT_UNKNOWN, OP_RESUME_BUT_ACTIVE and
 * OP_TRANSFER_BUT_HERE (facts 5.6). `person` null: not on the roster; `known` false: there is no roster here, so nobody can say.
 */
export function adviseAddition(person: RosterPerson | null, known: boolean): OperationStanding<AddOperation>[] {
  if (!known) return [says('new', 'possible', 'no-roster'), says('resume', 'possible', 'no-roster'), says('transfer', 'possible', 'no-roster')]
  if (person === null) return [says('new', 'proposed', 'not-on-roster'), says('resume', 'wrong', 'resume-unknown'), says('transfer', 'possible', 'transfer-elsewhere')]
  const suspended = isSuspendedHere(person)
  const active = isActiveHere(person)
  const transfer = active ? says('transfer', 'wrong', 'transfer-here') : says('transfer', 'possible', 'transfer-elsewhere')
  if (suspended) return [says('new', 'wrong', 'new-suspended'), says('resume', 'proposed', active ? 'resume-some' : 'resume-suspended'), transfer]
  if (active) return [says('new', 'wrong', 'new-active'), says('resume', 'wrong', 'resume-active'), transfer]
  // Everything has ended, or there never was anything: only another unit, or the counter, can help.
  return [says('new', 'wrong', 'new-ended'), says('resume', 'wrong', 'resume-ended'), transfer]
}

/**
 * 暂停参保, 终止参保, 在职转退休, 险种调出单位 for somebody. Only retirement is ever proposed: why somebody leaves is what the roster
 * cannot know, and a wrong guess costs the worker. `month` is the declaration month; `retirement` null where age or sex are not known.
 */
export function adviseRemoval(person: RosterPerson | null, known: boolean, retirement: Retirement | null, month: string): OperationStanding<RemoveOperation>[] {
  const all = (standing: 'possible' | 'wrong', reason: string): OperationStanding<RemoveOperation>[] => (['suspend', 'end', 'retire', 'moveOut'] as const).map((operation) => says(operation, standing, reason))
  if (!known) return all('possible', 'no-roster')
  if (person === null) return all('wrong', 'remove-unknown')
  if (!isActiveHere(person)) return all('wrong', 'remove-inactive')
  return [says('suspend', 'possible', 'suspend'), says('end', 'possible', 'end'), retire(retirement, month), says('moveOut', 'possible', 'move-out')]
}

function retire(retirement: Retirement | null, month: string): OperationStanding<RemoveOperation> {
  if (retirement === null) return says('retire', 'possible', 'retire-unknown')
  const params = { month: retirement.month, earliest: retirement.earliest, latest: retirement.latest }
  if (month >= retirement.month) return says('retire', 'proposed', 'retire-reached', params)
  return month >= retirement.earliest ? says('retire', 'possible', 'retire-elastic', params) : says('retire', 'possible', 'retire-early', params)
}
