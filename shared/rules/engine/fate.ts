import type { RowFate } from '../../domain/batch.ts'
import type { Finding } from '../../domain/finding.ts'

/** Exactly one fate a row, so that the ledger adds up: a duplicate is a duplicate whatever else is wrong with it. */
export function fateOf(findings: readonly Finding[]): RowFate {
  let fate: RowFate = 'ready'
  for (const { ruleId, severity } of findings) {
    if (ruleId === 'DUPLICATE_IN_FILE' || ruleId === 'DUPLICATE_DRAFT' || ruleId === 'DUPLICATE_PENDING') return 'duplicate'
    if (severity === 'error') fate = 'wrong'
    else if (severity === 'warning' && fate === 'ready') fate = 'warned'
  }
  return fate
}
