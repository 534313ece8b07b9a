import { PlusOutlined } from '@ant-design/icons'
import { Alert, Button, Drawer, Spin } from 'antd'
import { useCallback, useEffect, useEffectEvent, useRef, useState, type DragEvent, type ReactElement } from 'react'
import type { Attachment, AttachmentOwner } from '../../../shared/domain/attachment.ts'
import type { AttachmentList } from '../../../shared/ipc/attachment.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import { ErrorAlert } from '../error-alert.tsx'
import { isUiKey, useText } from '../text.ts'
import { useHotkey } from '../use-hotkey.ts'
import { AddingNotes, type NotAddedFile } from './adding-notes.tsx'
import { AttachmentCards } from './attachment-cards.tsx'
import { AttachmentViewer } from './attachment-viewer.tsx'
import { limitMb, sizeText } from './file-size.ts'
import { namedPastes } from './named-pastes.ts'

/** As the hook `useAttachments` of renderer/api hands it over. */
export interface AttachmentsDoor {
  readonly list: AttachmentList | null
  /** True while a sync runs. */
  readonly sending: boolean
  readonly error: AppError | null
  readonly adding: { readonly name: string; readonly done: number; readonly total: number } | null
  readonly notAdded: readonly NotAddedFile[]
  readonly added: number
  readonly removed: Attachment | null
  readonly browse: () => Promise<void>
  readonly take: (files: readonly File[]) => Promise<void>
  readonly remove: (attachment: Attachment) => Promise<void>
  readonly restore: () => Promise<void>
  readonly order: (ids: readonly string[]) => Promise<void>
  readonly bytes: (id: string, seen: 'thumbnail' | 'whole') => Promise<Uint8Array>
  readonly clear: () => void
}

interface AttachmentsDrawerProps {
  /** Null: closed. */
  readonly owner: AttachmentOwner | null
  /** Whose they are, as the title says it. */
  readonly name: string | null
  /** False where the window lets nobody change anything; what the owner's state allows is known here. */
  readonly editable?: boolean
  readonly door: AttachmentsDoor
  readonly onClose: () => void
}

/** 修改附件: files by dialog, drop or paste, shown as pictures, with how far each has got; and everything by keyboard. */
export function AttachmentsDrawer({ owner, name, editable = true, door, onClose }: AttachmentsDrawerProps): ReactElement {
  const text = useText()
  const close = (): void => {
    door.clear()
    onClose()
  }
  return (
    <Drawer open={owner !== null} onClose={close} title={name === null ? text('attachment.titlePlain') : text('attachment.title', { name })} size={860} className="attachments-drawer" destroyOnHidden>
      {owner && <Content owner={owner} editable={editable} door={door} />}
    </Drawer>
  )
}

function Content({ owner, editable, door }: { readonly owner: AttachmentOwner; readonly editable: boolean; readonly door: AttachmentsDoor }): ReactElement {
  const text = useText()
  const [shown, setShown] = useState<string | null>(null)
  const [over, setOver] = useState(false)
  const { list, bytes } = door
  const whole = useCallback((id: string) => bytes(id, 'whole'), [bytes])
  const open = editable && list !== null && list.fixed === null && door.adding === null
  const body = useRef<HTMLElement>(null)
  usePaste((files) => void door.take(namedPastes(files, text)), open && shown === null)
  useHotkey('Ctrl+Z', () => void door.restore(), door.removed !== null && shown === null)
  if (!list) return door.error ? <ErrorAlert error={door.error} /> : <Spin className="waiting"><div className="waiting-room" /></Spin>

  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    if (open && event.dataTransfer.files.length > 0) void door.take([...event.dataTransfer.files])
  }
  const remove = (attachment: Attachment): void => {
    const at = list.items.indexOf(attachment)
    void door.remove(attachment).then(() => focusCard(body.current, (list.items[at + 1] ?? list.items[at - 1])?.id ?? null))
  }
  const move = (attachment: Attachment, by: -1 | 1): void => {
    const ids = list.items.map(({ id }) => id)
    const at = ids.indexOf(attachment.id)
    ids.splice(at, 1)
    ids.splice(at + by, 0, attachment.id)
    void door.order(ids).then(() => focusCard(body.current, attachment.id))
  }
  return (
    <section
      ref={body}
      className={`attachments ${over && open ? 'attachments-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false)}
      onDrop={drop}
    >
      {list.fixed !== null && <Alert type="info" showIcon role="note" title={fixedText(list.fixed, text)} />}
      {open && list.becomesDraft && <Alert type="warning" showIcon role="note" title={text('attachment.becomesDraft')} />}
      {editable && list.fixed === null && (
        <div className="attachments-add">
          <Button type="primary" icon={<PlusOutlined />} autoFocus disabled={!open} onClick={() => void door.browse()}>{text('attachment.add')}</Button>
          <span className="attachments-hints">
            <span>{text('attachment.addHint')}</span>
            <span className="quiet">{text('attachment.rules', { file: limitMb(list.limits.fileBytes), total: limitMb(list.limits.totalBytes), files: list.limits.files })}</span>
          </span>
        </div>
      )}
      <ErrorAlert error={door.error} onClose={door.clear} />
      <AddingNotes door={door} onUndo={() => void door.restore()} />
      <AttachmentCards owner={owner} items={list.items} editable={open} sending={door.sending} load={bytes} onOpen={setShown} onRemove={remove} onMove={move} />
      {list.items.length > 0 && (
        <p className="quiet">
          {text('attachment.sum', { count: list.items.length, size: sizeText(list.totalBytes, text) })} · {text('attachment.safe')}
        </p>
      )}
      {over && open && <div className="attachments-drop" aria-hidden>{text('attachment.dropHere')}</div>}
      <AttachmentViewer attachments={list.items} shown={shown} load={whole} onShow={setShown} />
    </section>
  )
}

function fixedText(reason: string, text: ReturnType<typeof useText>): string {
  const key = `attachment.fixed.${reason}`
  return text(isUiKey(key) ? key : 'attachment.fixed.other')
}

function focusCard(body: HTMLElement | null, id: string | null): void {
  const card = id === null ? null : body?.querySelector<HTMLElement>(`[data-attachment="${CSS.escape(id)}"]`)
  ;(card ?? body?.querySelector<HTMLElement>('button'))?.focus()
}

/** Files that are pasted anywhere in the window while the drawer is open. */
function usePaste(onFiles: (files: readonly File[]) => void, enabled: boolean): void {
  const take = useEffectEvent(onFiles)
  useEffect(() => {
    if (!enabled) return
    const hear = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      take(files)
    }
    window.addEventListener('paste', hear)
    return () => window.removeEventListener('paste', hear)
  }, [enabled])
}
