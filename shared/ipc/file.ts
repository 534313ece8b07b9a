import { z } from 'zod'
import { mainChannel } from './channel.ts'

/** Windows never hold a path: a dialog's or a drop's file is a token that can be used once. */
export const PickedFile = z.object({ token: z.uuid(), name: z.string(), size: z.number().int() })
export type PickedFile = z.infer<typeof PickedFile>

export const fileChannels = {
  /** 浏览. Null where the dialog was cancelled. */
  'file.pick': mainChannel(z.object({ purpose: z.enum(['workbook', 'certificate']) }), PickedFile.nullable()),
  /** 添加附件: PDF, JPG and PNG, several at once; none where the dialog was cancelled. */
  'file.pickAttachments': mainChannel(z.object({}), z.array(PickedFile)),
  /** A dropped file, as bytes (at most 40 MB). */
  'file.drop': mainChannel(z.object({ name: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) }), PickedFile),
} as const
