import { useEffect, useState, type ReactElement } from 'react'
import type { Input } from '../../../shared/ipc/contract.ts'
import { ConsequenceModal } from '../../ui/consequence-modal.tsx'
import { countText } from '../../ui/count-text.ts'
import { useText } from '../../ui/text.ts'
import type { Selection } from './declaration-line.ts'
import { ReasonField } from './reason-field.tsx'

interface RemoveManyDialogProps {
  readonly selection: Selection | null
  readonly count: number
  readonly onDo: (input: Omit<Input<'declaration.removeMany'>, 'jobId'>) => void
  readonly onCancel: () => void
}

/** 删除 of what is ticked: what happens to drafts, to what waits, and to what the bureau has. */
export function RemoveManyDialog({ selection, count, onDo, onCancel }: RemoveManyDialogProps): ReactElement {
  const text = useText()
  const [reason, setReason] = useState('')
  useEffect(() => setReason(''), [selection])
  return (
    <ConsequenceModal
      open={selection !== null}
      title={text('removeMany.title')}
      sentence={text('removeMany.sentence', { count: countText(count) })}
      verb={`${text('removeMany.open')}(${countText(count)})`}
      danger
      onDo={() => selection && onDo({ selection, reason: reason.trim() })}
      onCancel={onCancel}
    >
      <ul className="left-out">
        <li>{text('removeMany.draft')}</li>
        <li>{text(reason.trim() === '' ? 'removeMany.sentNoReason' : 'removeMany.sent')}</li>
        <li>{text('removeMany.left')}</li>
      </ul>
      <ReasonField label={text('removeMany.reason')} value={reason} missing={false} onChange={setReason} />
    </ConsequenceModal>
  )
}
