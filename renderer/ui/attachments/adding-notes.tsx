import { Alert, Button, Progress } from 'antd'
import type { ReactElement } from 'react'
import { describeError } from '../../../shared/i18n/errors/describe-error.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import { useLocale, useText } from '../text.ts'

export interface NotAddedFile {
  readonly name: string
  readonly error: AppError | null
  readonly sameAs: string | null
}

interface AddingNotesProps {
  readonly door: {
    readonly adding: { readonly name: string; readonly done: number; readonly total: number } | null
    readonly notAdded: readonly NotAddedFile[]
    readonly added: number
    readonly removed: { readonly name: string } | null
    readonly clear: () => void
  }
  readonly onUndo: () => void
}

/** What just happened: files being taken in, those that were not and why, and what was removed with the way back. */
export function AddingNotes({ door, onUndo }: AddingNotesProps): ReactElement {
  const text = useText()
  const { adding, notAdded, added, removed } = door
  return (
    <>
      {adding && (
        <Alert
          type="info"
          role="status"
          title={text('attachment.adding', { done: adding.done + 1, total: adding.total, name: adding.name })}
          description={<Progress percent={Math.floor((adding.done / adding.total) * 100)} status="active" showInfo={false} aria-label={text('attachment.add')} />}
        />
      )}
      {notAdded.map((file, index) => <NotAddedNote key={index} file={file} onClose={door.clear} />)}
      {added > 0 && !adding && <Alert type="success" role="status" showIcon closable={{ onClose: door.clear }} title={text('attachment.added', { count: added })} />}
      {removed && (
        <Alert
          type="success"
          role="status"
          showIcon
          closable={{ onClose: door.clear }}
          title={text('attachment.removed', { name: removed.name })}
          action={<Button onClick={onUndo}>{text('attachment.undo')} (Ctrl+Z)</Button>}
        />
      )}
    </>
  )
}

function NotAddedNote({ file, onClose }: { readonly file: NotAddedFile; readonly onClose: () => void }): ReactElement {
  const text = useText()
  const locale = useLocale()
  const { name, error, sameAs } = file
  if (!error) return <Alert type="warning" role="status" showIcon closable={{ onClose }} title={text('attachment.duplicate', { name, other: sameAs ?? name })} />
  const { message, advice } = describeError(error, locale)
  return (
    <Alert
      type="error"
      role="alert"
      showIcon
      closable={{ onClose }}
      title={text('attachment.notAdded', { name })}
      description={<><div>{message}</div>{advice && <div className="finding-todo">{advice}</div>}</>}
    />
  )
}
