import { z } from 'zod'
import { PublicKey } from './public-key.ts'

export const SignInRequest = z.object({ unit: z.string().min(1).max(40), operator: z.string().min(1).max(40), password: z.string().min(1).max(200) })
export type SignInRequest = z.infer<typeof SignInRequest>

/** A refresh token serves once: the answer brings a new one. Its second use ends the session. */
export const RefreshRequest = z.object({ refreshToken: z.string() })
export type RefreshRequest = z.infer<typeof RefreshRequest>

export const BureauSession = z.looseObject({
  accessToken: z.string(),
  /** Seconds. */
  expiresIn: z.number().int(),
  refreshToken: z.string(),
  refreshExpiresIn: z.number().int(),
  bureau: z.looseObject({ id: z.string(), name: z.string(), epoch: z.string() }),
  unit: z.looseObject({ number: z.string(), name: z.string(), region: z.string() }),
  /** roles: declare 申报, print 打印, read 查询 … */
  operator: z.looseObject({ id: z.string(), name: z.string(), roles: z.array(z.string()) }),
  keys: z.array(PublicKey),
})
export type BureauSession = z.infer<typeof BureauSession>
