import type { CodePack } from '../../domain/code-pack.ts'
import { insuranceField, INSURANCE_ELEMENT, type ColumnField, type DeclarationKind } from '../field.ts'
import { blockField, isBlockWord } from './block-name.ts'
import { insuranceOfHeader } from './insurance-header.ts'
import { isSequenceHeader, normaliseHeader } from './normalise-header.ts'
import { headerName, isStandardName } from './synonyms.ts'

/** What a heading names. */
export interface ColumnName {
  readonly field: ColumnField
  readonly by: 'name' | 'synonym'
  /** 1 for the standard name, 0.95 for another name of it, 0.8 for a name that may mean something else. */
  readonly certainty: number
  readonly strong: boolean
}

const STANDARD = 1
const OTHER_NAME = 0.95
const WEAK_NAME = 0.8

/** The field that the headings over a column name: the whole of them, then the lowest one, then those above it. */
export function columnName(kind: DeclarationKind, codes: CodePack, parts: readonly string[]): ColumnName | null {
  const block = blockField(codes, parts)
  if (block === null) return null
  if (block !== undefined) return { field: block, by: 'synonym', certainty: OTHER_NAME, strong: true }
  const tried = parts.length === 1 ? parts : [parts.join(''), ...parts.toReversed()]
  let weak: ColumnName | null = null
  for (const text of tried) {
    const normalised = normaliseHeader(text)
    const name = headerName(kind, normalised)
    if (name?.strong) return isStandardName(kind, normalised) ? { field: name.field, by: 'name', certainty: STANDARD, strong: true } : { field: name.field, by: 'synonym', certainty: OTHER_NAME, strong: true }
    if (name !== null) weak ??= { field: name.field, by: 'synonym', certainty: WEAK_NAME, strong: false }
    else {
      const insurance = /^\d+(\.\d+)?$/.test(text) && parts.length > 1 ? null : insuranceOfHeader(codes, normalised)
      if (insurance !== null) {
        const standard = codes.table(INSURANCE_ELEMENT).read(normalised)?.by === 'standard'
        return { field: insuranceField(insurance), by: standard ? 'name' : 'synonym', certainty: standard ? STANDARD : OTHER_NAME, strong: true }
      }
    }
  }
  return weak
}

/** True for a word that only stands over columns, known to this client or not used by it. */
export const isHeaderWord = (kind: DeclarationKind, codes: CodePack, text: string): boolean =>
  isSequenceHeader(text) || isBlockWord(normaliseHeader(text)) || UNUSED.has(normaliseHeader(text)) || columnName(kind, codes, [text]) !== null

/** True for a heading that says that its column is nothing of ours: a part of a block (养老备注, 公积金报增方式). Then what stands in it is not asked. */
export const isOthers = (codes: CodePack, parts: readonly string[]): boolean => parts.length > 0 && blockField(codes, parts) === null

/** True for a heading that many lists have and no declaration needs; only ID numbers under it are taken for what they are. */
export const isUnused = (parts: readonly string[]): boolean => UNUSED.has(normaliseHeader(parts.at(-1) ?? ''))

/** Headings that many lists have and no declaration needs. */
const UNUSED: ReadonlySet<string> = new Set(['单位', '单位名称', '部门', '岗位', '职务', '工号', '编号', '员工编号', '入职日期', '入职时间', '离职日期', '年龄', '开户行', '银行卡号', '是否参保', '参保标志', '公积金', '补充公积金', '社保缴纳地', '公司', '班组', '车间'])
