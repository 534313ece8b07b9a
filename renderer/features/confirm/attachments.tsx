import { useMemo, type ReactElement } from 'react'
import type { AttachmentOwner } from '../../../shared/domain/attachment.ts'
import { useAttachments } from '../../api/use-attachments.ts'
import { AttachmentsDrawer } from '../../ui/attachments/attachments-drawer.tsx'
import type { Line } from './declaration-line.ts'

/** 修改附件 of one line. */
export function Attachments({ line, onClose }: { readonly line: Line | null; readonly onClose: () => void }): ReactElement {
  const id = line?.id ?? null
  const owner = useMemo<AttachmentOwner | null>(() => (id === null ? null : { kind: 'declaration', id }), [id])
  const door = useAttachments(owner)
  return <AttachmentsDrawer owner={owner} name={line?.name ?? null} door={door} onClose={onClose} />
}
