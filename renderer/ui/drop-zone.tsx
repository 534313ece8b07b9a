import { InboxOutlined } from '@ant-design/icons'
import { useState, type DragEvent, type ReactElement } from 'react'

interface DropZoneProps {
  /** What is to be dropped, and what may be. */
  readonly words: { readonly here: string; readonly hint: string; readonly paste?: string }
  readonly onFile: (file: File) => void
  /** Several files were dropped at once. */
  readonly onMany: () => void
}

/** Where one file can be dropped. */
export function DropZone({ words, onFile, onMany }: DropZoneProps): ReactElement {
  const [over, setOver] = useState(false)
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const { files } = event.dataTransfer
    if (files.length > 1) onMany()
    else if (files[0]) onFile(files[0])
  }
  return (
    <div
      className={`drop-zone ${over ? 'drop-over' : ''}`}
      data-testid="drop-zone"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <InboxOutlined />
      <strong>{words.here}</strong>
      <span className="quiet">{words.hint}</span>
      {words.paste && <span className="quiet paste-hint">{words.paste}</span>}
    </div>
  )
}
