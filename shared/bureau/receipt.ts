import { z } from 'zod'
import { Instant } from '../domain/calendar-date.ts'

/** What the bureau signs when it has taken an intent: Ed25519 over the canonical JSON of exactly these four. */
export const ReceiptStatement = z.object({
  /** 受理编号. */
  number: z.string(),
  time: Instant,
  /** SHA-256 of the body bytes, base64, as in Content-Digest. */
  digest: z.string(),
  declarationId: z.string(),
})
export type ReceiptStatement = z.infer<typeof ReceiptStatement>

/** The receipt of a 201. */
export const Receipt = z.looseObject({
  ...ReceiptStatement.shape,
  /** The record's version at the bureau, for If-Match. */
  version: z.number().int(),
  keyId: z.string(),
  /** Base64. */
  signature: z.string(),
})
export type Receipt = z.infer<typeof Receipt>

/** The part of a receipt that is signed. */
export const receiptStatement = ({ number, time, digest, declarationId }: ReceiptStatement): ReceiptStatement => ({ number, time, digest, declarationId })
