import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'

/** HR's own list: a title above its own headings, dates as people write them. */
const HEADINGS = ['序号', '姓名', '部门', '身份证号', '入职日期', '离职日期', '手机', '月工资', '原单位'] as const
export type StaffCells = Partial<Record<(typeof HEADINGS)[number], string | number>>

/** Writes a staff list; answers its path, in a folder of its own. */
export async function staffFile(rows: readonly StaffCells[]): Promise<string> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('在职')
  sheet.addRow(['示例制造有限公司 2026年11月员工名单'])
  sheet.addRow([...HEADINGS])
  rows.forEach((cells, index) => sheet.addRow(HEADINGS.map((heading) => cells[heading] ?? (heading === '序号' ? index + 1 : ''))))
  sheet.addRow(['合计', `合计 ${rows.length} 人`])
  const path = join(mkdtempSync(join(tmpdir(), 'shenbao-file-')), '在职名单.xlsx')
  await workbook.xlsx.writeFile(path)
  return path
}
