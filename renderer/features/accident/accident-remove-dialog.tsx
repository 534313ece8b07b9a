import { App, Button, Input } from 'antd'
import { useEffect, useState, type ReactElement } from 'react'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useAction } from '../../api/use-channel.ts'
import { ConsequenceModal } from '../../ui/consequence-modal.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { useText } from '../../ui/text.ts'
import { mustWithdraw, type AccidentRow } from './accident-line.ts'

interface RemoveDialogProps {
  readonly line: AccidentRow | null
  readonly onClose: () => void
  readonly onRestore: (line: AccidentRow) => void
}

/** 删除 or 撤回: says what will happen; what the bureau has needs a reason. */
export function AccidentRemoveDialog({ line, onClose, onRestore }: RemoveDialogProps): ReactElement {
  const text = useText()
  const { message } = App.useApp()
  const { mutate, error, isPending, reset } = useAction('accident.remove')
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  useEffect(() => {
    setReason('')
    setMissing(false)
    reset()
  }, [line, reset])
  const withdraw = line !== null && mustWithdraw(line.shownState)
  const sentence = withdraw ? 'accident.removeSent' : line?.shownState === 'queued' || line?.shownState === 'parked' ? 'accident.removeQueued' : 'accident.removeDraft'
  const run = (): void => {
    if (!line) return
    if (withdraw && reason.trim() === '') return setMissing(true)
    mutate(
      { id: line.id, reason: reason.trim() },
      {
        onSuccess: ({ state }) => {
          onClose()
          if (state !== 'void') return void message.success(text('accident.withdrawAsked'))
          const key = `removed-${line.id}`
          const undo = (): void => {
            message.destroy(key)
            onRestore(line)
          }
          void message.success({ key, duration: 10, content: <span>{text('accident.removed')} <Button type="link" onClick={undo}>{text('remove.undo')}</Button></span> })
        },
      },
    )
  }
  return (
    <ConsequenceModal open={line !== null} title={text('accident.removeTitle')} sentence={text(sentence, { count: line?.names.length ?? 0, at: line?.occurredAt ?? text('accident.noTime') })} verb={text(withdraw ? 'confirm.withdraw' : 'confirm.delete')} danger busy={isPending} onDo={run} onCancel={onClose}>
      <ErrorAlert error={appErrorOf(error)} />
      {withdraw && (
        <>
          <label htmlFor="accident-reason">{text('remove.reason')} *</label>
          <Input.TextArea id="accident-reason" autoFocus rows={2} maxLength={200} value={reason} status={missing ? 'error' : ''} aria-invalid={missing} aria-describedby="accident-reason-hint" onChange={(event) => { setReason(event.target.value); setMissing(false) }} />
          <p id="accident-reason-hint" className={missing ? 'severity-error' : 'quiet'} role={missing ? 'alert' : undefined}>{text(missing ? 'remove.reasonNeeded' : 'accident.reasonHint')}</p>
        </>
      )}
    </ConsequenceModal>
  )
}
