import type { CodeEntry, CodeTable } from '../../domain/code-table.ts'
import { codeTable } from '../../domain/code-table.ts'
import type { DeclarationKind } from '../field.ts'

/** The verbs of the manual, their AAC050 codes and the words that other lists use for them (facts 3.6). */
const ADD: readonly CodeEntry[] = [
  { code: 'new', name: '新参保', aliases: ['11', '新增', '新增参保', '首次参保', '新参', '在职人员新参保', '新建', '新开户', '新开'] },
  { code: 'resume', name: '续保', aliases: ['12', '恢复缴费', '续保(恢复缴费)', '恢复参保', '恢复', '续缴', '在职人员续保', '暂停恢复'] },
  { code: 'transfer', name: '调入', aliases: ['13', '14', '转入', '统筹范围外转入', '统筹范围内转入', '区内转入', '区外转入', '调入参保'] },
]
const REMOVE: readonly CodeEntry[] = [
  { code: 'suspend', name: '暂停参保', aliases: ['22', '暂停', '停保', '中断', '中断缴费', '停保(中断缴费)', '暂停缴费', '暂时停保', '停缴', '中断参保'] },
  { code: 'end', name: '终止参保', aliases: ['21', '终止', '退保', '终止保险关系', '退保(终止保险关系)', '终止缴费', '永久停保'] },
  { code: 'retire', name: '在职转退休', aliases: ['25', '退休', '转退休', '办理退休'] },
  { code: 'moveOut', name: '险种调出单位', aliases: ['23', '24', '人员险种调出单位', '调出', '调出单位', '险种调出', '转出统筹范围外', '统筹范围内转出', '统筹范围外转出', '单位调出'] },
]

const TABLES: Readonly<Record<DeclarationKind, CodeTable>> = { add: codeTable('add-operation', ADD), remove: codeTable('remove-operation', REMOVE) }

/** The table of 增员类型 or 减员类型; its codes are the domain's own words (new, resume …). */
export const operationTable = (kind: DeclarationKind): CodeTable => TABLES[kind]
