import type { RemoveContent } from '../../../shared/domain/remove-content.ts'
import type { Advice, OpenDeclaration } from '../../../shared/ipc/declare.ts'
import type { FakeAnswers } from './fake-answers.ts'
import { fakeContent, fakeDeclaration } from './fake-declaration.ts'
import { fakePerson } from './fake-people.ts'

const AT = '2026-11-23T06:20:00.000Z'
const STEP = { id: 's1', at: AT, by: '李雷', cause: 'edited', count: 1, name: '王小明' } as const

const ADVICE: Advice = {
  findings: [],
  facts: { birthDate: '1990-01-12', gender: '1', age: 36, overAge: false, retirement: { category: 'm', assumed: false, years: 63, months: 0, month: '2053-01', oldMonth: '2050-01', earliest: '2050-01', latest: '2056-01', reached: false } },
  operations: [
    { operation: 'new', standing: 'proposed', reason: 'not-on-roster', params: {} },
    { operation: 'resume', standing: 'wrong', reason: 'resume-unknown', params: {} },
    { operation: 'transfer', standing: 'possible', reason: 'transfer-elsewhere', params: {} },
  ],
  dates: { earliest: '2026-08-23', latest: '2026-11-30' },
  injuryCoverFrom: '2026-11-24',
  insurances: [
    { insurance: '110', open: true, reason: null, from: '2026-11-01', baseFen: 520_000 },
    { insurance: '410', open: true, reason: null, from: '2026-11-24', baseFen: 520_000 },
  ],
  injuryOnly: false,
}

const REMOVAL: Advice = {
  ...ADVICE, injuryCoverFrom: null,
  operations: [
    { operation: 'suspend', standing: 'possible', reason: 'suspend', params: {} },
    { operation: 'end', standing: 'possible', reason: 'end', params: {} },
    { operation: 'retire', standing: 'possible', reason: 'retire-early', params: { month: '2053-01', earliest: '2050-01', latest: '2056-01' } },
    { operation: 'moveOut', standing: 'possible', reason: 'move-out', params: {} },
  ],
}

const OPEN: OpenDeclaration | null = null

function fakeRemoval(index: number): RemoveContent {
  const { name, idType, idNumber, insurances } = fakeContent(index)
  return { name, idType, idNumber, operation: null, reason: null, removedOn: null, insurances, remark: null }
}

/** Answers of what single forms, undo and the recall window ask. */
export function fakeDeclareAnswers(): Pick<
  FakeAnswers,
  | 'declare.lookup' | 'declare.begin' | 'declare.advise' | 'declare.create' | 'form.keep' | 'form.get' | 'form.forget' | 'preference.get' | 'preference.set'
  | 'undo.state' | 'undo.list' | 'undo.undo' | 'undo.redo' | 'report.workbook' | 'declaration.recall' | 'declaration.sendNow' | 'declaration.removeMany' | 'declaration.restoreMany'
  | 'declaration.bulkPreview' | 'declaration.bulkEdit' | 'declaration.source' | 'declaration.export'
> {
  return {
    'declare.lookup': ({ text }) => ({ read: /^\d{15,}/.test(text) ? 'number' : /^\d/.test(text) ? 'part' : 'name', people: [{ ...fakePerson(0), open: OPEN }], more: false, ambiguous: false, number: null }),
    'declare.begin': ({ kind, personId }) => ({
      declared: kind === 'add' ? { kind, content: fakeContent(0) } : { kind, content: fakeRemoval(0) }, origins: { name: 'roster', idType: 'roster', idNumber: 'roster', gender: 'number', birthDate: 'number', insuredFrom: 'default' },
      person: personId === null ? null : { ...fakePerson(0), version: 1, ethnicity: '01', hukou: '11', personalIdentity: '1', employmentForm: '41', workStartDate: '2012-07-01', mobile: '13800000000', participations: [] }, open: OPEN, advice: kind === 'add' ? ADVICE : REMOVAL,
    }),
    'declare.advise': ({ kind }) => (kind === 'add' ? ADVICE : REMOVAL),
    'declare.create': ({ kind, content }) => (kind === 'add' ? { ...fakeDeclaration(1), content } : { ...fakeDeclaration(1), kind, content }),
    'form.keep': () => ({}),
    'form.get': () => null,
    'form.forget': () => ({}),
    'preference.get': () => ({ recallMinutes: 10, autoSend: true, addDefaults: {} }),
    'preference.set': (changes) => ({ recallMinutes: 10, autoSend: true, addDefaults: {}, ...changes }),
    'undo.state': () => ({ undo: STEP, redo: null }),
    'undo.list': () => [{ ...STEP, undone: false }, { ...STEP, id: 's0', cause: 'batch-drafted', count: 1221, name: null, undone: false }],
    'undo.undo': () => ({ done: 1, skipped: 0, step: STEP }),
    'undo.redo': () => ({ done: 1, skipped: 0, step: STEP }),
    'report.workbook': () => ({ documentId: 'x1', fileName: '增员报表.xlsx', pages: null, bytes: 8_192, people: 52 }),
    'declaration.recall': () => ({ recalled: 1, tooLate: 0 }),
    'declaration.sendNow': () => ({ released: 1 }),
    'declaration.removeMany': () => ({ removed: 1, withdrawalsAsked: 0, skipped: 0 }),
    'declaration.restoreMany': () => ({ restored: 1, skipped: 0 }),
    'declaration.bulkPreview': () => ({ total: 2, changed: 1, unchanged: 1, notEditable: 0, errorsBefore: 1, errorsAfter: 0, examples: [{ id: 'd0', name: '王小明', changes: { hukou: ['11', '21'] }, errorsAfter: 0 }] }),
    'declaration.bulkEdit': () => ({ changed: 1, skipped: 1 }),
    'declaration.source': ({ id }) => (id === 'd0' ? null : { batchId: 'b1', fileName: '十一月新员工(第二批).xlsx', sha256: 'a'.repeat(64), importedAt: AT, importedBy: '李雷', sheet: '增员', row: 37, cells: { name: { cell: 'B37', value: '王小明' } } }),
    'declaration.export': () => ({ documentId: 'x2', fileName: '增员申报清单.xlsx', pages: null, bytes: 8_192 }),
  }
}
