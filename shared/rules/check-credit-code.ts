import { creditCodeProblem, tidyCreditCode, type CreditCodeProblem } from '../domain/credit-code.ts'
import type { Finding } from '../domain/finding.ts'
import type { RuleId } from '../domain/rule-id.ts'
import type { FindingParams } from './rule.ts'

const RULE_OF: Readonly<Record<CreditCodeProblem['kind'], RuleId>> = {
  length: 'USCC_LENGTH',
  charset: 'USCC_CHARSET',
  department: 'USCC_DEPARTMENT',
  checksum: 'USCC_CHECKSUM',
  organisation: 'USCC_ORGANISATION',
}

/** Checks a 统一社会信用代码 by GB 32100-2015; that the organisation code inside does not check is a warning only. At most one finding. */
export function checkCreditCode(text: string): Finding[] {
  const code = tidyCreditCode(text)
  const problem = creditCodeProblem(code)
  if (problem === null) return []
  return [{ ruleId: RULE_OF[problem.kind], severity: problem.kind === 'organisation' ? 'warning' : 'error', row: null, column: null, field: 'creditCode', value: text, params: paramsOf(problem, code) }]
}

function paramsOf({ kind, character }: CreditCodeProblem, code: string): FindingParams {
  if (kind === 'length') return { length: code.length }
  if (kind === 'checksum') return { expected: character, found: code[17] ?? '' }
  if (kind === 'organisation') return { expected: character, found: code[16] ?? '' }
  return { character }
}
