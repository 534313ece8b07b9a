import { useMemo, type ReactElement } from 'react'
import { pendingSupplement, type AttachmentOwner } from '../../../shared/domain/attachment.ts'
import { useAttachments } from '../../api/use-attachments.ts'
import { AttachmentsDrawer } from '../../ui/attachments/attachments-drawer.tsx'

interface AccidentAttachmentsProps {
  /** Of a report, of a supplement that was sent, or of one that is being written; null: closed. */
  readonly id: string | null
  readonly name: string | null
  /** The id is that of the report that a supplement is being written to. */
  readonly pending?: boolean
  readonly onClose: () => void
}

/** 修改附件 of one report: photographs, diagnosis, statements of witnesses. */
export function AccidentAttachments({ id, name, pending = false, onClose }: AccidentAttachmentsProps): ReactElement {
  const owner = useMemo<AttachmentOwner | null>(() => (id === null ? null : pending ? pendingSupplement(id) : { kind: 'accident', id }), [id, pending])
  const door = useAttachments(owner)
  return <AttachmentsDrawer owner={owner} name={name} door={door} onClose={onClose} />
}
