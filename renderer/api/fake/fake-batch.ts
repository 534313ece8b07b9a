import type { Batch, BatchRow } from '../../../shared/domain/batch.ts'
import type { Finding } from '../../../shared/domain/finding.ts'
import { fakePerson } from './fake-people.ts'

const COLUMNS = [
  ['A', '序号', null], ['B', '姓名', 'name'], ['C', '证件类型', 'idType'], ['D', '证件号码', 'idNumber'], ['E', '民族', 'ethnicity'], ['F', '户口性质', 'hukou'],
  ['G', '增员类型', 'operation'], ['H', '参保日期', 'insuredFrom'], ['I', '工伤', 'insurance.410'], ['J', '缴费工资', 'wageFen'], ['K', '用工形式', 'employmentForm'],
] as const

export const FAKE_BATCH: Batch = {
  id: 'b1', kind: 'add', fileName: '十一月新员工(第二批).xlsx', sha256: '0'.repeat(64), sheet: '增员', headerRow: 1,
  columns: COLUMNS.map(([column, header, field]) => ({ column, header, field })),
  ledger: { total: 1240, ready: 1180, warned: 41, wrong: 16, duplicate: 3 },
  fileFindings: [],
  coverage: { checked: ['ID_CHECKSUM'], notChecked: [{ ruleId: 'MONTH_CLOSED', because: 'no-calendar' }] },
  state: 'ready', importedAt: '2026-11-23T06:12:00.000Z', importedBy: '李雷', durationMs: 1840, drafts: 0,
}

const finding = (part: Partial<Finding> & Pick<Finding, 'ruleId' | 'severity' | 'row'>): Finding => ({ column: null, field: null, value: null, params: {}, ...part })

/** Row `index` (from 0) of the fake batch. */
export function fakeBatchRow(index: number): BatchRow {
  const row = index + 2
  const person = fakePerson(index)
  const cells = { A: `${index + 1}`, B: person.name, C: '居民身份证', D: person.idNumber, E: '汉族', F: '本地城镇', G: '新参保', H: '2026-11-01', I: '是', J: '5,200.00', K: '固定期限劳动合同' }
  if (index % 20 === 3) return { row, fate: 'wrong', cells, declarationId: null, findings: [finding({ ruleId: 'ID_CHECKSUM', severity: 'error', row, column: 'D', field: 'idNumber', value: person.idNumber, params: { expected: '7', found: 'X' } })] }
  if (index % 20 === 7) return { row, fate: 'warned', cells, declarationId: null, findings: [finding({ ruleId: 'WAGE_BELOW_LIMIT', severity: 'warning', row, column: 'J', field: 'wageFen', value: '3,000.00', params: { limitFen: 420000, wageFen: 300000, month: '2026-11' } })] }
  return { row, fate: 'ready', cells, declarationId: null, findings: [] }
}
