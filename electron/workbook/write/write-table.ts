import type { Style } from 'exceljs'
import { DATE_STYLE, GENERAL_STYLE, HEADER_STYLE, MONEY_STYLE, NOTE_STYLE } from './cell-styles.ts'
import { sheetName } from './cell-text.ts'
import { dateSerial } from './date-serial.ts'
import { putText } from './put-cell.ts'
import { streamedWorkbook } from './streamed-workbook.ts'

export interface TableColumn {
  readonly header: string
  /** In characters. */
  readonly width: number
  /** text: as it is (identity numbers, codes, phones). money: integer fen, shown in yuan. number: a real number. date: `YYYY-MM-DD` as a real date. */
  readonly kind: 'text' | 'money' | 'number' | 'date'
}

export interface TableSpec {
  readonly sheetName: string
  readonly columns: readonly TableColumn[]
  /** One value per column; null leaves the cell blank. */
  readonly rows: Iterable<TableRow> | AsyncIterable<TableRow>
  /** Lines for a second sheet 说明: where the list comes from, as of when. */
  readonly notes?: readonly string[]
}

export type TableRow = readonly (string | number | null)[]

const STYLES: Record<TableColumn['kind'], Partial<Style>> = { text: GENERAL_STYLE, money: MONEY_STYLE, number: GENERAL_STYLE, date: DATE_STYLE }
const ROWS_BETWEEN_PAUSES = 200

/** A list as a workbook with a frozen header: texts are text cells and never formulas, money and dates are what they are. */
export async function writeTable(spec: TableSpec): Promise<Uint8Array> {
  const streamed = streamedWorkbook()
  const sheet = streamed.workbook.addWorksheet(sheetName(spec.sheetName, '清单'), { views: [{ state: 'frozen', ySplit: 1 }] })
  spec.columns.forEach((column, index) => (sheet.getColumn(index + 1).width = column.width))
  const header = sheet.getRow(1)
  spec.columns.forEach((column, index) => putText(header.getCell(index + 1), column.header, HEADER_STYLE))
  header.commit()
  let number = 1
  for await (const values of spec.rows) {
    const row = sheet.getRow(++number)
    spec.columns.forEach((column, index) => {
      const value = values[index] ?? null
      if (value === null || value === '') return
      const typed = typedValue(column.kind, value)
      const cell = row.getCell(index + 1)
      if (typed === null) return putText(cell, String(value))
      cell.value = typed
      cell.style = STYLES[column.kind]
    })
    row.commit()
    if (number % ROWS_BETWEEN_PAUSES === 0) await streamed.room(sheet)
  }
  sheet.commit()
  if (spec.notes && spec.notes.length > 0) {
    const notes = streamed.workbook.addWorksheet('说明')
    notes.getColumn(1).width = 100
    for (const line of spec.notes) {
      const row = notes.addRow([])
      putText(row.getCell(1), line, NOTE_STYLE)
      row.commit()
    }
    notes.commit()
  }
  return streamed.bytes()
}

function typedValue(kind: TableColumn['kind'], value: string | number): number | null {
  if (kind === 'money' && typeof value === 'number') return value / 100
  if (kind === 'number' && typeof value === 'number') return value
  return kind === 'date' && typeof value === 'string' ? dateSerial(value) : null
}
