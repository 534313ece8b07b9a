import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Alert, Button, Modal, Space, Spin } from 'antd'
import { useEffect, useState, type ReactElement } from 'react'
import type { Attachment } from '../../../shared/domain/attachment.ts'
import { PdfPages } from '../pdf-pages.tsx'
import { useText } from '../text.ts'
import { useHotkey } from '../use-hotkey.ts'

interface AttachmentViewerProps {
  readonly attachments: readonly Attachment[]
  /** Which one is shown; null: none. */
  readonly shown: string | null
  readonly load: (id: string) => Promise<Uint8Array>
  readonly onShow: (id: string | null) => void
}

/** One file, large; the arrows lead to the next, Esc back. */
export function AttachmentViewer({ attachments, shown, load, onShow }: AttachmentViewerProps): ReactElement {
  const text = useText()
  const index = attachments.findIndex(({ id }) => id === shown)
  const attachment = attachments[index] ?? null
  const show = (by: number): void => {
    const next = attachments[index + by]
    if (attachment && next) onShow(next.id)
  }
  useHotkey('ArrowLeft', () => show(-1), attachment !== null)
  useHotkey('ArrowRight', () => show(1), attachment !== null)
  return (
    <Modal
      open={attachment !== null}
      onCancel={() => onShow(null)}
      title={<span className="attachment-viewer-title">{attachment?.name}</span>}
      width="calc(100vw - 64px)"
      className="attachment-viewer"
      footer={
        <Space>
          {attachments.length > 1 && (
            <>
              <Button icon={<LeftOutlined />} disabled={index <= 0} onClick={() => show(-1)}>{text('attachment.previous')}</Button>
              <span className="figures">{text('attachment.place', { place: index + 1, count: attachments.length })}</span>
              <Button icon={<RightOutlined />} iconPlacement="end" disabled={index >= attachments.length - 1} onClick={() => show(1)}>{text('attachment.next')}</Button>
            </>
          )}
          <Button onClick={() => onShow(null)}>{text('common.close')}</Button>
        </Space>
      }
      centered
      destroyOnHidden
    >
      {attachment && <Whole key={attachment.id} attachment={attachment} load={load} />}
    </Modal>
  )
}

function Whole({ attachment, load }: { readonly attachment: Attachment; readonly load: (id: string) => Promise<Uint8Array> }): ReactElement {
  const text = useText()
  const [bytes, setBytes] = useState<Uint8Array | null>(null)
  const [failed, setFailed] = useState(false)
  const { id, type, name } = attachment
  useEffect(() => {
    let current = true
    void load(id).then(
      (loaded) => current && setBytes(loaded),
      () => current && setFailed(true),
    )
    return () => {
      current = false
    }
  }, [id, load])
  if (failed) return <Alert type="warning" role="alert" showIcon title={text('attachment.noPreview')} />
  if (!bytes) return <Spin description={text('common.loading')} className="waiting"><div className="waiting-room" /></Spin>
  return type === 'application/pdf' ? <div className="attachment-pages"><PdfPages bytes={bytes} label={name} /></div> : <Picture bytes={bytes} attachment={attachment} onFail={() => setFailed(true)} />
}

function Picture({ bytes, attachment, onFail }: { readonly bytes: Uint8Array; readonly attachment: Attachment; readonly onFail: () => void }): ReactElement {
  const text = useText()
  const [whole, setWhole] = useState(false)
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    // In memory alone, and gone with the window.
    const made = URL.createObjectURL(new Blob([bytes.slice()], { type: attachment.type }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes, attachment.type])
  return (
    <>
      <Button size="small" className="attachment-zoom" onClick={() => setWhole(!whole)}>{text(whole ? 'attachment.fitSize' : 'attachment.actualSize')}</Button>
      <div className={`attachment-picture ${whole ? 'attachment-whole' : ''}`} tabIndex={0}>
        {address && <img src={address} alt={attachment.name} onError={onFail} />}
      </div>
    </>
  )
}
