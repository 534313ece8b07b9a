import type { BatchColumn } from '../../shared/domain/batch.ts'
import { columnLetter } from '../../shared/domain/column-letter.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import type { ReadSummary } from '../workbook/read/read-outcome.ts'

/** Hidden rows of people that were met: they are read like any other, and said so. */
export interface HiddenRows {
  readonly count: number
  /** 1-based; 0 where there is none. */
  readonly first: number
}

/** HIDDEN_PARTS, where people or used columns are hidden in the sheet; hidden columns without a heading are nobody's concern. */
export function hiddenParts(rows: HiddenRows, columns: readonly BatchColumn[], ranges: ReadSummary['hiddenColumns']): Finding[] {
  const hidden = columns.filter(({ column }) => ranges.some(({ from, to }) => isWithin(column, from, to)))
  if (rows.count === 0 && hidden.length === 0) return []
  return [{
    ruleId: 'HIDDEN_PARTS', severity: 'info', row: null, column: null, field: null, value: null,
    params: { rows: rows.count, firstRow: rows.first, columns: hidden.length, headers: hidden.slice(0, 8).map(({ column, header }) => `${column} ${header}`) },
  }]
}

function isWithin(letters: string, from: number, to: number): boolean {
  const after = (other: string): boolean => letters.length > other.length || (letters.length === other.length && letters >= other)
  return after(columnLetter(from)) && (letters === columnLetter(to) || !after(columnLetter(to)))
}
