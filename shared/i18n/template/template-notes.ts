import type { DeclarationKind, Field, FurtherField } from '../../rules/field.ts'

interface Note {
  readonly note: string
  readonly example?: string
}

/** How to fill each column, for the sheet 填写说明. Examples are made up and sound. */
const NOTES: Readonly<Record<Exclude<Field, FurtherField | 'operation' | 'insurances'>, Note>> = {
  name: { note: '与证件一致；少数民族姓名的间隔号用“·”。最多 50 个字。', example: '向楠' },
  idType: { note: '从下拉列表中选择。', example: '01 居民身份证（户口簿）' },
  idNumber: { note: '居民身份证 18 位，末位 X 大写。', example: '430102199203140214' },
  gender: { note: '居民身份证可不填，由号码带出。', example: '男' },
  birthDate: { note: '居民身份证可不填，由号码带出。', example: '1992-03-14' },
  ethnicity: { note: '从下拉列表中选择。', example: '01 汉族' },
  hukou: { note: '从下拉列表中选择。', example: '11 本地城镇户口' },
  insuredFrom: { note: '本次参保的起始日期，不早于今天之前三个月，不晚于申报月度的最后一天。', example: '2026-11-01' },
  wageFen: { note: '申报的月缴费工资，元，最多两位小数。', example: '5200.00' },
  employmentForm: { note: '从下拉列表中选择。', example: '41 订立固定期限劳动合同' },
  insuredIdentity: { note: '从下拉列表中选择；超龄人员选“318 超龄工伤”。', example: '101 企业职工' },
  personalIdentity: { note: '工人或干部决定女职工的法定退休年龄，五十岁以上的女职工请务必填写。', example: '1 工人' },
  workStartDate: { note: '首次参加工作的日期，不晚于参保日期。', example: '2014-07-01' },
  education: { note: '从下拉列表中选择。', example: '21 大学本科' },
  mobile: { note: '本人手机；也可填固定电话。', example: '13800000000' },
  hukouAddress: { note: '户口簿上的地址，最多 150 个字。' },
  contactAddress: { note: '现在的住址，最多 150 个字。' },
  formerUnit: { note: '增员类型为调入时，填写原参保单位。' },
  remark: { note: '最多 200 个字。' },
  reason: { note: '从下拉列表中选择。减员原因关系到职工能否领取失业保险金，请如实、慎重选择。', example: '6301 在职人员解除/终止劳动合同' },
  removedOn: { note: '停止参保的日期，不早于今天之前三个月，不晚于申报月度的最后一天。', example: '2026-11-20' },
}

const OPERATIONS: Readonly<Record<DeclarationKind, Note>> = {
  add: { note: '花名册里没有的选“新参保”；在本单位暂停过的选“续保”；从其他单位转来的选“调入”。', example: '新参保' },
  remove: { note: '解除合同等选“暂停参保”；死亡、出国定居等选“终止参保”；办理退休选“在职转退休”。', example: '暂停参保' },
}

/** The note and the example of a column. */
export function templateNote(kind: DeclarationKind, field: Exclude<Field, FurtherField>): Note {
  if (field === 'operation') return OPERATIONS[kind]
  return field === 'insurances' ? { note: '' } : NOTES[field]
}
