import type { Output } from '../../../shared/ipc/contract.ts'

type PersonLine = Output<'roster.page'>['items'][number]

export const LONG_NAME = '买买提·阿不都热依木·吐尔逊·艾合麦提江·努尔麦麦提·阿卜杜热合曼·玉素甫江·阿布都克里木·肉孜·艾力'
const NAMES = ['王伟', '阿依古丽·买买提', '李芳𬱖', '欧阳思远', LONG_NAME, '張偉', '孙㛃', '赵 敏', '陈静怡', '古丽努尔·阿布都热合曼'] as const
/** So that the rows on one screen have names of their own. */
const SUFFIXES = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸']
const INSURANCES = [['110', '210', '310', '410', '510'], ['410'], ['110', '310', '330', '410', '510'], []] as const

/** Person number `index` of any roster: the same every time, and nobody's data. */
export function fakePerson(index: number): PersonLine {
  const year = 1965 + (index % 40)
  return {
    id: `P${`${index}`.padStart(8, '0')}`,
    idType: '01',
    idNumber: `430102${year}0${(index % 9) + 1}1${index % 10}${`${index % 1000}`.padStart(3, '0')}X`,
    name: `${NAMES[index % NAMES.length]!}${index < NAMES.length ? '' : SUFFIXES[Math.floor(index / NAMES.length) % SUFFIXES.length]}`,
    gender: index % 2 ? '2' : '1',
    birthDate: `${year}-0${(index % 9) + 1}-1${index % 10}`,
    insuredIdentity: index % 7 === 0 ? '318' : '101',
    hiredOn: `20${10 + (index % 16)}-03-01`,
    insuredStatus: index % 11 === 0 ? '2' : '1',
    paymentStatus: index % 11 === 0 ? '2' : '1',
    activeInsurances: [...INSURANCES[index % INSURANCES.length]!],
    wageFen: 412_000 + (index % 300) * 5_310,
  }
}

/** People `offset` … of `total`, those whose name or number holds `text`. */
export function fakeRosterPage(total: number, input: { offset: number; limit: number; filter: { text: string } }): Output<'roster.page'> {
  const { text } = input.filter
  if (text === '') {
    const length = Math.max(0, Math.min(input.limit, total - input.offset))
    return { items: Array.from({ length }, (_, step) => fakePerson(input.offset + step)), total, all: total }
  }
  const matching = Array.from({ length: Math.min(total, 5_000) }, (_, index) => fakePerson(index)).filter(({ name, idNumber }) => name.includes(text) || idNumber.includes(text))
  return { items: matching.slice(input.offset, input.offset + input.limit), total: matching.length, all: total }
}
