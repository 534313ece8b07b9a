import { Alert, App, Button, Tag } from 'antd'
import { useState, type ReactElement } from 'react'
import type { Batch, BatchRow } from '../../../shared/domain/batch.ts'
import type { Finding } from '../../../shared/domain/finding.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { call } from '../../api/client.ts'
import type { CodeNames } from '../../../shared/i18n/findings/describe-finding.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { FindingList } from '../../ui/finding-list.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { useText } from '../../ui/text.ts'
import { rowFixes } from './row-fixes.ts'

interface RowDetailProps {
  readonly batch: Batch
  readonly row: BatchRow
  readonly codes: CodeNames
  /** Why the row is wrong where nothing is said of it itself. */
  readonly blocked: string | null
  /** Goes to a cell of the row. */
  readonly onCell: (column: string) => void
  readonly onFix: (column: string, text: string) => void
}

/** Everything that is said of one row, with the ways to mend it, and what became of its declaration up to the bureau's answer. */
export function RowDetail({ batch, row, codes, blocked, onCell, onFix }: RowDetailProps): ReactElement {
  const text = useText()
  const { message } = App.useApp()
  const [error, setError] = useState<AppError | null>(null)
  const update = async (): Promise<void> => {
    setError(null)
    try {
      await call('batch.updateDraft', { id: batch.id, row: row.row })
      void message.success(text('mend.draftUpdated'))
    } catch (problem) {
      setError(appErrorOf(problem))
    }
  }
  const mends = (finding: Finding): ReactElement | null => {
    const { column, severity } = finding
    if (column === null || severity === 'info' || !batch.columns.some((one) => one.column === column)) return null
    return (
      <>
        {rowFixes(finding).map((fixed) => <Button key={fixed} size="small" onClick={() => onFix(column, fixed)}>{text('mend.setTo', { text: fixed })}</Button>)}
        <Button size="small" type="link" onClick={() => onCell(column)}>{text('mend.toCell', { column })}</Button>
      </>
    )
  }
  /** Whole: in its cell a long one is cut. */
  const name = row.cells[batch.columns.find(({ field }) => field === 'name')?.column ?? ''] ?? ''
  const waits = row.fate === 'wrong' && !row.findings.some(({ severity }) => severity === 'error') ? blocked : null
  return (
    <section className="batch-side" aria-live="polite" aria-label={text('batch.rowDetail', { row: row.row })}>
      {name !== '' && <p className="row-whom">{text('finding.row', { row: row.row })} <strong>{name}</strong></p>}
      {waits !== null && <p className="status-error">{text('finding.row', { row: row.row })}:{waits}</p>}
      {row.findings.length > 0 ? <FindingList findings={row.findings} withPlace codes={codes} kind={batch.kind} actions={mends} /> : waits === null && <p className="quiet">{text('finding.none')}</p>}
      {row.draft && <p><span className="quiet">{text('batch.rowDraft')}</span> <StateTag state={row.draft.state} /></p>}
      {row.draft === undefined && row.declarationId && <Tag color="blue">{text('batch.hasDraft')}</Tag>}
      {row.draft?.bureauReason && <p>{text('mend.bureauSaid', { reason: row.draft.bureauReason })}</p>}
      <ErrorAlert error={error} onClose={() => setError(null)} />
      {row.draft?.differs === true && <Alert type="warning" showIcon title={text('mend.draftDiffers')} action={<Button onClick={() => void update()}>{text('mend.updateDraft')}</Button>} />}
    </section>
  )
}
