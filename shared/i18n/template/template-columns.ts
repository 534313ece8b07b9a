import type { CodePack } from '../../domain/code-pack.ts'
import type { RegionProfile } from '../../domain/region-profile.ts'
import { CODE_ELEMENTS, DATE_FIELDS, FIELDS_OF, insuranceField, isFurther, type DeclarationKind, type Field, type FurtherField } from '../../rules/field.ts'
import { operationTable } from '../../rules/read/operation-table.ts'
import { fieldLabel } from '../fields/field-labels.ts'
import { INSURANCE_NAMES } from '../fields/insurance-names.ts'
import { templateNote } from './template-notes.ts'

/** A column of a template, as data for the writer of workbooks. Templates are always in Chinese. */
export interface TemplateColumnData {
  /** Field name of the domain; `sequence` for 序号, `insurance.<code>` for a yes/no column. */
  readonly field: string
  /** Header without its star; the writer puts the star before a required one. */
  readonly header: string
  readonly required: boolean
  /** In characters. */
  readonly width: number
  /** The drop-down. */
  readonly codes?: readonly { readonly code: string; readonly name: string }[]
  /** How an entry of the drop-down is written: "01 汉族", or the name alone. */
  readonly entry?: 'code-name' | 'name'
  readonly note: string
  readonly example?: string
}

/** The insurances that have a column, in the order of the forms. */
export const TEMPLATE_INSURANCES = ['110', '120', '210', '310', '410', '510', '330'] as const

const YES_NO = [{ code: '1', name: '是' }, { code: '0', name: '否' }] as const

const WIDTHS: Partial<Record<Field, number>> = { name: 14, idType: 22, idNumber: 22, gender: 8, ethnicity: 12, hukou: 18, operation: 12, employmentForm: 26, insuredIdentity: 18, mobile: 14, hukouAddress: 30, contactAddress: 30, formerUnit: 24, remark: 24, reason: 34 }

/**
 * The columns of the recommended template of a kind (facts 4.3): 序号, the fields in the order of the form, and
 * a column of 是/否 for each insurance. Drop-downs come from the code pack, stars from the region's profile.
 */
export function templateColumns(kind: DeclarationKind, codes: CodePack, profile: RegionProfile): TemplateColumnData[] {
  const columns: TemplateColumnData[] = [{ field: 'sequence', header: '序号', required: false, width: 6, note: '可不填。', example: '1' }]
  for (const field of FIELDS_OF[kind]) {
    if (isFurther(field)) continue
    if (field === 'insurances') columns.push(...insuranceColumns(kind))
    else columns.push(columnOf(kind, field, codes, profile.required[kind].includes(field)))
  }
  return columns
}

function insuranceColumns(kind: DeclarationKind): TemplateColumnData[] {
  const verb = kind === 'add' ? '参加' : '停保'
  return TEMPLATE_INSURANCES.map((insurance) => ({
    field: insuranceField(insurance),
    header: INSURANCE_NAMES['zh-CN'][insurance] ?? insurance,
    required: false,
    width: 10,
    codes: YES_NO,
    entry: 'name' as const,
    note: `${verb}填“是”，否则填“否”或留空；各险种中至少一个为“是”。`,
    example: insurance === '120' ? '否' : '是',
  }))
}

function columnOf(kind: DeclarationKind, field: Exclude<Field, FurtherField>, codes: CodePack, required: boolean): TemplateColumnData {
  const header = fieldLabel(field, 'zh-CN', kind)
  const { note, example } = templateNote(kind, field)
  const width = WIDTHS[field] ?? (DATE_FIELDS.includes(field) ? 14 : 14)
  const element = CODE_ELEMENTS[field]
  const base = { field, header, required, width, note, ...(example === undefined ? {} : { example }) }
  if (field === 'operation') return { ...base, codes: operationTable(kind).entries.map(({ code, name }) => ({ code, name })), entry: 'name' }
  if (element === undefined) return base
  return { ...base, codes: codes.table(element).entries.map(({ code, name }) => ({ code, name })), entry: field === 'gender' ? 'name' : 'code-name' }
}

/** The paragraphs of the sheet 填写说明. */
export function templateInstructions(kind: DeclarationKind): string[] {
  const what = kind === 'add' ? '增员' : '减员'
  return [
    `本模板用于批量${what}报盘，一人一行，从第 2 行填起。带 * 的列必填。`,
    '所有单元格都是文本格式：证件号码请直接录入或以“只粘贴文本”方式粘贴，不要改成数字，否则后几位会丢失。',
    '下拉列表里的内容可以只写代码或只写名称，如“01”“汉族”“01 汉族”；民族的“族”字可以省略。',
    '日期写成 2026-11-23；工资只写数字，如 5200 或 5200.50。',
    '列可以调整次序、可以删去不需要的选填列，但不要改列名，也不要合并单元格。',
  ]
}
