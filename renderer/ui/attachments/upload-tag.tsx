import { CheckCircleOutlined, CloudUploadOutlined, LaptopOutlined, PauseCircleOutlined } from '@ant-design/icons'
import { Tag } from 'antd'
import type { ReactElement } from 'react'
import type { Attachment } from '../../../shared/domain/attachment.ts'
import { useText } from '../text.ts'
import { percentOf } from './upload-progress.tsx'

const SIGNS = { waiting: <LaptopOutlined />, uploading: <CloudUploadOutlined />, cut: <PauseCircleOutlined />, delivered: <CheckCircleOutlined /> } as const
const COLOURS = { waiting: 'default', uploading: 'processing', cut: 'warning', delivered: 'success' } as const

interface UploadTagProps {
  readonly attachment: Attachment
  /** True while a sync runs. */
  readonly sending: boolean
}

/** 未上传, 上传中 and 传了一部分 with how far, 已送达; in words and with a sign, never by colour alone. */
export function UploadTag({ attachment, sending }: UploadTagProps): ReactElement {
  const text = useText()
  const how = attachment.upload === 'uploading' && !sending ? 'cut' : attachment.upload
  return (
    <Tag icon={SIGNS[how]} color={COLOURS[how]} title={text(`attachment.uploadHint.${how}`)}>
      {text(`attachment.upload.${how}`, { percent: percentOf(attachment) })}
    </Tag>
  )
}
