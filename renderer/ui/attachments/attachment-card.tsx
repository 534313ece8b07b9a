import { ArrowLeftOutlined, ArrowRightOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { KeyboardEvent, ReactElement } from 'react'
import type { Attachment } from '../../../shared/domain/attachment.ts'
import { instantText } from '../instant-text.ts'
import { useText } from '../text.ts'
import { sizeText } from './file-size.ts'
import { Thumbnail } from './thumbnail.tsx'
import { UploadProgress } from './upload-progress.tsx'
import { UploadTag } from './upload-tag.tsx'

interface AttachmentCardProps {
  readonly attachment: Attachment
  readonly place: number
  readonly count: number
  readonly editable: boolean
  /** True while a sync runs. */
  readonly sending: boolean
  readonly load: (id: string) => Promise<Uint8Array>
  readonly onOpen: () => void
  readonly onRemove: () => void
  /** -1 before the one in front, 1 behind the next. */
  readonly onMove: (by: -1 | 1) => void
}

/** One file: its picture (Enter shows it large), its whole name, how far it has got, and what can be done with it. */
export function AttachmentCard({ attachment, place, count, editable, sending, load, onOpen, onRemove, onMove }: AttachmentCardProps): ReactElement {
  const text = useText()
  const { name, bytes, width, height, addedAt, addedBy } = attachment
  const hear = (event: KeyboardEvent): void => {
    if (!editable) return
    if (event.key === 'Delete') onRemove()
    else if (event.altKey && event.key === 'ArrowLeft' && place > 1) onMove(-1)
    else if (event.altKey && event.key === 'ArrowRight' && place < count) onMove(1)
    else return
    event.preventDefault()
  }
  return (
    <li className="attachment-card" onKeyDown={hear} aria-label={`${name},${text('attachment.place', { place, count })}`}>
      <button type="button" className="attachment-open" aria-label={text('attachment.open', { name })} onClick={onOpen} data-attachment={attachment.id}>
        <Thumbnail attachment={attachment} load={load} />
      </button>
      <div className="attachment-facts">
        <strong className="attachment-name">{name}</strong>
        <span className="quiet">
          {sizeText(bytes, text)}
          {width !== null && height !== null && <> · {text('attachment.pixels', { width, height })}</>}
        </span>
        <span className="quiet">{text('attachment.addedBy', { time: instantText(addedAt), by: addedBy })}</span>
      </div>
      <UploadProgress attachment={attachment} sending={sending} />
      <div className="attachment-foot">
        <UploadTag attachment={attachment} sending={sending} />
        {editable && (
          <span className="attachment-buttons">
            <Button size="small" type="text" icon={<ArrowLeftOutlined />} disabled={place === 1} aria-label={text('attachment.earlier', { name })} onClick={() => onMove(-1)} />
            <Button size="small" type="text" icon={<ArrowRightOutlined />} disabled={place === count} aria-label={text('attachment.later', { name })} onClick={() => onMove(1)} />
            <Button size="small" type="text" icon={<DeleteOutlined />} aria-label={text('attachment.removeName', { name })} onClick={onRemove}>{text('attachment.remove')}</Button>
          </span>
        )}
      </div>
    </li>
  )
}
