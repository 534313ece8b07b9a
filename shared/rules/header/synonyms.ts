import type { DeclarationKind, Field } from '../field.ts'

/** The names under which a field stands in the templates and lists that have been seen (facts 4.3, sample workbooks), by normalised header. */
interface Names {
  readonly strong: readonly string[]
  /** Taken only where no column bears a strong name. */
  readonly weak?: readonly string[]
}

const SHARED: Partial<Record<Field, Names>> = {
  name: { strong: ['姓名', '职工姓名', '员工姓名', '人员姓名', '个人名称', '个人姓名', '参保人姓名', '增减人员姓名', 'AAC003', 'NAME', 'EMPLOYEE_NAME', 'XM', '名字'], weak: ['人员', '员工', '职工', '人员名单'] },
  idType: { strong: ['证件类型', '证件种类', '证照类型', '身份证件类型', 'AAC058', '有效证件类型'] },
  idNumber: {
    strong: ['证件号码', '证件号', '身份证号码', '身份证号', '身份证', '公民身份号码', '公民身份证号码', '社会保障号码', '社会保障号', '身份证件号码', '居民身份证号码', '居民身份证号', '有效证件号码', 'AAC147', 'AAC002', 'IDCARD', 'CARDID', 'CARD_ID', 'ID_CARD', 'ID_NUMBER', 'SFZH', '身份证件号', '身份证号码(必填)', '个人身份证号'],
  },
  insurances: { strong: ['险种', '参保险种', '险种类型', '参保类别', '参加险种', '减员险种', '停保险种', 'AAE140'] },
  remark: { strong: ['备注', '备注说明', 'AAE013'], weak: ['说明'] },
}

const ADD: Partial<Record<Field, Names>> = {
  gender: { strong: ['性别', 'AAC004'] },
  birthDate: { strong: ['出生日期', '出生年月', '出生年月日', '生日', 'AAC006'] },
  ethnicity: { strong: ['民族', 'AAC005'] },
  hukou: { strong: ['户口性质', '户籍性质', '户口类型', 'AAC009'], weak: ['户口', '户籍类型'] },
  operation: { strong: ['增员类型', '参保类型', '变更类型', '增员方式', '报增方式', '增加类型', '申报类型', 'AAC050'], weak: ['增减标志', '增员原因', '变更原因'] },
  insuredFrom: { strong: ['参保日期', '参保时间', '本次参保日期', '本次参保时间', '增员日期', '增员时间', '参保起始日期', '起保日期', '社保起缴时间', '参保开始时间', 'AAC030'], weak: ['变更日期', '起缴时间', '起始日期'] },
  wageFen: { strong: ['缴费工资', '申报工资', '申报月工资', '月缴费工资', 'AAC040'], weak: ['缴费基数', '月缴费基数', '月缴费工资基数', '社保工资', '社保基数', '月工资', '工资', '工资基数', '申报基数', '基本工资'] },
  employmentForm: { strong: ['用工形式', '用工类型', '用工性质', '劳动合同类型', 'AAC013'], weak: ['合同类型'] },
  insuredIdentity: { strong: ['参保身份', '参保人员身份', '参保人身份', 'AAC066'], weak: ['人员类别', '人员缴费类别', '参保人员类别'] },
  personalIdentity: { strong: ['个人身份', 'AAC012'], weak: ['职工身份'] },
  workStartDate: { strong: ['参加工作日期', '参加工作时间', '参工时间', '参工日期', 'AAC007'], weak: ['首次参加工作时间'] },
  education: { strong: ['文化程度', '学历', '最高学历', 'AAC011'] },
  mobile: { strong: ['手机', '手机号', '手机号码', '移动电话', 'AAC067'], weak: ['联系电话', '电话号码', '电话', '联系方式', '联系手机', 'AAE005'] },
  hukouAddress: { strong: ['户籍地址', '户口所在地', '户籍所在地', '户口所在地地址', '户口地址', 'AAC010'] },
  contactAddress: { strong: ['联系地址', '常住地址', '常住所在地地址', '居住地址', 'AAE006'], weak: ['现住址', '住址', '地址', '通讯地址'] },
  formerUnit: { strong: ['调出单位', '原单位', '原单位名称', '调出单位名称', '原参保单位'] },
  // What single forms ask beside the rest (facts 4.2), by the form's own words: a looser name (职务, 职称, 婚否, 是否特殊工种) holds what no code table has.
  archiveBirthDate: { strong: ['档案出生日期', '档案出生年月日'] },
  maritalStatus: { strong: ['婚姻状况', '婚姻', 'AAC017'] },
  specialWork: { strong: ['特殊工种', 'AAC019'] },
  administrativePost: { strong: ['行政职务', 'AAC020'] },
  workerGrade: { strong: ['工人技术等级', '职业资格等级', 'AAC015'] },
  technicalTitle: { strong: ['专业技术职务', 'AAC014'] },
  seniorTitleKind: { strong: ['高级技术职务类型'] },
  postcode: { strong: ['邮编', '邮政编码', 'AAE007'] },
  email: { strong: ['邮箱', '电子邮箱', '电子邮件', '邮件', 'AAE159'] },
}

const REMOVE: Partial<Record<Field, Names>> = {
  operation: { strong: ['减员类型', '停保类型', '变更类型', '减员方式', '报减方式', '减少类型', '申报类型', 'AAC050'], weak: ['增减标志'] },
  reason: { strong: ['减员原因', '停保原因', '变更原因', '减少原因', '停缴原因', 'AAE160'] },
  removedOn: { strong: ['减员日期', '减员时间', '停保时间', '停保日期', '变更日期', '减少日期', '停缴日期', 'AAE035'], weak: ['离职日期', '离职时间'] },
}

const OWN: Readonly<Record<DeclarationKind, Partial<Record<Field, Names>>>> = { add: ADD, remove: REMOVE }

export interface HeaderName {
  readonly field: Field
  readonly strong: boolean
}

const compile = (kind: DeclarationKind): ReadonlyMap<string, HeaderName> => {
  const names = new Map<string, HeaderName>()
  for (const [field, { strong, weak }] of Object.entries({ ...SHARED, ...OWN[kind] }) as [Field, Names][]) {
    for (const name of weak ?? []) names.set(name, { field, strong: false })
    for (const name of strong) names.set(name, { field, strong: true })
  }
  return names
}

const NAMES: Readonly<Record<DeclarationKind, ReadonlyMap<string, HeaderName>>> = { add: compile('add'), remove: compile('remove') }

/** The field that a normalised header names, for a kind. */
export const headerName = (kind: DeclarationKind, normalised: string): HeaderName | null => NAMES[kind].get(normalised) ?? null

/** True for the name under which a field stands in our own template: the first of its names. */
export function isStandardName(kind: DeclarationKind, normalised: string): boolean {
  const found = NAMES[kind].get(normalised)
  return found !== undefined && ({ ...SHARED, ...OWN[kind] }[found.field]?.strong[0] === normalised)
}

/** Headers that stand in the one kind's files and never in the other's: by them a file of the wrong kind is known. */
const TELLTALE: Readonly<Record<DeclarationKind, ReadonlySet<string>>> = {
  add: new Set(['增员类型', '参保日期', '参保时间', '增员日期', '申报工资', '缴费工资', '参保身份', '用工形式', '报增方式']),
  remove: new Set(['减员类型', '减员原因', '减员日期', '停保时间', '停保日期', '停保原因', '减员时间', '报减方式', '停缴原因']),
}
/** True for a header that only a file of that kind has. */
export const isTelltale = (kind: DeclarationKind, normalised: string): boolean => TELLTALE[kind].has(normalised)
