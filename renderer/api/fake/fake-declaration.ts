import type { AddContent } from '../../../shared/domain/add-content.ts'
import { SHOWN_STATES, type AddDeclaration, type RemoveDeclaration, type DeclarationLine, type DeclarationState, type ShownState } from '../../../shared/domain/declaration.ts'
import type { Input, Output } from '../../../shared/ipc/contract.ts'
import { fakePerson } from './fake-people.ts'

const STORED: Readonly<Record<ShownState, DeclarationState>> = {
  draft: 'draft', ready: 'draft', queued: 'confirmed', sending: 'confirmed', parked: 'confirmed', submitted: 'submitted', reviewing: 'submitted',
  accepted: 'accepted', returned: 'returned', refused: 'refused', withdrawn: 'void', void: 'void',
}

/** Line `index` of 增员确认; the first ones go through every state. */
export function fakeLine(index: number): DeclarationLine & { operation: AddContent['operation'] } {
  const person = fakePerson(index)
  const shownState = index < SHOWN_STATES.length ? SHOWN_STATES[index]! : 'ready'
  const errors = shownState === 'draft' ? 2 : 0
  return {
    id: `d${index}`, kind: 'add', state: STORED[shownState], shownState, month: '2026-11', acknowledged: index % 5 === 0,
    checkState: index % 3 === 0 ? 'bureau-only' : index % 3 === 1 ? 'local' : 'roster-stale',
    origin: { batchId: 'b1', fileName: '十一月新员工(第二批).xlsx', sheet: '增员', row: index + 2 },
    revision: 1, updatedAt: '2026-11-23T06:20:00.000Z',
    receiptNumber: ['submitted', 'reviewing', 'accepted', 'returned'].includes(shownState) ? `SB202611230000${index}` : null,
    bureauReason: shownState === 'returned' ? '身份证复印件不清晰,请核对姓名后重报。' : null,
    name: person.name, idType: '01', idNumber: person.idNumber, operation: index % 3 === 0 ? 'new' : index % 3 === 1 ? 'resume' : 'transfer',
    insuredFrom: '2026-11-01', reason: null, removedOn: null, insurances: [...person.activeInsurances], wageFen: person.wageFen, errors, warnings: index % 5 === 0 ? 1 : 0, heldUntil: null, attachments: index % 4, withdrawal: null,
  }
}

export function fakeContent(index: number): AddContent {
  const { name, idType, idNumber, operation, insuredFrom, insurances, wageFen } = fakeLine(index)
  return {
    name, idType, idNumber, operation, insuredFrom, insurances, wageFen, gender: '1', birthDate: '1990-01-12', ethnicity: '01', hukou: '11', employmentForm: '41', insuredIdentity: '101',
    personalIdentity: null, workStartDate: null, education: null, mobile: '13800000000', hukouAddress: null, contactAddress: null, formerUnit: null, remark: null,
  }
}

export function fakeDeclaration(index: number): AddDeclaration {
  const line = fakeLine(index)
  return {
    id: line.id, kind: 'add', state: line.state, shownState: line.shownState, content: fakeContent(index), month: line.month,
    findings: line.errors > 0 ? [{ ruleId: 'ID_CHECKSUM', severity: 'error', row: null, column: null, field: 'idNumber', value: line.idNumber, params: { expected: '7', found: 'X' } }] : [],
    acknowledged: line.acknowledged, checkState: line.checkState, origin: line.origin, revision: 1, createdAt: '2026-11-23T06:15:00.000Z', updatedAt: line.updatedAt, confirmedAt: null,
    receiptNumber: line.receiptNumber, bureauVersion: null, bureauReason: line.bureauReason, heldUntil: line.heldUntil, attachments: line.attachments,
  }
}

const REMOVE_OPERATIONS = ['suspend', 'end', 'retire'] as const
const REASONS = { suspend: '6301', end: '6404', retire: '6501' } as const

/** Line `index` of 减员确认. */
export function fakeRemoveLine(index: number): DeclarationLine {
  const operation = REMOVE_OPERATIONS[index % REMOVE_OPERATIONS.length]!
  return {
    ...fakeLine(index), id: `r${index}`, kind: 'remove', operation, insuredFrom: null, wageFen: null, reason: REASONS[operation], removedOn: '2026-11-20',
    origin: { batchId: 'b2', fileName: '十一月离职.xlsx', sheet: '减员', row: index + 2 },
  }
}

export function fakeRemoval(index: number): RemoveDeclaration {
  const { name, idType, idNumber, insurances, removedOn, reason, operation, origin } = fakeRemoveLine(index)
  const { kind: _kind, content: _content, ...facts } = fakeDeclaration(index)
  return { ...facts, id: `r${index}`, kind: 'remove', origin, content: { name, idType, idNumber, insurances, removedOn, reason, operation: operation as RemoveDeclaration['content']['operation'], remark: null } }
}

export const FAKE_DECLARATIONS = 50_000

/** 50,000 of either kind; none is held, and one 增员 came back. */
export function fakeDeclarationPage({ filter, offset, limit }: Input<'declaration.page'>): Output<'declaration.page'> {
  const make = filter.kind === 'remove' ? fakeRemoveLine : fakeLine
  const counted = limit === 1 && filter.states[0] === 'returned'
  const total = filter.held || (counted && filter.kind === 'remove') ? 0 : counted ? 1 : FAKE_DECLARATIONS
  return { items: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, step) => make(offset + step)), total, all: FAKE_DECLARATIONS }
}
