import { z } from 'zod'

export const LookupQuery = z.object({ idType: z.string(), idNumber: z.string().min(1).max(40), name: z.string().optional() })
export type LookupQuery = z.infer<typeof LookupQuery>

/** Where a person is insured now: for 调入, which needs the former unit to have stopped. Only the bureau knows; never cached. */
export const PersonLookup = z.looseObject({
  /** False where the bureau has never seen this document. */
  known: z.boolean(),
  /** 个人编号 where the person is on this unit's roster. */
  personId: z.string().nullable(),
  /** Active in another unit in at least one insurance. */
  activeElsewhere: z.boolean(),
  /** The other unit's name, where there is one. */
  formerUnit: z.string().nullable(),
  /** Status (AAC008) by insurance in the other unit. */
  insurances: z.array(z.looseObject({ insurance: z.string(), insuredStatus: z.string() })),
  words: z.string(),
})
export type PersonLookup = z.infer<typeof PersonLookup>
