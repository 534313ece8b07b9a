import { z } from 'zod'
import { Attachment, AttachmentLimits, AttachmentOwner, AttachmentType } from '../domain/attachment.ts'
import { FileSource } from './batch.ts'
import { engineChannel } from './channel.ts'

export const AttachmentList = z.object({
  /** In the order in which they go. */
  items: z.array(Attachment),
  totalBytes: z.number().int(),
  limits: AttachmentLimits,
  /** Why nothing can be changed, as `attachment.fixed.<reason>` of the catalogue; null where it can. */
  fixed: z.string().nullable(),
  /** A change makes a draft of it again: confirmed (taken back), returned or refused (declared anew). */
  becomesDraft: z.boolean(),
})
export type AttachmentList = z.infer<typeof AttachmentList>

export const attachmentChannels = {
  'attachment.list': engineChannel(z.object({ owner: AttachmentOwner }), AttachmentList),
  /**
   * Takes one file in. `duplicate`: the very bytes are attached already, and nothing changed. ATTACHMENT_* where the file is not
   * acceptable, STATE_CONFLICT where the owner can no longer be changed.
   */
  'attachment.add': engineChannel(z.object({ owner: AttachmentOwner, source: FileSource }), z.object({ attachment: Attachment, duplicate: z.boolean() })),
  'attachment.remove': engineChannel(z.object({ id: z.string() }), z.object({})),
  /** Brings a removed one back, at its old place. */
  'attachment.restore': engineChannel(z.object({ id: z.string() }), z.object({})),
  /** The order in which they go to the bureau. STATE_CONFLICT where the ids are not all that are attached. */
  'attachment.order': engineChannel(z.object({ owner: AttachmentOwner, ids: z.array(z.string()).max(1000) }), z.object({})),
  /** The bytes, for a thumbnail or to be read; the latter is journalled. */
  'attachment.bytes': engineChannel(z.object({ id: z.string(), seen: z.enum(['thumbnail', 'whole']) }), z.object({ bytes: z.instanceof(Uint8Array), type: AttachmentType })),
} as const
