/** Fields of a form and the buttons that mend them. */
export const form = {
  'form.calendar': '从日历选择',
  'form.dateInvalid': '这不是一个完整、存在的日期,请写成 2026-11-23 或 20261123。',
  'form.mend.to': '改为「{{value}}」',
  'form.mend.lastCharacter': '把末位改为 {{character}}',
  'form.mend.tick': '勾选{{names}}',
  'form.mend.untick': '取消{{names}}',
  'form.mend.open': '打开已有的申报',
  'form.mend.insuredIdentity': '参保身份改为「{{name}}」',
  'form.mend.identity': '个人身份是{{name}}',
} as const
