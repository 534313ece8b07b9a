import { useMemo, type ReactElement } from 'react'
import type { AttachmentOwner } from '../../../shared/domain/attachment.ts'
import { useAttachments } from '../../api/use-attachments.ts'
import { AttachmentsDrawer } from '../../ui/attachments/attachments-drawer.tsx'

/** 修改附件 of one report: photographs, diagnosis, statements of witnesses. */
export function AccidentAttachments({ id, name, onClose }: { readonly id: string | null; readonly name: string | null; readonly onClose: () => void }): ReactElement {
  const owner = useMemo<AttachmentOwner | null>(() => (id === null ? null : { kind: 'accident', id }), [id])
  const door = useAttachments(owner)
  return <AttachmentsDrawer owner={owner} name={name} door={door} onClose={onClose} />
}
