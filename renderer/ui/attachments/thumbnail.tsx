import { FileImageOutlined, FilePdfOutlined } from '@ant-design/icons'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import type { Attachment } from '../../../shared/domain/attachment.ts'
import { useText } from '../text.ts'
import { drawThumbnail } from './draw-thumbnail.ts'

/** One after the other: several large files are never in memory together. */
let turn: Promise<unknown> = Promise.resolve()

interface ThumbnailProps {
  readonly attachment: Attachment
  readonly load: (id: string) => Promise<Uint8Array>
}

/** The picture, or the first page, drawn small; what cannot be drawn says so. Nothing of it is cached anywhere but on its canvas. */
export function Thumbnail({ attachment, load }: ThumbnailProps): ReactElement {
  const text = useText()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [state, setState] = useState<'waiting' | 'drawn' | 'failed'>('waiting')
  const { id, type } = attachment
  useEffect(() => {
    let current = true
    const draw = async (): Promise<void> => {
      if (!current) return
      const bytes = await load(id)
      if (!current || !canvas.current) return
      await drawThumbnail(canvas.current, bytes, type, Math.max(1, window.devicePixelRatio))
    }
    turn = turn.then(draw).then(
      () => current && setState('drawn'),
      () => current && setState('failed'),
    )
    return () => {
      current = false
    }
  }, [id, type, load])
  return (
    <span className={`thumbnail thumbnail-${state}`}>
      <canvas ref={canvas} aria-hidden />
      {state !== 'drawn' && (
        <span className="thumbnail-instead">
          {type === 'application/pdf' ? <FilePdfOutlined /> : <FileImageOutlined />}
          {state === 'failed' && <span>{text('attachment.noPreviewShort')}</span>}
        </span>
      )}
      {type === 'application/pdf' && state === 'drawn' && <span className="thumbnail-kind">PDF</span>}
    </span>
  )
}
