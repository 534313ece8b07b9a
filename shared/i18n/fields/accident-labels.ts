import type { AccidentContent, Injured, Witness } from '../../domain/accident-content.ts'
import type { Locale } from './field-labels.ts'

type AccidentField = keyof AccidentContent | Exclude<keyof Injured, 'key' | 'personId'> | keyof Witness

/** The labels of a 工伤快报, as the paper has them; a field of a person is the same word in every row. */
export const ACCIDENT_LABELS: Readonly<Record<Locale, Readonly<Record<AccidentField, string>>>> = {
  'zh-CN': {
    occurredAt: '事故发生时间', region: '事故地点（地区）', place: '事故详细地点', workingTime: '是否工作时间', workplace: '是否工作场所', situation: '工伤情形', category: '事故类别', course: '事故经过', cause: '事故原因',
    traffic: '是否交通事故', trafficLiability: '交通事故责任认定', thirdParty: '是否涉及第三人', measures: '已采取的措施', witnesses: '现场证人', injured: '受伤人员', reporter: '报告人', reporterPhone: '报告人联系电话',
    reportedAt: '报告时间', reportMode: '报告方式', name: '姓名', idType: '证件类型', idNumber: '证件号码', gender: '性别', occupation: '职业、工种或岗位', employmentForm: '用工形式', insuredFrom: '参保日期',
    phone: '联系电话', parts: '受伤害部位', mainPart: '主要受伤部位', nature: '受伤性质', degree: '伤害程度', diedAt: '死亡时间', within48Hours: '是否在 48 小时之内死亡', hospital: '救治医疗机构',
    hospitalAgreed: '是否协议医疗机构', treatedAt: '首次就诊时间', diagnosis: '初步诊断', task: '事发时所做工作',
  },
  en: {
    occurredAt: 'Time of the accident', region: 'Place (region)', place: 'Place in detail', workingTime: 'In working time', workplace: 'At the workplace', situation: 'Situation', category: 'Accident category', course: 'Course', cause: 'Cause',
    traffic: 'Traffic accident', trafficLiability: 'Traffic liability', thirdParty: 'Third party involved', measures: 'Measures taken', witnesses: 'Witnesses', injured: 'Injured persons', reporter: 'Reporter', reporterPhone: 'Phone of the reporter',
    reportedAt: 'Reported at', reportMode: 'Way of reporting', name: 'Name', idType: 'ID type', idNumber: 'ID number', gender: 'Sex', occupation: 'Occupation or post', employmentForm: 'Employment form', insuredFrom: 'Insured from',
    phone: 'Phone', parts: 'Injured parts', mainPart: 'Main part', nature: 'Nature of injury', degree: 'Degree of injury', diedAt: 'Time of death', within48Hours: 'Death within 48 hours', hospital: 'Hospital',
    hospitalAgreed: 'Contracted hospital', treatedAt: 'First treatment', diagnosis: 'First diagnosis', task: 'Work being done',
  },
}

/** Label of a field as the findings of a report name it: `place`, `injured.2.treatedAt`, `witnesses.0.phone`; an unknown one as it is. */
export function accidentLabel(field: string, locale: Locale): string {
  const last = field.slice(field.lastIndexOf('.') + 1)
  return (ACCIDENT_LABELS[locale] as Readonly<Record<string, string>>)[last] ?? field
}

/** Whose field it is, where it belongs to a person of the list: 受伤人员 2; '' for the accident's own. */
export function accidentPerson(field: string, locale: Locale): string {
  const [, list, index] = /^(injured|witnesses)\.(\d+)\./.exec(field) ?? []
  if (list === undefined || index === undefined) return ''
  const number = Number(index) + 1
  if (locale === 'en') return `${list === 'injured' ? 'injured' : 'witness'} ${number}`
  return `${list === 'injured' ? '受伤人员' : '证人'} ${number}`
}
