import { App, Button } from 'antd'
import { useEffect, useState, type ReactElement } from 'react'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useAction } from '../../api/use-channel.ts'
import { ConsequenceModal } from '../../ui/consequence-modal.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { useText } from '../../ui/text.ts'
import { mustWithdraw, type Line } from './declaration-line.ts'
import { ReasonField } from './reason-field.tsx'

interface RemoveDialogProps {
  readonly line: Line | null
  readonly onClose: () => void
  readonly onRestore: (line: Line) => void
}

/** 删除 or 撤回 of one: says what will happen; what the bureau has needs a reason. */
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
  const whose = { name: line?.name ?? '', kind: text(`kind.${line?.kind ?? 'add'}`) }
  const sentence = withdraw ? 'remove.sentOf' : line?.shownState === 'queued' || line?.shownState === 'parked' ? 'remove.queuedOf' : 'remove.draftOf'

  const run = (): void => {
    if (!line) return
    if (withdraw && reason.trim() === '') return setReasonMissing(true)
    remove.mutate(
      { id: line.id, reason: reason.trim() },
      {
        onSuccess: ({ state }) => {
          onClose()
          if (state !== 'void') return void message.success(text('remove.doneWithdrawOf', whose))
          const key = `removed-${line.id}`
          const undo = (): void => {
            message.destroy(key)
            onRestore(line)
          }
          void message.success({ key, duration: 10, content: <span>{text('remove.doneOf', whose)} <Button type="link" onClick={undo}>{text('remove.undo')}</Button></span> })
        },
      },
    )
  }
  const title = withdraw ? text('remove.titleWithdraw') : text(line?.kind === 'remove' ? 'remove.title.remove' : 'remove.title')
  return (
    <ConsequenceModal open={line !== null} title={title} sentence={text(sentence, whose)} verb={text(withdraw ? 'confirm.withdraw' : 'confirm.delete')} danger busy={remove.isPending} onDo={run} onCancel={onClose}>
      <ErrorAlert error={appErrorOf(remove.error)} />
      {withdraw && <ReasonField label={`${text('remove.reason')} *`} value={reason} missing={reasonMissing} onChange={(next) => { setReason(next); setReasonMissing(false) }} />}
    </ConsequenceModal>
  )
}
