import type ExcelJS from 'exceljs'
import { columnLetter } from '../cells.ts'
import { MARKER_MAGIC, MARKER_SHEET } from '../read/template-marker.ts'
import { cellText } from './cell-text.ts'
import type { TemplateColumn, TemplateSpec } from './template-spec.ts'
import { wrappedHeight } from './wrapped-height.ts'
import { ACROSS_STYLE, HEADER_STYLE, NOTE_STYLE, REQUIRED_HEADER_STYLE, TEXT_STYLE, TITLE_STYLE, type CellStyle } from './xlsx/cell-style.ts'

/** Rows that have a drop-down. Bounded on purpose: a validation on whole columns makes other programs slow or fail. */
const DROP_DOWN_ROWS = 2_000
const CODE_SHEET = '代码'
const INSTRUCTION_SHEET = '填写说明'
/** 列, 必填, 怎样填写, 示例; in characters. */
const INSTRUCTION_WIDTHS = [18, 8, 60, 28] as const
const DATA_SHEETS = { add: '增员', remove: '减员' } as const

/** The template for 批量增员: see `writeTemplate`. */
export const writeAddTemplate = (spec: TemplateSpec & { readonly kind: 'add' }): Promise<Uint8Array> => writeTemplate(spec)

/** The template for 批量减员: see `writeTemplate`. */
export const writeRemoveTemplate = (spec: TemplateSpec & { readonly kind: 'remove' }): Promise<Uint8Array> => writeTemplate(spec)

/**
 * A batch template as facts of the field recommend it: one header row, required columns starred and in another
 * colour, every cell text (`@`, so that ID numbers keep their digits), drop-downs from a hidden code sheet, no merged
 * cells, a sheet 填写说明, and a hidden marker (kind, version, region, date of the codes) by which
 * `readWorkbook` knows the template again. Columns are matched by name, so their order may be changed.
 */
export async function writeTemplate(spec: TemplateSpec): Promise<Uint8Array> {
  // Half of all that the engine would load at its start, for a template once a month.
  const { Workbook } = (await import('exceljs')).default
  const workbook = new Workbook()
  workbook.creator = '社保申报客户端'
  const data = workbook.addWorksheet(DATA_SHEETS[spec.kind], { views: [{ state: 'frozen', ySplit: 1, xSplit: 0 }] })
  const instructions = workbook.addWorksheet(INSTRUCTION_SHEET)
  const codes = workbook.addWorksheet(CODE_SHEET, { state: 'hidden' })
  const marker = workbook.addWorksheet(MARKER_SHEET, { state: 'veryHidden' })
  data.getRow(1).height = 30
  spec.columns.forEach((column, index) => {
    const dataColumn = data.getColumn(index + 1)
    dataColumn.width = column.width
    dataColumn.style = excelStyle(TEXT_STYLE)
    putText(data.getRow(1).getCell(index + 1), headerOf(column), column.required ? REQUIRED_HEADER_STYLE : HEADER_STYLE)
    if (column.codes && column.codes.length > 0) addDropDown(data, codes, column, index)
  })
  writeInstructions(instructions, spec)
  writeMarker(marker, spec)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** A column's header as it stands in the template. */
export function headerOf(column: TemplateColumn): string {
  return column.required ? `*${column.header}` : column.header
}

function entriesOf(column: TemplateColumn): string[] {
  return (column.codes ?? []).map(({ code, name }) => (name === '' ? code : column.entry === 'name' ? name : `${code} ${name}`))
}

function addDropDown(data: ExcelJS.Worksheet, codes: ExcelJS.Worksheet, column: TemplateColumn, index: number): void {
  const letter = columnLetter(index)
  const entries = entriesOf(column)
  putText(codes.getCell(`${letter}1`), column.header, HEADER_STYLE)
  entries.forEach((entry, position) => putText(codes.getCell(`${letter}${position + 2}`), entry))
  // exceljs has the collection but its types do not name it.
  const { dataValidations } = data as unknown as { dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void } }
  dataValidations.add(`${letter}2:${letter}${DROP_DOWN_ROWS + 1}`, {
    type: 'list',
    allowBlank: !column.required,
    formulae: [`'${CODE_SHEET}'!$${letter}$2:$${letter}$${entries.length + 1}`],
    // A warning, not a stop: codes alone and common names are understood as well.
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: column.header,
    error: '请从下拉列表中选择；也可以只填代码或名称。',
  })
}

function writeInstructions(sheet: ExcelJS.Worksheet, spec: TemplateSpec): void {
  INSTRUCTION_WIDTHS.forEach((width, index) => (sheet.getColumn(index + 1).width = width))
  let number = 0
  const line = (texts: readonly string[], style: CellStyle = ACROSS_STYLE): void => {
    const row = sheet.getRow(++number)
    texts.forEach((text, index) => text !== '' && putText(row.getCell(index + 1), text, style))
    if (!style.wrap) return
    const height = Math.max(...texts.map((text, index) => wrappedHeight(text, INSTRUCTION_WIDTHS[index] ?? 0) ?? 0))
    if (height > 0) row.height = height
  }
  line([`${DATA_SHEETS[spec.kind]}模板 ${spec.version} 版（${spec.regionName}，代码表 ${spec.packDate}）`], TITLE_STYLE)
  if (spec.unitName !== undefined && spec.unitName !== '') line([`单位：${spec.unitName}`])
  for (const paragraph of spec.instructions) line([paragraph])
  number++
  line(['列', '必填', '怎样填写', '示例'], HEADER_STYLE)
  for (const column of spec.columns) line([column.header, column.required ? '是' : '', column.note, column.example ?? ''], NOTE_STYLE)
}

function writeMarker(sheet: ExcelJS.Worksheet, spec: TemplateSpec): void {
  const lines: readonly (readonly [string, string])[] = [[MARKER_MAGIC, '1'], ['kind', spec.kind], ['version', spec.version], ['region', spec.region], ['packDate', spec.packDate]]
  lines.forEach(([key, value], index) => {
    putText(sheet.getCell(index + 1, 1), key)
    putText(sheet.getCell(index + 1, 2), value)
  })
}

function putText(cell: ExcelJS.Cell, text: string, style: CellStyle = TEXT_STYLE): void {
  cell.value = cellText(text)
  cell.style = excelStyle(style)
}

/** Our style as exceljs wants it. */
function excelStyle({ format, bold, color, fill, wrap, align }: CellStyle): Partial<ExcelJS.Style> {
  return {
    ...(format === undefined ? {} : { numFmt: format }),
    font: { name: '宋体', size: 11, family: 3, bold: bold ?? false, ...(color === undefined ? {} : { color: { argb: `FF${color}` } }) },
    ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${fill}` } } }),
    ...(wrap || align ? { alignment: { wrapText: wrap ?? false, vertical: align === 'center' ? 'middle' : (align ?? 'bottom') } } : {}),
  }
}
