import { Alert, Button, Spin } from 'antd'
import { useEffect, useState, type ReactElement } from 'react'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useAction, useChannel } from '../../api/use-channel.ts'
import { ConsequenceModal } from '../../ui/consequence-modal.tsx'
import { countText } from '../../ui/count-text.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { useLocale, useText } from '../../ui/text.ts'
import { consequenceOf } from './consequence-sentence.ts'
import type { Selection } from './declaration-line.ts'
import { OneWayWord } from './one-way-word.tsx'

interface ConfirmDialogProps {
  readonly kind: DeclarationKind
  readonly selection: Selection | null
  /** `oneWay`: the word was typed. */
  readonly onConfirm: (oneWay: boolean) => void
  readonly onCancel: () => void
}

/** Before 确认通过: what will happen to how many, who is left out and why, what cannot be taken back, and how the rest can. */
export function ConfirmDialog({ kind, selection, onConfirm, onCancel }: ConfirmDialogProps): ReactElement {
  const text = useText()
  const locale = useLocale()
  const [typed, setTyped] = useState('')
  const wanted = selection ?? { ids: [] }
  const { data: preview, error, refetch, isFetching } = useChannel('declaration.preview', { selection: wanted }, { enabled: selection !== null })
  const acknowledge = useAction('declaration.acknowledge')
  useEffect(() => setTyped(''), [selection])
  const said = preview && consequenceOf(preview, kind, text, locale)
  const act = said?.oneWay ?? null
  const oneWay = act !== null && typed.trim() === act.word
  const rest = preview && act ? preview.confirmable - act.count : (preview?.confirmable ?? 0)
  const count = oneWay ? (preview?.confirmable ?? 0) : rest
  return (
    <ConsequenceModal
      open={selection !== null}
      title={text('consequence.title')}
      sentence={said ? said.sentence : <Spin size="small" />}
      verb={count > 0 ? text('confirm.confirmCount', { count: countText(count) }) : text('confirm.confirm')}
      disabled={count === 0 || isFetching}
      onDo={() => onConfirm(oneWay)}
      onCancel={onCancel}
    >
      <ErrorAlert error={appErrorOf(error ?? acknowledge.error)} onRetry={() => void refetch()} />
      {said && preview && (
        <div className="consequence-details">
          {said.details.map((detail) => <p key={detail}>{detail}</p>)}
          {said.leftOut.length > 0 && (
            <Alert
              type="warning"
              title={<ul className="left-out">{said.leftOut.map((reason) => <li key={reason}>{reason}</li>)}</ul>}
              action={
                preview.unacknowledged > 0 && (
                  <Button loading={acknowledge.isPending} onClick={() => acknowledge.mutate({ selection: wanted }, { onSuccess: () => void refetch() })}>
                    {text('confirm.acknowledge')}
                  </Button>
                )
              }
            />
          )}
          {act && <OneWayWord act={act} rest={rest} typed={typed} onType={setTyped} />}
        </div>
      )}
    </ConsequenceModal>
  )
}
