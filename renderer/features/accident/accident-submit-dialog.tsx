import { Alert, Button, Spin } from 'antd'
import type { ReactElement } from 'react'
import type { AccidentPreview, AccidentSelection } from '../../../shared/ipc/accident.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useAction, useChannel } from '../../api/use-channel.ts'
import { ConsequenceModal } from '../../ui/consequence-modal.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { useText, type Text } from '../../ui/text.ts'

interface SubmitDialogProps {
  readonly selection: AccidentSelection | null
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** What will happen in one sentence, more about it, and who is left out. */
export function sentenceOf(preview: AccidentPreview, text: Text): { readonly sentence: string; readonly details: readonly string[]; readonly leftOut: readonly string[] } {
  const line = (key: Parameters<Text>[0], count: number): string[] => (count > 0 ? [text(key, { count })] : [])
  const leftOut = [...line('accident.leftErrors', preview.withErrors), ...line('accident.leftUnacknowledged', preview.unacknowledged), ...line('accident.leftOther', preview.otherState)]
  const heldWords = preview.recallMinutes > 0 && preview.confirmable > preview.atOnce ? [text('accident.willHold', { minutes: preview.recallMinutes })] : []
  if (preview.confirmable === 0) return { sentence: text('accident.nothingToSubmit', { count: preview.total }), details: [], leftOut }
  return {
    sentence: text(preview.deaths > 0 ? 'accident.willSubmitDeaths' : 'accident.willSubmit', { count: preview.confirmable, injured: preview.injured, deaths: preview.deaths }),
    details: [...line('accident.corrections', preview.corrections), ...line('accident.late', preview.late), ...line('accident.atOnce', preview.atOnce), ...heldWords, text('accident.takeBack')],
    leftOut,
  }
}

/** Before 确认提交: what leaves, for how many people, who is left out and why, and how it can be taken back. */
export function SubmitDialog({ selection, onConfirm, onCancel }: SubmitDialogProps): ReactElement {
  const text = useText()
  const preview = useChannel('accident.preview', { selection: selection ?? { ids: [] } }, { enabled: selection !== null })
  const acknowledge = useAction('accident.acknowledge')
  const said = preview.data ? sentenceOf(preview.data, text) : null
  const confirmable = preview.data?.confirmable ?? 0
  return (
    <ConsequenceModal open={selection !== null} title={text('accident.submit')} sentence={said ? said.sentence : <Spin />} verb={text('accident.submit')} disabled={confirmable === 0} onDo={onConfirm} onCancel={onCancel}>
      <ErrorAlert error={appErrorOf(preview.error ?? acknowledge.error)} onRetry={() => void preview.refetch()} />
      {said?.details.map((detail) => <p key={detail}>{detail}</p>)}
      {said && said.leftOut.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={<ul className="left-out">{said.leftOut.map((reason) => <li key={reason}>{reason}</li>)}</ul>}
          action={(preview.data?.unacknowledged ?? 0) > 0 && selection && <Button loading={acknowledge.isPending} onClick={() => acknowledge.mutate({ selection }, { onSuccess: () => void preview.refetch() })}>{text('accident.acknowledgeToo')}</Button>}
        />
      )}
    </ConsequenceModal>
  )
}
