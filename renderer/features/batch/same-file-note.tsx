import { Alert, Button } from 'antd'
import type { ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import type { Batch } from '../../../shared/domain/batch.ts'
import { useChannel } from '../../api/use-channel.ts'
import { countText } from '../../ui/count-text.ts'
import { instantText } from '../../ui/instant-text.ts'
import { useText } from '../../ui/text.ts'

/** The same bytes were imported before: said until drafts are made of this batch, with the way to the batch of then. */
export function SameFileNote({ batch }: { readonly batch: Batch }): ReactElement | null {
  const text = useText()
  const [, setParams] = useSearchParams()
  const { data } = useChannel('batch.list', { kind: batch.kind }, { enabled: batch.drafts === 0 })
  const [before] = (data ?? []).filter((one) => one.sha256 === batch.sha256 && one.id !== batch.id && one.importedAt < batch.importedAt && one.state !== 'reading' && one.state !== 'broken')
  if (batch.drafts > 0 || !before) return null
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={text('batch.sameFile', { time: instantText(before.importedAt), rows: countText(before.ledger.total), drafts: countText(before.drafts) })}
      action={<Button onClick={() => setParams({ batch: before.id })}>{text('batch.openEarlier')}</Button>}
    />
  )
}
