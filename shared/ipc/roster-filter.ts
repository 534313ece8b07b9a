import { z } from 'zod'

/** The manual's three filters, and the search as one types: name, pinyin initials, any part of an ID number. */
export const RosterFilter = z.object({
  text: z.string().max(60),
  /** 个人参保状态 AAC008. */
  insuredStatus: z.string().nullable(),
  /** 个人缴费状态 AAC031. */
  paymentStatus: z.string().nullable(),
  /** 参保身份 AAC066. */
  insuredIdentity: z.string().nullable(),
})
export type RosterFilter = z.infer<typeof RosterFilter>
