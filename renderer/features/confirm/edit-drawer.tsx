import { CheckOutlined, LeftOutlined, LoadingOutlined, RightOutlined } from '@ant-design/icons'
import { Alert, App, Button, Drawer, Skeleton, Space } from 'antd'
import type { ReactElement } from 'react'
import type { Declaration } from '../../../shared/domain/declaration.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { useText, type Text } from '../../ui/text.ts'
import { useHotkey } from '../../ui/use-hotkey.ts'
import { EditForm, fieldId } from './edit-form.tsx'
import { ADD_FIELDS, findingsOf } from '../../ui/form/form-field.ts'
import { History } from './history.tsx'
import { useEditor, type Editor } from './use-editor.ts'

interface EditDrawerProps {
  readonly id: string | null
  readonly onClose: () => void
  /** To the row above or below, where the list is known. */
  readonly onStep: ((by: number) => void) | undefined
}

/** 修改: every field is saved as it is left; closing loses nothing. */
export function EditDrawer({ id, onClose, onStep }: EditDrawerProps): ReactElement {
  const text = useText()
  const { message } = App.useApp()
  const editor = useEditor(id)
  const { declaration, error } = editor

  const close = (): void => {
    // Leaves the field that is being typed in, so that it is saved too.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    void editor.save().then((saved) => {
      if (saved || !declaration) onClose()
    })
  }
  const finish = async (): Promise<void> => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const saved = await editor.save()
    if (!saved) return
    const errors = saved.findings.filter(({ severity }) => severity === 'error')
    if (errors.length === 0) return onClose()
    void message.warning(text('edit.errorsLeft', { count: errors.length }))
    const first = ADD_FIELDS.find((field) => findingsOf(field.key, errors).length > 0)
    if (first) document.getElementById(fieldId(first.key))?.focus()
  }
  useHotkey('Ctrl+Enter', () => void finish(), id !== null)

  return (
    <Drawer
      open={id !== null}
      onClose={close}
      title={text('edit.title')}
      size={860}
      destroyOnHidden
      mask={{ closable: false }}
      extra={
        <Space>
          <SaveState editor={editor} />
          {onStep && <Button icon={<LeftOutlined />} aria-label={text('edit.previous')} title={text('edit.previous')} onClick={() => void editor.save().then((saved) => saved && onStep(-1))} />}
          {onStep && <Button icon={<RightOutlined />} aria-label={text('edit.next')} title={text('edit.next')} onClick={() => void editor.save().then((saved) => saved && onStep(1))} />}
          <Button type="primary" title="Ctrl+Enter" onClick={() => void finish()}>{text('edit.finish')}</Button>
        </Space>
      }
    >
      <ErrorAlert error={error} action={error?.code === 'STATE_CONFLICT' ? <Button onClick={editor.reload}>{text('edit.reload')}</Button> : undefined} onRetry={error?.retryable ? () => void editor.save() : undefined} />
      {!declaration && !error && <Skeleton active />}
      {declaration && id !== null && (
        <Space orientation="vertical" size="middle" className="full">
          {noteFor(declaration, text) && <Alert type="warning" title={<><StateTag state={declaration.shownState} /> {noteFor(declaration, text)}</>} />}
          <EditForm editor={editor} />
          <History id={id} />
        </Space>
      )}
    </Drawer>
  )
}

/** What an edit does to a declaration that is no draft any more. */
function noteFor({ shownState, bureauReason }: Declaration, text: Text): string | null {
  const reason = bureauReason ?? ''
  if (shownState === 'returned') return text('edit.returnedNote', { reason })
  if (shownState === 'refused') return text('edit.refusedNote', { reason })
  return shownState === 'queued' || shownState === 'parked' ? text('edit.queuedNote') : null
}

function SaveState({ editor }: { readonly editor: Editor }): ReactElement {
  const text = useText()
  if (editor.state === 'saving') return <span className="quiet" role="status"><LoadingOutlined /> {text('edit.saving')}</span>
  if (editor.state === 'unsaved') return <span className="severity-warning" role="status">{text('edit.notSaved')}</span>
  return <span className="quiet" role="status">{editor.declaration && <><CheckOutlined /> {text('edit.saved')}</>}</span>
}
