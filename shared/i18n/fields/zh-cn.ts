import type { FieldLabels } from './field-labels.ts'

/** As the templates' headers say it. */
export const zhCN: FieldLabels = {
  name: '姓名', idType: '证件类型', idNumber: '证件号码', gender: '性别', birthDate: '出生日期', ethnicity: '民族', hukou: '户口性质', operation: '增员类型',
  insuredFrom: '参保日期', insurances: '险种', wageFen: '缴费工资', employmentForm: '用工形式', insuredIdentity: '参保身份', personalIdentity: '个人身份',
  workStartDate: '参加工作日期', education: '文化程度', mobile: '手机', hukouAddress: '户籍地址', contactAddress: '联系地址', formerUnit: '调出单位', remark: '备注',
  archiveBirthDate: '档案出生日期', maritalStatus: '婚姻状况', specialWork: '特殊工种', administrativePost: '行政职务', workerGrade: '工人技术等级', technicalTitle: '专业技术职务', seniorTitleKind: '高级技术职务类型', postcode: '邮政编码', email: '电子邮箱',
  reason: '减员原因', removedOn: '减员日期', creditCode: '统一社会信用代码',
}
