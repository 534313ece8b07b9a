import { TEXT_STYLE } from './xlsx/cell-style.ts'
import { WorkbookOutput } from './xlsx/workbook-output.ts'

const WIDTH = 16
const ROWS_BETWEEN_PAUSES = 200

/** A table of texts as a workbook of one sheet, every cell a text as it is. */
export async function writeTexts(rows: readonly (readonly string[])[], name = '粘贴'): Promise<Uint8Array> {
  const workbook = new WorkbookOutput()
  const width = Math.max(1, ...rows.map((row) => row.length))
  const sheet = workbook.beginSheet({ frozenRows: 0, widths: [{ from: 0, to: width - 1, width: WIDTH }] })
  for (const [index, row] of rows.entries()) {
    sheet.beginRow(index + 1)
    row.forEach((text, column) => text !== '' && sheet.text(column, text, TEXT_STYLE))
    sheet.endRow()
    if (index % ROWS_BETWEEN_PAUSES === 0) await sheet.room()
  }
  await workbook.endSheet(name, sheet)
  return workbook.bytes()
}
