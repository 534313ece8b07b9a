import type { ChangeReportRow } from './change-report-data.ts'
import { moneyText } from './money-text.ts'
import { A4_LANDSCAPE, contentWidth } from './page-format.ts'
import type { Column } from './table-column.ts'

type ReportColumn = Column<ChangeReportRow>

/** Widths in points: an ID number, a date, a telephone number and 123,456.00 each stand on one line at 7.5 points. */
const FIXED: readonly ReportColumn[] = [
  { heading: '序号', width: 24, align: 'center', text: (_row, index) => String(index + 1) },
  { heading: '姓名', width: 68, even: true, text: (row) => row.name },
  { heading: '性别', width: 30, align: 'center', text: (row) => row.gender },
  { heading: '证件类型', width: 72, text: (row) => row.idType },
  { heading: '证件号码', width: 84, text: (row) => row.idNumber },
  { heading: '变更类型', width: 46, text: (row) => row.changeType },
  { heading: '变更原因', width: 70, text: (row) => row.changeReason },
  { heading: '变更日期', width: 48, align: 'center', text: (row) => row.changeDate },
  { heading: '险种', width: 76, text: (row) => row.insurances.join('、') },
  { heading: '缴费工资', width: 51, align: 'right', text: (row) => (row.wageFen === null ? '' : moneyText(row.wageFen)) },
  { heading: '参保身份', width: 44, text: (row) => row.insuredIdentity },
  { heading: '联系电话', width: 54, text: (row) => row.phone },
]

const remarkWidth = contentWidth(A4_LANDSCAPE) - FIXED.reduce((sum, column) => sum + column.width, 0)

/** The thirteen columns of the form; 备注 takes what the others leave of the sheet. */
export const CHANGE_REPORT_COLUMNS: readonly ReportColumn[] = [...FIXED, { heading: '备注', width: remarkWidth, text: (row) => row.remark }]
