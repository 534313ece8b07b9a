import { resolve } from 'node:path'
import { inspectWorkbook, type Inspection } from '../../engine/inspect-workbook.ts'
import { spawnReaderChild } from '../../workbook/reader-child.ts'
import { need, type CommandContext, type Outcome } from '../call.ts'
import { EXIT } from '../exit-code.ts'

/** Says what a file is and holds; opens no store. A file that cannot be read ends with 2. */
export async function inspect(call: { readonly file: string; readonly readerEntry: string }, context: CommandContext): Promise<Outcome> {
  const inspection = need(await inspectWorkbook({ source: { path: resolve(call.file) }, resourcesFolder: context.resourcesFolder, spawnReader: () => spawnReaderChild(call.readerEntry) }))
  return { json: inspection, lines: describe(inspection), exit: inspection.refused ? EXIT.unusable : EXIT.done }
}

const FORMATS: Readonly<Record<NonNullable<Inspection['format']>, string>> = {
  xlsx: 'Excel 工作簿 (.xlsx)', xls: '老式 Excel 工作簿 (.xls)', et: 'WPS 表格 (.et)', spreadsheetml: 'XML 表格 2003', 'html-table': '网页表格', csv: '逗号分隔的文本 (CSV)', tsv: '制表符分隔的文本', text: '纯文本',
}

function describe(inspection: Inspection): string[] {
  const { file, format, encoding, sheets, sheet, hiddenRows, hiddenColumns, header, refused } = inspection
  if (refused || format === null) return [`${file}:${refused?.message ?? ''}`, ...(refused?.advice ? [`  ${refused.advice}`] : [])]
  const size = (one: Inspection['sheets'][number]): string => (one.rows === null ? '没有读' : `${one.rows} 行 × ${one.columns} 列`)
  return [
    `${file}:${FORMATS[format]}${encoding ? `,编码 ${encoding}` : ''}`,
    ...sheets.map((one) => `  ${one.name === sheet ? '▸' : ' '} ${one.name}:${size(one)}${one.hidden ? '(隐藏)' : ''}`),
    ...(hiddenRows > 0 ? [`  隐藏的行:${hiddenRows} 行(照常读取)`] : []),
    ...(hiddenColumns.length > 0 ? [`  隐藏的列:${hiddenColumns.slice(0, 20).join('、')}(照常读取)`] : []),
    ...(header
      ? [`  表头:第 ${header.row} 行,像${header.kind === 'add' ? '增员' : '减员'}表`, ...header.columns.map(({ column, header: text, field }) => `    ${column} ${text.replace(/\s+/g, ' ')} → ${field ?? '(不用)'}`)]
      : ['  前 20 行里没有认出表头']),
  ]
}
