import type { BatchColumn } from '../../domain/batch.ts'
import { columnIndexOf } from '../../domain/column-index.ts'
import { normaliseHeader } from './normalise-header.ts'

/** 0-based columns of HR's own staff list; null where it has none. */
export interface StaffColumns {
  readonly name: number | null
  readonly idNumber: number | null
  readonly wage: number | null
  readonly hiredOn: number | null
  readonly leftOn: number | null
  /** 在职 / 离职. */
  readonly status: number | null
  readonly formerUnit: number | null
}

/** Headings of staff lists that no declaration has (sample workbooks, facts 4.3). */
const HIRED = new Set(['入职日期', '入职时间', '入司日期', '入司时间', '到岗日期', '到职日期', '进厂日期', '聘用日期', '合同开始日期', '入职'])
const LEFT = new Set(['离职日期', '离职时间', '离司日期', '最后工作日', '离岗日期', '退工日期', '解除日期', '离职'])
const STATUS = new Set(['状态', '在职状态', '员工状态', '人员状态', '任职状态', '是否在职'])

/** Which column of a staff list is what: the list's own headings first, then what was found as for a 增员 file. */
export function staffColumns(columns: readonly BatchColumn[]): StaffColumns {
  const called = (names: ReadonlySet<string>): number | null => {
    const found = columns.find(({ header }) => names.has(normaliseHeader(header)))
    return found ? columnIndexOf(found.column) : null
  }
  const own = { hiredOn: called(HIRED), leftOn: called(LEFT), status: called(STATUS) }
  const taken = new Set(Object.values(own))
  const field = (name: string): number | null => {
    const found = columns.find((column) => column.field === name)
    const index = found ? columnIndexOf(found.column) : null
    return taken.has(index) ? null : index
  }
  return { ...own, hiredOn: own.hiredOn ?? field('insuredFrom'), name: field('name'), idNumber: field('idNumber'), wage: field('wageFen'), formerUnit: field('formerUnit') }
}

/** True for a status that says that the person works no more; null for words that say neither. */
export function saysLeft(status: string): boolean | null {
  const text = normaliseHeader(status)
  if (/^(离职|已离职|离岗|辞退|辞职|退休|已退休|停职|否|N|NO|0|自离|终止|解除)$/.test(text)) return true
  return /^(在职|在岗|试用|试用期|正式|转正|实习|返聘|是|Y|YES|1|休假|产假|病假)$/.test(text) ? false : null
}
