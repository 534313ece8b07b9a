import { Progress } from 'antd'
import type { ReactElement } from 'react'
import type { Attachment } from '../../../shared/domain/attachment.ts'
import { useText } from '../text.ts'
import { sizeText } from './file-size.ts'

interface UploadProgressProps {
  readonly attachment: Attachment
  /** True while a sync runs: otherwise what has arrived stays where it is. */
  readonly sending: boolean
}

/** How much of a file the bureau is known to have, while it is brought there and after that was cut. Nothing before and after. */
export function UploadProgress({ attachment, sending }: UploadProgressProps): ReactElement | null {
  const text = useText()
  const { upload, uploaded, bytes, name } = attachment
  if (upload !== 'uploading') return null
  const sizes = { done: sizeText(uploaded, text), whole: sizeText(bytes, text) }
  return (
    <div className="upload-progress">
      <Progress percent={percentOf(attachment)} status="normal" {...(sending ? {} : { strokeColor: '#9aa7b4' })} size="small" showInfo={false} aria-label={text('attachment.progressOf', { name })} />
      <span className="quiet">{text(sending ? 'attachment.progress' : 'attachment.progressCut', sizes)}</span>
    </div>
  )
}

/** Never 100 before the bureau has agreed. */
export const percentOf = ({ uploaded, bytes }: Pick<Attachment, 'uploaded' | 'bytes'>): number => Math.min(99, Math.floor((uploaded / bytes) * 100))
