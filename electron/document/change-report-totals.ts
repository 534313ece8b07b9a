import type { ChangeReportRow } from './change-report-data.ts'
import type { Field } from './field-grid.ts'
import { moneyText } from './money-text.ts'

interface Total {
  people: number
  wageFen: number
}

/** Sums people and wages by a key of which one row may have several, in the order of first appearance. */
function totalBy(rows: readonly ChangeReportRow[], keys: (row: ChangeReportRow) => readonly string[]): Map<string, Total> {
  const totals = new Map<string, Total>()
  for (const row of rows) {
    for (const key of new Set(keys(row))) {
      const total = totals.get(key) ?? { people: 0, wageFen: 0 }
      total.people += 1
      total.wageFen += row.wageFen ?? 0
      totals.set(key, total)
    }
  }
  return totals
}

const said = (name: string, total: Total, withWage: boolean): string =>
  `${name} ${total.people} 人${withWage ? `，${moneyText(total.wageFen)} 元` : ''}`

/** The report's sums as rows of a field grid: all, per 变更类型, per 险种; wages only where the rows have any. */
export function changeReportTotals(rows: readonly ChangeReportRow[]): Field[][] {
  const withWage = rows.some((row) => row.wageFen !== null)
  const all = { people: rows.length, wageFen: rows.reduce((sum, row) => sum + (row.wageFen ?? 0), 0) }
  const list = (totals: Map<string, Total>): string =>
    totals.size === 0 ? '无' : [...totals].map(([name, total]) => said(name, total, withWage)).join('；')
  return [
    [{ label: '合计', value: said('共', all, false) + (withWage ? `，月缴费工资合计 ${moneyText(all.wageFen)} 元` : '') }],
    [{ label: '按变更类型', value: list(totalBy(rows, (row) => [row.changeType])) }],
    [{ label: '按险种', value: list(totalBy(rows, (row) => row.insurances)) }],
  ]
}
