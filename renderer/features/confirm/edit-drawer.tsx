import { CheckOutlined, LeftOutlined, LoadingOutlined, RightOutlined, WarningOutlined } from '@ant-design/icons'
import { Alert, App, Button, Drawer, Skeleton, Space } from 'antd'
import { useRef, type ReactElement } from 'react'
import type { Declaration } from '../../../shared/domain/declaration.ts'
import { fieldLabel } from '../../../shared/i18n/fields/field-labels.ts'
import { useChannel } from '../../api/use-channel.ts'
import { ConsequenceModal } from '../../ui/consequence-modal.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { useLocale, useText, type Text } from '../../ui/text.ts'
import { useHotkey } from '../../ui/use-hotkey.ts'
import { findingsOf } from '../../ui/form/form-field.ts'
import { bureauWords } from './bureau-words.ts'
import { EditForm, fieldId, fieldsOf } from './edit-form.tsx'
import { History } from './history.tsx'
import { useEditor, type Editor } from './use-editor.ts'
import { useUnread } from './use-unread.ts'

interface EditDrawerProps {
  readonly id: string | null
  readonly onClose: () => void
  /** To the row above or below, where the list is known. */
  readonly onStep: ((by: number) => void) | undefined
}

/** 修改: every field is saved as it is left; closing loses nothing. */
export function EditDrawer({ id, onClose, onStep }: EditDrawerProps): ReactElement {
  const text = useText()
  const locale = useLocale()
  const { message } = App.useApp()
  const editor = useEditor(id)
  const { declaration, error } = editor
  const cameBack = declaration?.shownState === 'returned' || declaration?.shownState === 'refused'
  const trail = useChannel('declaration.trail', { id: id ?? '' }, { enabled: id !== null && cameBack })
  const says = cameBack ? bureauWords(trail.data?.entries ?? []) : []
  const named = fieldsOf(declaration?.kind ?? 'add').filter(({ key }) => says.some(({ field }) => field === key))

  const unread = useUnread(id)
  /** The field that is gone back to once the question is gone. */
  const backTo = useRef<string | null>(null)
  /** Saves what is typed; null where it could not be, or where a person says first what becomes of a field that cannot be read. */
  const save = async (then: () => void): Promise<Declaration | null> => {
    // Leaves the field that is being typed in, so that it is saved too.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    return unread.ask(then) ? null : editor.save()
  }
  const leave = (then: () => void): void => void save(then).then((saved) => {
    if (saved || !declaration) then()
  })
  const finish = async (): Promise<void> => {
    const saved = await save(onClose)
    if (!saved) return
    const errors = saved.findings.filter(({ severity }) => severity === 'error')
    if (errors.length === 0) return onClose()
    void message.warning(text('edit.errorsLeft', { count: errors.length }))
    const first = fieldsOf(saved.kind).find((field) => findingsOf(field.key, errors).length > 0)
    if (first) document.getElementById(fieldId(first.key))?.focus()
  }
  useHotkey('Ctrl+Enter', () => void finish(), id !== null)

  return (
    <Drawer
      open={id !== null}
      onClose={() => leave(onClose)}
      title={text(declaration?.kind === 'remove' ? 'edit.title.remove' : 'edit.title')}
      size={860}
      destroyOnHidden
      mask={{ closable: false }}
      extra={
        <Space>
          <SaveState editor={editor} unread={unread.count} />
          {onStep && <Button icon={<LeftOutlined />} aria-label={text('edit.previous')} title={text('edit.previous')} onClick={() => leave(() => onStep(-1))} />}
          {onStep && <Button icon={<RightOutlined />} aria-label={text('edit.next')} title={text('edit.next')} onClick={() => leave(() => onStep(1))} />}
          <Button type="primary" title="Ctrl+Enter" onClick={() => void finish()}>{text('edit.finish')}</Button>
        </Space>
      }
    >
      <ErrorAlert error={error} action={error?.code === 'STATE_CONFLICT' ? <Button onClick={editor.reload}>{text('edit.reload')}</Button> : undefined} onRetry={error?.retryable ? () => void editor.save() : undefined} />
      {!declaration && !error && <Skeleton active />}
      {declaration && id !== null && (
        <Space orientation="vertical" size="middle" className="full">
          {noteFor(declaration, text) && (
            <Alert
              type="warning"
              title={<><StateTag state={declaration.shownState} /> {noteFor(declaration, text)}</>}
              action={<Space orientation="vertical">{named.map(({ key }) => <Button key={key} onClick={() => document.getElementById(fieldId(key))?.focus()}>{text('edit.toField', { field: fieldLabel(key, locale, declaration.kind) })}</Button>)}</Space>}
            />
          )}
          <EditForm editor={editor} says={says} onUnread={unread.put} />
          <History id={id} kind={declaration.kind} />
        </Space>
      )}
      <ConsequenceModal
        open={unread.asked !== null}
        title={text('edit.unreadTitle')}
        sentence={text('edit.unreadSentence', { field: fieldLabel(unread.asked?.key ?? '', locale, declaration?.kind ?? 'add'), raw: unread.asked?.raw ?? '' })}
        verb={text('edit.unreadDrop')}
        leave={text('edit.unreadBack')}
        danger
        onDo={() => { const next = unread.asked?.next; unread.drop(); void editor.save().then((saved) => saved && next?.()) }}
        onCancel={() => { backTo.current = unread.asked?.key ?? null; unread.stay() }}
        onGone={() => { if (backTo.current !== null) document.getElementById(fieldId(backTo.current))?.focus(); backTo.current = null }}
      />
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

function SaveState({ editor, unread }: { readonly editor: Editor; readonly unread: number }): ReactElement {
  const text = useText()
  if (unread > 0) return <span className="severity-warning" role="status"><WarningOutlined /> {text('edit.unread', { count: unread })}</span>
  if (editor.state === 'saving') return <span className="quiet" role="status"><LoadingOutlined /> {text('edit.saving')}</span>
  if (editor.state === 'unsaved') return <span className="severity-warning" role="status">{text('edit.notSaved')}</span>
  return <span className="quiet" role="status">{editor.declaration && <><CheckOutlined /> {text('edit.saved')}</>}</span>
}
