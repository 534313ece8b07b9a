/** The verbs of the manual, and the states that findings name. */
export const OPERATION_NAMES: Readonly<Record<'zh-CN' | 'en', Readonly<Record<string, string>>>> = {
  'zh-CN': { new: '新参保', resume: '续保', transfer: '调入', suspend: '暂停参保', end: '终止参保', retire: '在职转退休', moveOut: '险种调出单位', add: '增员', remove: '减员', draft: '草稿', returned: '退回', confirmed: '待发送', submitted: '已报送', accepted: '已通过' },
  en: { new: 'new insurance', resume: 'resumption', transfer: 'transfer in', suspend: 'suspension', end: 'termination', retire: 'retirement', moveOut: 'move out', add: 'addition', remove: 'removal', draft: 'draft', returned: 'returned', confirmed: 'waiting to be sent', submitted: 'submitted', accepted: 'accepted' },
}
