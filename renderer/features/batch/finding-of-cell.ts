import type { BatchRow } from '../../../shared/domain/batch.ts'
import type { Finding, Severity } from '../../../shared/domain/finding.ts'

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** The worst finding that means this very cell. */
export function findingOfCell(row: BatchRow, column: string): Finding | null {
  const [worst] = row.findings.filter((finding) => finding.column === column).sort((left, right) => RANK[left.severity] - RANK[right.severity])
  return worst ?? null
}
