/**
 * The rows of a table as spreadsheets put it on the clipboard: cells by tabs, rows by line breaks, a cell with a tab, a line
 * break or a quotation mark in it in quotation marks that are doubled inside.
 */
export function readTable(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let index = 0; index < text.length; index++) {
    const character = text[index] as string
    if (quoted) {
      if (character !== '"') cell += character
      else if (text[index + 1] === '"') {
        cell += '"'
        index++
      } else quoted = false
    } else if (character === '"' && cell === '' && isQuotedCell(text, index)) quoted = true
    else if (character === '\t') {
      row.push(cell)
      cell = ''
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[index + 1] === '\n') index++
      rows.push([...row, cell])
      row = []
      cell = ''
    } else cell += character
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell])
  return rows
}

/** A quotation mark that somebody typed has no other behind it at the end of the cell; then it is a character as any other. */
function isQuotedCell(text: string, from: number): boolean {
  for (let index = from + 1; index < text.length; index++) {
    if (text[index] !== '"') continue
    if (text[index + 1] === '"') index++
    else return index + 1 >= text.length || text[index + 1] === '\t' || text[index + 1] === '\n' || text[index + 1] === '\r'
  }
  return false
}

/** The same the other way: what is put on the clipboard. */
export const writeTable = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map(quotedCell).join('\t')).join('\r\n')

const quotedCell = (cell: string): string => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
