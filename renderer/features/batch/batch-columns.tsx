import { useMemo } from 'react'
import type { Batch, BatchRow } from '../../../shared/domain/batch.ts'
import type { Finding, Severity } from '../../../shared/domain/finding.ts'
import { describeFinding } from '../../../shared/i18n/findings/describe-finding.ts'
import { useCodes } from '../../api/use-codes.ts'
import type { GridColumn } from '../../ui/grid/grid-column.ts'
import { MaskedId } from '../../ui/masked-id.tsx'
import { NameCell } from '../../ui/name-cell.tsx'
import { FateTag, SEVERITY_ICON } from '../../ui/state-tag.tsx'
import { useLocale, useText } from '../../ui/text.ts'

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }
/** What the row says in the table; the rest is below, in full. */
const SHOWN_FINDINGS = 2

const WIDE: Readonly<Record<string, number>> = { name: 130, idNumber: 190, hukouAddress: 200, contactAddress: 200, remark: 160, formerUnit: 160, employmentForm: 160, hukou: 110, insuredIdentity: 130 }

/** The worst finding that means this very cell. */
export function findingOfCell(row: BatchRow, column: string): Finding | null {
  const [worst] = row.findings.filter((finding) => finding.column === column).sort((left, right) => RANK[left.severity] - RANK[right.severity])
  return worst ?? null
}

/** Row number, fate and words first, then the columns of the file as they were read. */
export function useBatchColumns(batch: Batch): readonly GridColumn<BatchRow>[] {
  const text = useText()
  const locale = useLocale()
  const codes = useCodes()
  return useMemo<readonly GridColumn<BatchRow>[]>(() => {
    const cell = (row: BatchRow, column: string, field: string | null): React.ReactElement => {
      const finding = findingOfCell(row, column)
      const value = row.cells[column] ?? ''
      // A cell that is in question is shown as it is: the clerk must see what to correct.
      const shown = field === 'name' ? <NameCell name={value} /> : field === 'idNumber' && finding?.severity !== 'error' ? <MaskedId value={value} /> : value
      return (
        <span className={`batch-cell ${finding ? `batch-cell-${finding.severity}` : ''}`} title={finding ? describeFinding(finding, locale, codes).message : undefined}>
          {shown}
        </span>
      )
    }
    const ordered = [...batch.columns].sort((left, right) => Number(right.field === 'name') - Number(left.field === 'name') || Number(right.field === 'idNumber') - Number(left.field === 'idNumber'))
    return [
      { key: 'row', title: text('batch.row'), width: 62, align: 'end', required: true, render: (row) => <span className="figures">{row.row}</span> },
      { key: 'fate', title: text('batch.result'), width: 92, required: true, render: (row) => <FateTag fate={row.fate} /> },
      {
        key: 'findings', title: text('batch.findings'), width: 330, grow: 2, required: true,
        render: (row) => {
          const sorted = [...row.findings].sort((left, right) => RANK[left.severity] - RANK[right.severity])
          return (
            <span className="row-says">
              {sorted.slice(0, SHOWN_FINDINGS).map((finding, index) => (
                <span key={index}>
                  {SEVERITY_ICON[finding.severity]}
                  {describeFinding(finding, locale, codes).message}
                </span>
              ))}
              {sorted.length > SHOWN_FINDINGS && <span className="quiet">+{sorted.length - SHOWN_FINDINGS}</span>}
            </span>
          )
        },
      },
      ...ordered.map(({ column, header, field }) => ({
        key: column,
        title: `${column} ${header}`,
        width: WIDE[field ?? ''] ?? (field?.startsWith('insurance.') ? 70 : 110),
        render: (row: BatchRow) => cell(row, column, field),
      })),
    ]
  }, [batch.columns, text, locale, codes])
}
