import { CheckCircleOutlined, CloudUploadOutlined, LaptopOutlined } from '@ant-design/icons'
import { Tag } from 'antd'
import type { ReactElement } from 'react'
import type { Attachment } from '../../../shared/domain/attachment.ts'
import { useText } from '../text.ts'

const SIGNS = { waiting: <LaptopOutlined />, uploading: <CloudUploadOutlined />, delivered: <CheckCircleOutlined /> } as const
const COLOURS = { waiting: 'default', uploading: 'processing', delivered: 'success' } as const

/** 未上传, 上传中 with how far, 已送达; in words and with a sign, never by colour alone. */
export function UploadTag({ attachment }: { readonly attachment: Attachment }): ReactElement {
  const text = useText()
  const { upload, uploaded, bytes } = attachment
  return (
    <Tag icon={SIGNS[upload]} color={COLOURS[upload]} title={text(`attachment.uploadHint.${upload}`)}>
      {text(`attachment.upload.${upload}`, { percent: Math.floor((uploaded / bytes) * 100) })}
    </Tag>
  )
}
