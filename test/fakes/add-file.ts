import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { idNumberOf } from '../bench/add-workbook.ts'
import { ADD_HEADERS, CLEAN, type CellOverrides, type SheetField } from '../fixtures/rules/add-sheet.ts'

const FIELDS: readonly SheetField[] = Object.values(ADD_HEADERS).map((field) => field ?? 'sequence')

/** A person without a fault; people of different numbers are different people. */
export const cleanPerson = (number: number): CellOverrides => ({ name: `向楠${'甲乙丙丁戊己庚辛壬癸'[number % 10]}`, idNumber: idNumberOf(number).number, birthDate: '', workStartDate: '' })

/** Writes a 增员 workbook: every entry is a clean person but for these cells. Answers its path, in a folder of its own. */
export async function addFile(rows: readonly CellOverrides[], options: { readonly name?: string; readonly titles?: readonly string[]; readonly headers?: readonly string[] } = {}): Promise<string> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('增员')
  for (const title of options.titles ?? []) sheet.addRow([title])
  sheet.addRow(options.headers ?? Object.keys(ADD_HEADERS))
  rows.forEach((overrides, index) => {
    const cells = { ...CLEAN, ...cleanPerson(index), ...overrides }
    sheet.addRow(FIELDS.map((field) => {
      const cell = cells[field]
      return typeof cell === 'string' ? cell : cell?.kind === 'number' ? Number(cell.text) : (cell?.text ?? '')
    }))
  })
  const path = join(mkdtempSync(join(tmpdir(), 'shenbao-file-')), options.name ?? '增员名单.xlsx')
  await workbook.xlsx.writeFile(path)
  return path
}
