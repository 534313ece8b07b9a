import { retirementFor, type RetirementCategory } from '../../../shared/domain/retirement.ts'
import { EXIT } from '../exit-code.ts'
import type { CommandContext, Outcome } from '../call.ts'

export interface RetirementArguments {
  readonly gender: RetirementCategory
  /** YYYY-MM. */
  readonly birth: string
}

const WORDS: Readonly<Record<RetirementCategory, string>> = { m: '男职工', f50: '原 50 岁退休的女职工(工人)', f55: '原 55 岁退休的女职工(干部)' }

/** Statutory age and month under the rule of 2025-01-01, beside the old one and the elastic range. */
export async function retirement({ gender, birth }: RetirementArguments, _context: CommandContext): Promise<Outcome> {
  const facts = retirementFor(gender, birth)
  return {
    json: { gender, birth, ...facts },
    lines: [
      `${WORDS[gender]},${birth} 出生:法定退休年龄 ${facts.years} 岁${facts.months > 0 ? ` ${facts.months} 个月` : ''},${facts.month} 退休`,
      `2025 年以前的规定是 ${facts.oldMonth}${facts.delayMonths > 0 ? `,推迟 ${facts.delayMonths} 个月;弹性范围 ${facts.earliest} 至 ${facts.latest}` : ',不受新规影响'}`,
      `那时的最低缴费年限 ${facts.contributionMonths} 个月`,
    ],
    exit: EXIT.done,
  }
}
