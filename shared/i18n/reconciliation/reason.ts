import type { ReconciliationKind, ReconciliationLine } from '../../domain/reconciliation.ts'
import { formatFen } from '../../domain/money.ts'

type Language = 'zh-CN' | 'en'

/** What each kind of line is called: in the window's groups, on the sheet, in the workbook. */
export const RECONCILIATION_WORDS: Readonly<Record<Language, Readonly<Record<ReconciliationKind, string>>>> = {
  'zh-CN': {
    add: '应增员(新参保或调入)', resume: '应续保', retire: '应办理退休', stopLeft: '已离职仍在保', stopMissing: '在保但不在名单', nameDiffers: '姓名不一致', wageDiffers: '工资不一致',
    sameName: '只有姓名对得上', ambiguous: '同名多人', numberWrong: '证件号码有误', doubled: '名单里重复',
  },
  en: {
    add: 'to be added', resume: 'to be resumed', retire: 'to be retired', stopLeft: 'left, still insured', stopMissing: 'insured, not on the list', nameDiffers: 'names differ', wageDiffers: 'wages differ',
    sameName: 'only the name matches', ambiguous: 'several of this name', numberWrong: 'number cannot be used', doubled: 'twice in the list',
  },
}

const PROBLEMS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-CN': { empty: '名单里没有填证件号码', damaged: '证件号码被当作数字保存,末几位已丢失', length: '证件号码位数不对', charset: '证件号码里有不该有的字符', checksum: '证件号码的校验码不对', birthdate: '证件号码里的出生日期不存在' },
  en: { empty: 'the list has no number', damaged: 'the number was kept as a number and has lost its last digits', length: 'the number has the wrong length', charset: 'the number has characters that do not belong there', checksum: 'the check character of the number is wrong', birthdate: 'the birth date in the number does not exist' },
}

/** Why a line is what it is, with the values that were compared, and what to do: one plain sentence or two. */
export function reconciliationReason({ kind, row, detail }: Pick<ReconciliationLine, 'kind' | 'row' | 'detail'>, language: Language): string {
  const zh = language === 'zh-CN'
  const problem = PROBLEMS[language][detail.numberProblem ?? 'empty'] ?? ''
  const hired = detail.hiredOn === null ? '' : zh ? `,${detail.hiredOn} 入职` : `, hired ${detail.hiredOn}`
  const left = detail.leftOn === null ? '' : zh ? `(${detail.leftOn})` : ` (${detail.leftOn})`
  const wage = (fen: number | null): string => (fen === null ? '' : formatFen(fen))
  switch (kind) {
    case 'add':
      return zh
        ? `在名单上${hired},花名册里没有这个证件号码。${detail.formerUnit === null ? '从未参保的办新参保;在别处参过保的办调入。' : `名单写明原单位是${detail.formerUnit},按调入办理。`}`
        : `On the list${hired}; the roster does not know this number. ${detail.formerUnit === null ? 'New insurance, or transfer where insured elsewhere before.' : `The list names ${detail.formerUnit}: transfer.`}`
    case 'resume':
      return zh ? `在名单上${hired},花名册里各险种都已停保。` : `On the list${hired}; every insurance is suspended on the roster.`
    case 'retire':
      return zh
        ? `法定退休月份是 ${detail.retirementMonth ?? ''}${detail.assumed ? '(个人身份不明,按干部 55 岁推算,请核对)' : ''},已到;除工伤外不能继续参保。${row === null ? '此人也不在名单上。' : ''}`
        : `The statutory month ${detail.retirementMonth ?? ''} has come${detail.assumed ? ' (personal identity unknown, taken as cadre, 55)' : ''}; only work injury insurance stays open.${row === null ? ' Not on the list either.' : ''}`
    case 'stopLeft':
      return zh ? `名单上已离职${left},花名册里仍在保。` : `Left by the list${left}, still insured.`
    case 'stopMissing':
      return zh ? '花名册里在保,名单上没有此人。先确认是不是漏列,再办停保。' : 'Insured, and not on the list. Make sure that the list is complete before suspending.'
    case 'nameDiffers':
      return zh ? `同一证件号码,花名册里的姓名是“${detail.rosterName ?? ''}”。请核对身份证原件;要改姓名到社保经办窗口办理。` : `The same number bears the name “${detail.rosterName ?? ''}” on the roster. Check the card.`
    case 'wageDiffers':
      return zh ? `名单工资 ${wage(detail.listWageFen)},缴费工资 ${wage(detail.rosterWageFen)}。缴费工资按年度申报调整,这里只作提示。` : `Wage by the list ${wage(detail.listWageFen)}, contribution wage ${wage(detail.rosterWageFen)}. For information only.`
    case 'sameName':
      return zh ? `${problem};花名册里有一位同名的人,不代为认定。请补上证件号码后再对账。` : `${problem}; one person of that name is on the roster, and nothing is assumed. Add the number and compare again.`
    case 'ambiguous':
      return zh ? `${problem};花名册里有 ${detail.namesakes} 位同名的人,不代为认定。请补上证件号码后再对账。` : `${problem}; ${detail.namesakes} people of that name are on the roster, and nothing is assumed.`
    case 'numberWrong':
      return zh ? `${problem},花名册里也没有同名的人。请对照身份证改正后再对账。` : `${problem}, and nobody of that name is on the roster. Correct it by the card.`
    case 'doubled':
      return zh ? `与第 ${detail.firstRow ?? ''} 行是同一个人,只按第 ${detail.firstRow ?? ''} 行对账。` : `The same person as in row ${detail.firstRow ?? ''}, which was compared.`
  }
}
