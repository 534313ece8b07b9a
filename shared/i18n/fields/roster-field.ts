import type { FieldLabels, Locale } from './field-labels.ts'
import { fieldLabel } from './field-labels.ts'

/** What the fields of a person's record are called that no declaration has, and which code element their values are of. */
const NAMES: Readonly<Record<string, { readonly 'zh-CN': string; readonly en: string; readonly element?: string }>> = {
  idType: { 'zh-CN': '证件类型', en: 'ID type', element: 'AAC058' },
  gender: { 'zh-CN': '性别', en: 'Sex', element: 'AAC004' },
  ethnicity: { 'zh-CN': '民族', en: 'Ethnicity', element: 'AAC005' },
  hukou: { 'zh-CN': '户口性质', en: 'Household', element: 'AAC009' },
  insuredIdentity: { 'zh-CN': '参保身份', en: 'Insured as', element: 'AAC066' },
  personalIdentity: { 'zh-CN': '个人身份', en: 'Status', element: 'AAC012' },
  employmentForm: { 'zh-CN': '用工形式', en: 'Employment', element: 'AAC013' },
  hiredOn: { 'zh-CN': '本单位首次参保', en: 'First insured here' },
  insuredStatus: { 'zh-CN': '参保状态', en: 'cover', element: 'AAC008' },
  paymentStatus: { 'zh-CN': '缴费状态', en: 'payment', element: 'AAC031' },
  from: { 'zh-CN': '参保日期', en: 'from' },
  to: { 'zh-CN': '终止/暂停日期', en: 'until' },
  wageFen: { 'zh-CN': '缴费工资', en: 'wage' },
  paidUntil: { 'zh-CN': '缴至月份', en: 'paid until' },
}

/** A field of a roster change as people say it: `410.insuredStatus` is 工伤 参保状态; with the element that names its codes, and whether it is money in fen. */
export function rosterField(field: string, locale: Locale): { readonly label: string; readonly element: string | null; readonly money: boolean } {
  const dot = field.indexOf('.')
  const name = field.slice(dot + 1)
  const known = NAMES[name]
  const own = known ? known[locale] : fieldLabel(name as keyof FieldLabels, locale)
  return { label: dot < 0 ? own : `${fieldLabel(`insurance.${field.slice(0, dot)}`, locale)} ${own}`, element: known?.element ?? null, money: name === 'wageFen' }
}
