import { InboxOutlined } from '@ant-design/icons'
import { useState, type DragEvent, type ReactElement } from 'react'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { useText } from '../../ui/text.ts'

interface DropZoneProps {
  readonly kind: DeclarationKind
  readonly onFile: (file: File) => void
  /** Several files were dropped at once. */
  readonly onMany: () => void
}

/** Where a workbook can be dropped. */
export function DropZone({ kind, onFile, onMany }: DropZoneProps): ReactElement {
  const text = useText()
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
      <strong>{text(kind === 'add' ? 'batch.dropHere' : 'batch.dropHere.remove')}</strong>
      <span className="quiet">{text('batch.dropHint')}</span>
    </div>
  )
}
