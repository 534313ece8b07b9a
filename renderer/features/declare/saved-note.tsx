import { Alert, Button } from 'antd'
import type { ReactElement } from 'react'
import { useNavigate } from 'react-router'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import type { Declaration } from '../../../shared/domain/declaration.ts'
import { useText } from '../../ui/text.ts'

export interface SavedPerson {
  readonly id: string
  readonly name: string
  readonly operation: Declaration['content']['operation']
  readonly errors: number
}

interface SavedNoteProps {
  readonly kind: DeclarationKind
  /** The newest first. */
  readonly saved: readonly SavedPerson[]
  readonly onOpen: (id: string) => void
}

/** Who was saved last, how many in this sitting, and where they are now. */
export function SavedNote({ kind, saved, onOpen }: SavedNoteProps): ReactElement | null {
  const text = useText()
  const navigate = useNavigate()
  const [last] = saved
  if (!last) return null
  const operation = last.operation ? text(`operation.${last.operation}`) : ''
  return (
    <Alert
      type={last.errors > 0 ? 'warning' : 'success'}
      showIcon
      role="status"
      title={text(last.errors > 0 ? 'declare.lastSavedErrors' : 'declare.lastSaved', { name: last.name, operation, count: last.errors, total: saved.length })}
      action={
        last.errors > 0 ? <Button onClick={() => onOpen(last.id)}>{text('declare.openIt')}</Button> : <Button onClick={() => void navigate(kind === 'add' ? '/confirm' : '/confirm-remove')}>{text(kind === 'add' ? 'batch.toConfirm' : 'declare.toConfirmRemove')}</Button>
      }
    />
  )
}
