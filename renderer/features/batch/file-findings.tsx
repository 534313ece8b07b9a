import { Alert, Button } from 'antd'
import { useState, type ReactElement } from 'react'
import type { Batch } from '../../../shared/domain/batch.ts'
import type { CodeNames } from '../../../shared/i18n/findings/describe-finding.ts'
import { FindingList } from '../../ui/finding-list.tsx'
import { useLocale, useText } from '../../ui/text.ts'
import { missingColumns } from './missing-columns.ts'

interface FileFindingsProps {
  readonly batch: Batch
  readonly codes: CodeNames
  /** Opens 列对应; null where the file could not be read at all. */
  readonly onMap: (() => void) | null
}

/** What is to be said of the file itself: missing columns in one line with the way out, the rest below, notes only when asked for. */
export function FileFindings({ batch, codes, onMap }: FileFindingsProps): ReactElement | null {
  const text = useText()
  const locale = useLocale()
  const [notes, setNotes] = useState(false)
  const { fileFindings, state } = batch
  if (fileFindings.length === 0) return null
  const missing = missingColumns(batch, locale)
  const rest = fileFindings.filter(({ ruleId }) => ruleId !== 'COLUMN_MISSING')
  const infos = rest.filter(({ severity }) => severity === 'info').length
  const shown = notes || infos === rest.length && missing === '' ? rest : rest.filter(({ severity }) => severity !== 'info')
  const columnsInDoubt = missing !== '' || fileFindings.some(({ ruleId }) => ruleId === 'COLUMN_DUPLICATE' || ruleId === 'HEADER_NOT_FOUND')
  return (
    <Alert
      className="file-findings"
      showIcon
      type={fileFindings.some(({ severity }) => severity === 'error') ? 'error' : fileFindings.every(({ severity }) => severity === 'info') ? 'info' : 'warning'}
      title={state === 'broken' ? text('batch.refused', { file: batch.fileName }) : missing !== '' ? text('batch.missingColumns', { fields: missing }) : text('batch.fileFindings')}
      action={onMap !== null && columnsInDoubt ? <Button type="primary" onClick={onMap}>{text('mapping.open')}</Button> : undefined}
      description={
        <div className="batch-file-findings">
          {missing !== '' && <p>{text('batch.missingColumnsHow')}</p>}
          <FindingList findings={shown} withPlace codes={codes} kind={batch.kind} />
          {infos > 0 && shown.length < rest.length && <Button type="link" className="row-link" onClick={() => setNotes(true)}>{text('batch.moreNotes', { count: infos })}</Button>}
        </div>
      }
    />
  )
}
