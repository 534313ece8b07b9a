import { Alert, Button, Space } from 'antd'
import type { ReactElement } from 'react'
import type { Output } from '../../../shared/ipc/contract.ts'
import { countText } from '../../ui/count-text.ts'
import { useText } from '../../ui/text.ts'

interface DraftsMadeProps {
  readonly result: Output<'reconcile.draft'>
  readonly onClose: () => void
  readonly onGo: (to: string) => void
}

/** What was made, who was passed over and why, and where it goes on. */
export function DraftsMade({ result, onClose, onGo }: DraftsMadeProps): ReactElement {
  const text = useText()
  const { created, open, passed } = result
  const key = passed > 0 ? 'reconcile.createdPassed' : open > 0 ? 'reconcile.createdOpen' : 'reconcile.created'
  return (
    <Alert
      type="success"
      role="status"
      showIcon
      closable={{ onClose }}
      title={text(key, { created: countText(created), open: countText(open), passed: countText(passed) })}
      action={
        <Space>
          <Button type="primary" onClick={() => onGo('/confirm')}>{text('reconcile.toAdditions')}</Button>
          <Button onClick={() => onGo('/confirm-remove')}>{text('reconcile.toRemovals')}</Button>
        </Space>
      }
    />
  )
}
