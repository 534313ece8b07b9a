import { UnitInsurances, UnitPayments } from '../../shared/bureau/unit.ts'
import type { Input, Output } from '../../shared/ipc/contract.ts'
import { paymentMatrix } from '../../shared/domain/payment-matrix.ts'
import { ok, type Result } from '../../shared/result/result.ts'
import { readFact } from '../db/queries/fact.ts'
import { readSnapshot } from '../db/queries/snapshot.ts'
import type { TableColumn, TableRow } from '../workbook/write/write-table.ts'
import type { EngineContext } from './context.ts'

type What = Input<'unit.export'>['what']

const PAY_STATES: Readonly<Record<string, string>> = { paid: '已到账', due: '待缴', late: '逾期' }
const TITLES: Readonly<Record<What, string>> = { insurances: '单位参保信息', 'payments-by-month': '单位缴费信息按月汇总', payments: '单位缴费信息明细' }

/** A list of the unit as it is shown, as a workbook kept under a document id. */
export async function exportUnit({ what, from, to }: { readonly what: What; readonly from: string | null; readonly to: string | null }, context: EngineContext): Promise<Result<Output<'unit.export'>>> {
  const snapshot = readSnapshot(context.database, what === 'insurances' ? 'insurances' : 'payments')
  const { columns, rows } = tableOf(what, snapshot?.body ?? null, from, to, context)
  const { writeTable } = await import('../workbook/write/write-table.ts')
  const notes = [`单位:${readFact(context.database, 'unit.name') ?? ''}(${readFact(context.database, 'unit.number') ?? ''})`, `社保局数据截至:${snapshot?.syncedAt ?? '从未更新'}`]
  const bytes = await writeTable({ sheetName: TITLES[what], columns, rows, notes })
  const { documentId, fileName } = context.documents.keep(`${TITLES[what]}.xlsx`, bytes, null)
  return ok({ documentId, fileName, rows: rows.length })
}

function tableOf(what: What, body: string | null, from: string | null, to: string | null, { codes }: EngineContext): { columns: TableColumn[]; rows: TableRow[] } {
  const insuranceName = (code: string): string => codes.nameOf('AAE140', code)
  if (what === 'insurances') {
    const insurances = body === null ? [] : UnitInsurances.parse(JSON.parse(body)).insurances
    return {
      columns: [text('险种', 24), text('参保状态', 12), { header: '参保日期', width: 12, kind: 'date' }, number('单位费率(%)'), number('个人费率(%)'), number('参保人数')],
      rows: insurances.map((line) => [insuranceName(line.insurance), codes.nameOf('AAB051', line.status), line.from, line.unitRatePpm / 10_000, line.personRatePpm / 10_000, line.headcount]),
    }
  }
  const payments = (body === null ? [] : UnitPayments.parse(JSON.parse(body)).payments).filter(({ month }) => (from === null || month >= from) && (to === null || month <= to))
  if (what === 'payments') {
    return {
      columns: [text('费款所属期', 12), text('险种', 24), number('参保人数'), money('缴费基数合计'), money('单位应缴'), money('个人应缴'), money('合计'), text('状态', 10), { header: '到账日期', width: 12, kind: 'date' }],
      rows: payments.map((line) => [line.month, insuranceName(line.insurance), line.headcount, line.baseFen, line.unitFen, line.personFen, line.unitFen + line.personFen, PAY_STATES[line.status] ?? line.status, line.paidOn]),
    }
  }
  const { insurances, months, totals } = paymentMatrix(payments)
  return {
    columns: [text('费款所属期', 12), text('状态', 10), ...insurances.map((code) => money(insuranceName(code))), money('合计')],
    rows: [totals, ...months].map((line) => [line.month || '合计', line.month && (PAY_STATES[line.status] ?? line.status), ...insurances.map((code) => line.byInsurance[code] ?? null), line.totalFen]),
  }
}

const text = (header: string, width: number): TableColumn => ({ header, width, kind: 'text' })
const number = (header: string): TableColumn => ({ header, width: 14, kind: 'number' })
const money = (header: string): TableColumn => ({ header, width: 18, kind: 'money' })
