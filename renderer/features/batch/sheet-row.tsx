import { memo, type ReactElement } from 'react'
import type { BatchColumn, BatchRow } from '../../../shared/domain/batch.ts'
import type { Finding } from '../../../shared/domain/finding.ts'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { describeFinding, type CodeNames } from '../../../shared/i18n/findings/describe-finding.ts'
import { maskId } from '../../../shared/domain/mask.ts'
import { FateTag, SEVERITY_ICON } from '../../ui/state-tag.tsx'
import { useLocale } from '../../ui/text.ts'
import { findingOfCell } from './finding-of-cell.ts'

interface SheetRowProps {
  readonly kind: DeclarationKind
  readonly id: string
  readonly index: number
  readonly row: BatchRow | undefined
  readonly top: number
  readonly template: string
  readonly columns: readonly BatchColumn[]
  readonly codes: CodeNames
  /** The columns of this row that are chosen; null for none. */
  readonly left: number | null
  readonly right: number | null
  /** The column that the keyboard is on. */
  readonly focus: number | null
  /** Why the row is wrong where nothing is said of it itself; null where the file has no such fault. */
  readonly blocked: string | null
}

const RANK = { error: 0, warning: 1, info: 2 } as const

/** One row of the sheet: number, result, the first thing that is said of it, and its cells. */
function PlainSheetRow({ kind, id, index, row, top, template, columns, codes, left, right, focus, blocked }: SheetRowProps): ReactElement {
  const locale = useLocale()
  const [worst] = row ? [...row.findings].sort((one, other) => RANK[one.severity] - RANK[other.severity]) : []
  const why = row?.fate === 'wrong' && worst?.severity !== 'error' ? blocked : null
  const says = why ?? (worst ? describeFinding(worst, locale, codes, kind).message : null)
  return (
    <div id={id} role="row" aria-rowindex={index + 2} className={`grid-row ${index % 2 ? 'grid-odd' : ''} ${focus === null ? '' : 'grid-active'}`} style={{ transform: `translateY(${top}px)`, gridTemplateColumns: template }} data-index={index}>
      <div role="gridcell" className="grid-cell grid-end sheet-kept"><span className="sheet-cell sheet-plain figures">{row?.row ?? ''}</span></div>
      <div role="gridcell" className="grid-cell"><span className="sheet-cell sheet-plain">{row && <FateTag fate={row.fate} />}</span></div>
      <div role="gridcell" className="grid-cell">
        <span className="sheet-cell sheet-plain sheet-says" title={says ?? undefined}>
          {row && says !== null && (
            <>
              {SEVERITY_ICON[why === null && worst ? worst.severity : 'error']}
              <span className="sheet-cut">{says}</span>
              {row.findings.length > (why === null ? 1 : 0) && <span className="quiet">+{row.findings.length - (why === null ? 1 : 0)}</span>}
            </>
          )}
        </span>
      </div>
      {columns.map(({ column, field }, place) => {
        const finding = row && findingOfCell(row, column)
        const value = row?.cells[column] ?? ''
        // A cell that is in question is shown as it is: the clerk must see what to correct.
        const shown = field === 'idNumber' && !isInQuestion(finding) && value !== '' ? maskId(value) : value
        const chosen = left !== null && right !== null && place >= left && place <= right
        return (
          <div key={column} role="gridcell" data-column={place} aria-selected={chosen} className={`grid-cell ${row?.edited?.includes(column) ? 'sheet-edited' : ''} ${place === 0 && field === 'name' ? 'sheet-kept sheet-kept-name' : ''}`}>
            <span className={`sheet-cell ${finding ? `batch-cell-${finding.severity}` : ''} ${chosen ? 'sheet-chosen' : ''} ${focus === place ? 'sheet-focus' : ''}`} title={finding ? describeFinding(finding, locale, codes, kind).message : shown}>
              {shown}
            </span>
          </div>
        )
      })}
    </div>
  )
}

/** Drawn anew only where something of its own changed. */
export const SheetRowView = memo(PlainSheetRow)

/** The number itself may be wrong: the clerk must see it to correct it. That its person is known already is no question of the number. */
const isInQuestion = (finding: Finding | undefined | null): boolean => finding?.severity === 'error' && finding.ruleId.startsWith('ID_')
