import { App, Button, Input } from 'antd'
import { useEffect, useState, type ReactElement } from 'react'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useAction } from '../../api/use-channel.ts'
import { ConsequenceModal } from '../../ui/consequence-modal.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { useText } from '../../ui/text.ts'
import { mustWithdraw, type Line } from './declaration-line.ts'

interface RemoveDialogProps {
  readonly line: Line | null
  readonly onClose: () => void
  readonly onRestore: (line: Line) => void
}

/** 删除 or 撤回: says what will happen; what the bureau has needs a reason. */
export function RemoveDialog({ line, onClose, onRestore }: RemoveDialogProps): ReactElement {
  const text = useText()
  const { message } = App.useApp()
  const remove = useAction('declaration.remove')
  const [reason, setReason] = useState('')
  const [reasonMissing, setReasonMissing] = useState(false)
  const resetRemove = remove.reset
  useEffect(() => {
    setReason('')
    setReasonMissing(false)
    resetRemove()
  }, [line, resetRemove])
  const withdraw = line !== null && mustWithdraw(line.shownState)
  const name = line?.name ?? ''
  const sentence = withdraw ? 'remove.sent' : line?.shownState === 'queued' || line?.shownState === 'parked' ? 'remove.queued' : 'remove.draft'

  const run = (): void => {
    if (!line) return
    if (withdraw && reason.trim() === '') return setReasonMissing(true)
    remove.mutate(
      { id: line.id, reason: reason.trim() },
      {
        onSuccess: ({ state }) => {
          onClose()
          if (state !== 'void') return void message.success(text('remove.doneWithdraw', { name }))
          const key = `removed-${line.id}`
          const undo = (): void => {
            message.destroy(key)
            onRestore(line)
          }
          void message.success({ key, duration: 10, content: <span>{text('remove.done', { name })} <Button type="link" onClick={undo}>{text('remove.undo')}</Button></span> })
        },
      },
    )
  }
  return (
    <ConsequenceModal open={line !== null} title={text('remove.title')} sentence={text(sentence, { name })} verb={text(withdraw ? 'confirm.withdraw' : 'confirm.delete')} danger busy={remove.isPending} onDo={run} onCancel={onClose}>
      <ErrorAlert error={appErrorOf(remove.error)} />
      {withdraw && (
        <>
          <label htmlFor="remove-reason">{text('remove.reason')} *</label>
          <Input.TextArea
            id="remove-reason"
            autoFocus
            rows={2}
            maxLength={200}
            value={reason}
            status={reasonMissing ? 'error' : ''}
            aria-invalid={reasonMissing}
            aria-describedby="remove-reason-hint"
            onChange={(event) => { setReason(event.target.value); setReasonMissing(false) }}
          />
          <p id="remove-reason-hint" className={reasonMissing ? 'severity-error' : 'quiet'} role={reasonMissing ? 'alert' : undefined}>{text(reasonMissing ? 'remove.reasonNeeded' : 'remove.reasonHint')}</p>
        </>
      )}
    </ConsequenceModal>
  )
}
