import { Alert, Button, Spin } from 'antd'
import type { ReactElement } from 'react'
import type { Input } from '../../../shared/ipc/contract.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useAction, useChannel } from '../../api/use-channel.ts'
import { ConsequenceModal } from '../../ui/consequence-modal.tsx'
import { countText } from '../../ui/count-text.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { useLocale, useText } from '../../ui/text.ts'
import { consequenceOf } from './consequence-sentence.ts'

interface ConfirmDialogProps {
  readonly selection: Input<'declaration.preview'>['selection'] | null
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Before 确认通过: what will happen to how many, who is left out and why, and how it can be taken back. */
export function ConfirmDialog({ selection, onConfirm, onCancel }: ConfirmDialogProps): ReactElement {
  const text = useText()
  const locale = useLocale()
  const wanted = selection ?? { ids: [] }
  const { data: preview, error, refetch, isFetching } = useChannel('declaration.preview', { selection: wanted }, { enabled: selection !== null })
  const acknowledge = useAction('declaration.acknowledge')
  const said = preview && consequenceOf(preview, text, locale)
  return (
    <ConsequenceModal
      open={selection !== null}
      title={text('consequence.title')}
      sentence={said ? said.sentence : <Spin size="small" />}
      verb={preview && preview.confirmable > 0 ? text('confirm.confirmCount', { count: countText(preview.confirmable) }) : text('confirm.confirm')}
      disabled={!preview || preview.confirmable === 0 || isFetching}
      onDo={onConfirm}
      onCancel={onCancel}
    >
      <ErrorAlert error={appErrorOf(error ?? acknowledge.error)} onRetry={() => void refetch()} />
      {said && (
        <>
          {said.details.map((detail) => (
            <p key={detail}>{detail}</p>
          ))}
          {said.leftOut.length > 0 && (
            <Alert
              type="warning"
              title={
                <ul className="left-out">
                  {said.leftOut.map((reason) => (
                    <li key={reason}>{reason}</li>
                  ))}
                </ul>
              }
              action={
                preview.unacknowledged > 0 && (
                  <Button loading={acknowledge.isPending} onClick={() => acknowledge.mutate({ selection: wanted }, { onSuccess: () => void refetch() })}>
                    {text('confirm.acknowledge')}
                  </Button>
                )
              }
            />
          )}
          {preview.confirmable > 0 && <p className="quiet">{text('consequence.takeBack')}</p>}
        </>
      )}
    </ConsequenceModal>
  )
}
