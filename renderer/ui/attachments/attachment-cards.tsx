import { useCallback, type ReactElement } from 'react'
import type { Attachment, AttachmentOwner } from '../../../shared/domain/attachment.ts'
import { EmptyState } from '../empty-state.tsx'
import { useText } from '../text.ts'
import { AttachmentCard } from './attachment-card.tsx'

interface AttachmentCardsProps {
  readonly owner: AttachmentOwner
  readonly items: readonly Attachment[]
  readonly editable: boolean
  /** True while a sync runs. */
  readonly sending: boolean
  readonly load: (id: string, seen: 'thumbnail' | 'whole') => Promise<Uint8Array>
  readonly onOpen: (id: string) => void
  readonly onRemove: (attachment: Attachment) => void
  readonly onMove: (attachment: Attachment, by: -1 | 1) => void
}

/** The files in the order in which they go. */
export function AttachmentCards({ owner, items, editable, sending, load, onOpen, onRemove, onMove }: AttachmentCardsProps): ReactElement {
  const text = useText()
  const thumbnail = useCallback((id: string) => load(id, 'thumbnail'), [load])
  if (items.length === 0) return <EmptyState why={text(editable ? `attachment.empty.${owner.kind}` : 'attachment.emptyFixed')} />
  return (
    <ul className="attachment-cards" aria-label={text('attachment.list')}>
      {items.map((attachment, index) => (
        <AttachmentCard
          key={attachment.id}
          attachment={attachment}
          place={index + 1}
          count={items.length}
          editable={editable}
          sending={sending}
          load={thumbnail}
          onOpen={() => onOpen(attachment.id)}
          onRemove={() => onRemove(attachment)}
          onMove={(by) => onMove(attachment, by)}
        />
      ))}
    </ul>
  )
}
