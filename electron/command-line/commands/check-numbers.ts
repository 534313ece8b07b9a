import type { Finding } from '../../../shared/domain/finding.ts'
import { describeFinding } from '../../../shared/i18n/findings/describe-finding.ts'
import { checkCreditCode, checkIdNumber } from '../../../shared/rules/index.ts'
import { loadResources } from '../../engine/load-resources.ts'
import { systemClock, todayOf } from '../../platform/clock.ts'
import { EXIT } from '../exit-code.ts'
import type { CommandContext, Outcome } from '../call.ts'

/** GB 11643: one finding list each. */
export async function checkIds({ numbers, today }: { readonly numbers: readonly string[]; readonly today: string | null }, context: CommandContext): Promise<Outcome> {
  const resources = loadResources(context.resourcesFolder)
  const profile = resources.profile(null)
  const codes = resources.codes(profile.codePack)
  return tell(numbers, (number) => checkIdNumber(number, today ?? todayOf(systemClock), codes, profile))
}

/** GB 32100: one finding list each. */
export async function checkCreditCodes({ numbers }: { readonly numbers: readonly string[] }, _context: CommandContext): Promise<Outcome> {
  return tell(numbers, checkCreditCode)
}

function tell(numbers: readonly string[], check: (number: string) => Finding[]): Outcome {
  const results = numbers.map((number) => {
    const findings = check(number).map((finding) => ({ ...finding, message: describeFinding(finding, 'zh-CN').message }))
    return { number, valid: findings.every((finding) => finding.severity !== 'error'), findings }
  })
  return {
    json: results,
    lines: results.flatMap(({ number, valid, findings }) => [`${number}  ${valid ? '可用' : '有误'}`, ...findings.map((finding) => `  ${finding.message} [${finding.ruleId}]`)]),
    exit: results.every((result) => result.valid) ? EXIT.done : EXIT.refused,
  }
}
