import { memo } from 'react'
import { whileClosed } from '../../ui/while-closed.ts'
import { Attachments as PlainAttachments } from './attachments.tsx'
import { BulkDrawer as PlainBulkDrawer } from './bulk-drawer.tsx'
import { ConfirmDialog as PlainConfirmDialog } from './confirm-dialog.tsx'
import { DetailDrawer as PlainDetailDrawer } from './detail-drawer.tsx'
import { EditDrawer as PlainEditDrawer } from './edit-drawer.tsx'
import { RemoveDialog as PlainRemoveDialog } from './remove-dialog.tsx'
import { RemoveManyDialog as PlainRemoveManyDialog } from './remove-many-dialog.tsx'
import { TrailDrawer as PlainTrailDrawer } from './trail-drawer.tsx'

/** What opens over the list. The list is drawn anew with every answer; what is closed is not drawn with it. */
export const ConfirmDialog = memo(PlainConfirmDialog, whileClosed(({ selection }) => selection === null))
export const BulkDrawer = memo(PlainBulkDrawer, whileClosed(({ selection }) => selection === null))
export const RemoveManyDialog = memo(PlainRemoveManyDialog, whileClosed(({ selection }) => selection === null))
export const EditDrawer = memo(PlainEditDrawer, whileClosed(({ id }) => id === null))
export const DetailDrawer = memo(PlainDetailDrawer, whileClosed(({ id }) => id === null))
export const Attachments = memo(PlainAttachments, whileClosed(({ line }) => line === null))
export const TrailDrawer = memo(PlainTrailDrawer, whileClosed(({ line }) => line === null))
export const RemoveDialog = memo(PlainRemoveDialog, whileClosed(({ line }) => line === null))
