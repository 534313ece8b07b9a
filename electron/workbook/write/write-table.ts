import { sheetName } from './cell-text.ts'
import { dateSerial } from './date-serial.ts'
import { DATE_STYLE, GENERAL_STYLE, HEADER_STYLE, MONEY_STYLE, NOTE_STYLE, TEXT_STYLE, type CellStyle } from './xlsx/cell-style.ts'
import { WorkbookOutput } from './xlsx/workbook-output.ts'

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

const STYLES: Record<TableColumn['kind'], CellStyle> = { text: TEXT_STYLE, money: MONEY_STYLE, number: GENERAL_STYLE, date: DATE_STYLE }
const ROWS_BETWEEN_PAUSES = 200

/** A list as a workbook with a frozen header: texts are text cells and never formulas, money and dates are what they are. */
export async function writeTable(spec: TableSpec): Promise<Uint8Array> {
  const workbook = new WorkbookOutput()
  const sheet = workbook.beginSheet({ frozenRows: 1, widths: spec.columns.map(({ width }, index) => ({ from: index, to: index, width })) })
  sheet.beginRow(1)
  spec.columns.forEach(({ header }, index) => sheet.text(index, header, HEADER_STYLE))
  sheet.endRow()
  let number = 1
  for await (const values of spec.rows) {
    sheet.beginRow(++number)
    spec.columns.forEach(({ kind }, index) => {
      const value = values[index] ?? null
      if (value === null || value === '') return
      const typed = typedValue(kind, value)
      if (typed === null) sheet.text(index, String(value), TEXT_STYLE)
      else sheet.number(index, typed, STYLES[kind])
    })
    sheet.endRow()
    if (number % ROWS_BETWEEN_PAUSES === 0) await sheet.room()
  }
  await workbook.endSheet(sheetName(spec.sheetName, '清单'), sheet)
  if (spec.notes && spec.notes.length > 0) await writeNotes(workbook, spec.notes)
  return workbook.bytes()
}

async function writeNotes(workbook: WorkbookOutput, notes: readonly string[]): Promise<void> {
  const sheet = workbook.beginSheet({ frozenRows: 0, widths: [{ from: 0, to: 0, width: 100 }] })
  notes.forEach((line, index) => {
    sheet.beginRow(index + 1)
    sheet.text(0, line, NOTE_STYLE)
    sheet.endRow()
  })
  await workbook.endSheet('说明', sheet)
}

function typedValue(kind: TableColumn['kind'], value: string | number): number | null {
  if (typeof value === 'number' && !Number.isFinite(value)) return null
  if (kind === 'money' && typeof value === 'number') return value / 100
  if (kind === 'number' && typeof value === 'number') return value
  return kind === 'date' && typeof value === 'string' ? dateSerial(value) : null
}
