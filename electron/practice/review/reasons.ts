/** Why a declaration may come back, in words a clerk can act on; `field` is our field name. */
export const CHANCE_REASONS: readonly { readonly words: string; readonly field: string | null }[] = [
  { words: '户籍地址不足 8 个字,请按户口簿填写到门牌号后重新申报。', field: 'hukouAddress' },
  { words: '参保日期与劳动合同起始日期不一致,请核对合同后更正参保日期。', field: 'insuredFrom' },
  { words: '需补传劳动合同首页和签字页的扫描件。', field: null },
  { words: '缴费工资与劳动合同约定的工资不一致,请核对后更正。', field: 'wageFen' },
  { words: '姓名与公安人口信息比对不一致,请核对是否有生僻字或间隔号。', field: 'name' },
  { words: '手机号码经拨打为空号,请更正后重新申报。', field: 'mobile' },
  { words: '户口性质与户口簿不一致,请更正。', field: 'hukou' },
  { words: '用工形式填写为劳务派遣,需补传派遣协议,或更正用工形式。', field: 'employmentForm' },
]

/** Why a 减员 may come back. */
export const REMOVAL_REASONS: readonly { readonly words: string; readonly field: string | null }[] = [
  { words: '需补传解除或终止劳动合同的证明。', field: null },
  { words: '减员日期与解除劳动合同证明上的日期不一致,请核对后更正。', field: 'removedOn' },
  { words: '减员原因与所附证明不一致,关系到本人能否领取失业保险金,请核对后更正。', field: 'reason' },
  { words: '当月已为此人申报缴费,请核对减员日期。', field: 'removedOn' },
]

/** Why a declaration may be refused for good. */
export const REFUSALS = [
  '该人员不属于本统筹区参保范围,不予受理。如有异议请到经办窗口咨询。',
  '该人员在其他单位的参保关系存在争议,正在核查,不予受理。',
  '经核查未与本单位建立劳动关系,不予受理。',
] as const
