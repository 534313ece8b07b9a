import type { Unit } from '../../../shared/domain/unit.ts'
import { creditCode } from './credit-code.ts'
import { seededRandom } from './random.ts'

/** The insurances of the made-up unit, in the order of its papers, with their rates in millionths of the base. */
export const UNIT_INSURANCES = [
  { insurance: '110', unitRatePpm: 160_000, personRatePpm: 80_000 },
  { insurance: '210', unitRatePpm: 7_000, personRatePpm: 3_000 },
  { insurance: '310', unitRatePpm: 80_000, personRatePpm: 20_000 },
  { insurance: '330', unitRatePpm: 6_000, personRatePpm: 0 },
  { insurance: '410', unitRatePpm: 7_000, personRatePpm: 0 },
  { insurance: '510', unitRatePpm: 7_000, personRatePpm: 0 },
] as const

export const INSURANCE_NAMES: Readonly<Record<string, string>> = {
  '110': '企业职工基本养老保险', '210': '失业保险', '310': '职工基本医疗保险', '330': '大额医疗费用补助', '410': '工伤保险', '510': '生育保险',
}

/** The first day of the unit's cover. */
export const UNIT_SINCE = '2004-07-01'

export const OFFICE = '长沙市社会保险经办服务中心(练习)'

/** The made-up unit of a seed: a manufacturer in Changsha (430100). */
export function makeUnit(seed: number): Unit {
  const random = seededRandom(seed, -1)
  const digits = (length: number): string => Array.from({ length }, () => random.below(10)).join('')
  const brand = random.pick(['示例', '样本', '演示', '范例'])
  return {
    number: `4301${digits(8)}`,
    name: `长沙${brand}${random.pick(['精密', '智能', '星沙', '湘江', '麓谷'])}制造有限公司`,
    creditCode: creditCode('430100', digits(8)),
    type: '10',
    economicType: '159',
    industry: '03',
    insuredStatus: '1',
    region: '430100',
    regionName: '长沙市',
    bureauOffice: OFFICE,
    address: `湖南省长沙市岳麓区示例路${1 + random.below(400)}号`,
    contact: '李经办',
    phone: `0731-8${digits(7)}`,
  }
}
