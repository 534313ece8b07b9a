import type { AddContent } from '../../../shared/domain/add-content.ts'
import { SHOWN_STATES, type AddDeclaration, type DeclarationLine, type DeclarationState, type ShownState } from '../../../shared/domain/declaration.ts'
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
    insuredFrom: '2026-11-01', reason: null, removedOn: null, insurances: [...person.activeInsurances], wageFen: person.wageFen, heldUntil: null, attachments: 0, errors, warnings: index % 5 === 0 ? 1 : 0,
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
    receiptNumber: line.receiptNumber, bureauVersion: null, bureauReason: line.bureauReason, heldUntil: null, attachments: 0,
  }
}
