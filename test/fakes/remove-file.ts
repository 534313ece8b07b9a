import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import ExcelJS from 'exceljs'
import { templateBytes } from '../../electron/engine/template.ts'
import type { Participation, Person } from '../../shared/domain/person.ts'
import { templateColumns, TEMPLATE_INSURANCES } from '../../shared/i18n/template/template-columns.ts'
import { CODES, PROFILE } from '../fixtures/rules/add-sheet.ts'

/** Field of the template (`insurance.<code>` for a yes/no column) → what is written there. */
export type RemovalCells = Readonly<Record<string, string>>

/** As much of a person as the row needs. */
export type Leaving = Pick<Person, 'name' | 'idType' | 'idNumber'> & { readonly participations: readonly Pick<Participation, 'insurance' | 'insuredStatus'>[] }

/** The row of somebody who leaves with all that runs, without a fault; the practice bureau accepts it. */
export function leavingRow(person: Leaving, cells: RemovalCells = {}): RemovalCells {
  const runs = new Set(person.participations.filter(({ insuredStatus }) => insuredStatus === '1').map(({ insurance }) => insurance))
  return {
    name: person.name, idType: person.idType, idNumber: person.idNumber, operation: '暂停参保', reason: '6301 在职人员解除/终止劳动合同', removedOn: '2026-11-20', remark: '练习:通过',
    ...Object.fromEntries(TEMPLATE_INSURANCES.map((insurance) => [`insurance.${insurance}`, runs.has(insurance) ? '是' : '否'])), ...cells,
  }
}

/** The 减员 template, filled in with these rows from row 2 on. Answers its path, in a folder of its own. */
export async function removeFile(rows: readonly RemovalCells[]): Promise<string> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await templateBytes('remove', resolve(import.meta.dirname, '../../resources'))) as unknown as ExcelJS.Buffer)
  const [sheet] = workbook.worksheets
  if (!sheet) throw new Error('the template has no sheet')
  const columns = templateColumns('remove', CODES, PROFILE)
  rows.forEach((cells, index) => {
    columns.forEach(({ field }, column) => {
      sheet.getCell(index + 2, column + 1).value = field === 'sequence' ? String(index + 1) : (cells[field] ?? '')
    })
  })
  const path = join(mkdtempSync(join(tmpdir(), 'shenbao-file-')), '减员名单.xlsx')
  await workbook.xlsx.writeFile(path)
  return path
}
