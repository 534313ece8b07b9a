import { RECONCILIATION_KINDS } from '../../../shared/domain/reconciliation.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import { fakePerson } from './fake-people.ts'

/** Lines of the made-up comparison: every kind in turn. */
export const FAKE_RECONCILIATION_LINES = 220

const counts = Object.fromEntries(RECONCILIATION_KINDS.map((kind, index) => [kind, Math.ceil((FAKE_RECONCILIATION_LINES - index) / RECONCILIATION_KINDS.length)])) as Output<'reconcile.get'>['summary']['counts']

export const FAKE_RECONCILIATION: Output<'reconcile.get'> = {
  id: 'rc1', fileName: '十一月在职名单.xlsx', sha256: 'ab'.repeat(32), sheet: '在职', headerRow: 2, columns: [], rosterAt: '2026-11-23T05:00:00.000Z', madeAt: '2026-11-23T07:00:00.000Z', madeBy: '李雷',
  summary: { staff: 1200, staffLeft: 12, rosterActive: 1188, agrees: 1000, counts }, drafted: 2,
}

export function fakeReconciliationLine(index: number): Output<'reconcile.lines'>['items'][number] {
  const kind = RECONCILIATION_KINDS[index % RECONCILIATION_KINDS.length]!
  const { name, idNumber, id } = fakePerson(index)
  return {
    line: index, kind, row: kind === 'stopMissing' ? null : index + 3, personId: kind === 'add' ? null : id, name, idNumber, declarationId: index === 0 ? 'd1' : null,
    detail: { rosterName: name, listWageFen: 520_000, rosterWageFen: 480_000, hiredOn: '2026-11-03', leftOn: kind === 'stopLeft' ? '2026-10-31' : null, retirementMonth: '2026-08', assumed: false, active: ['110', '410'], namesakes: 2, firstRow: 3, formerUnit: null, numberProblem: 'length' },
  }
}
