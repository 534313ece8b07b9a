import { z } from 'zod'
import { Instant } from './calendar-date.ts'

/** What files can be attached to. */
export const ATTACHMENT_OWNERS = ['declaration', 'accident'] as const
export const AttachmentOwner = z.object({ kind: z.enum(ATTACHMENT_OWNERS), id: z.string().min(1).max(80) })
export type AttachmentOwner = z.infer<typeof AttachmentOwner>

/** Files of a supplement that is still being written lie under the report's id with this before it; once it is sent they belong to the supplement's own id. */
const SUPPLEMENT = 'supplement:'
export const pendingSupplement = (accidentId: string): AttachmentOwner => ({ kind: 'accident', id: `${SUPPLEMENT}${accidentId}` })
/** The report whose supplement is being written; null where the owner is none such. */
export const reportOfPendingSupplement = (ownerId: string): string | null => (ownerId.startsWith(SUPPLEMENT) ? ownerId.slice(SUPPLEMENT.length) : null)

/** Told by the content, never by the name. */
export const ATTACHMENT_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const
export const AttachmentType = z.enum(ATTACHMENT_TYPES)
export type AttachmentType = z.infer<typeof AttachmentType>

/** How much may be attached: bytes of one file, bytes of all files of one owner, and how many. */
export const AttachmentLimits = z.object({ fileBytes: z.number().int(), totalBytes: z.number().int(), files: z.number().int() })
export type AttachmentLimits = z.infer<typeof AttachmentLimits>

/** 20 MiB a file, 50 MiB and 30 files a declaration, where the region says nothing else. */
export const USUAL_ATTACHMENT_LIMITS: AttachmentLimits = { fileBytes: 20 * 1024 * 1024, totalBytes: 50 * 1024 * 1024, files: 30 }

/** 未上传 | 上传中 | 已送达: at the bureau, whose own SHA-256 agreed. */
export const UPLOAD_STATES = ['waiting', 'uploading', 'delivered'] as const
export const UploadState = z.enum(UPLOAD_STATES)
export type UploadState = z.infer<typeof UploadState>

export const Attachment = z.object({
  id: z.string(),
  /** As the file was called; never leaves this machine and is never journalled. */
  name: z.string(),
  type: AttachmentType,
  bytes: z.number().int(),
  /** Pixels; null for a PDF. */
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  addedAt: Instant,
  addedBy: z.string(),
  upload: UploadState,
  /** Bytes that the bureau is known to have. */
  uploaded: z.number().int(),
})
export type Attachment = z.infer<typeof Attachment>
