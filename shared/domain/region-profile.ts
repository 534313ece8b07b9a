import { z } from 'zod'
import { appError } from '../result/app-error.ts'
import { err, ok, type Result } from '../result/result.ts'
import { AccidentLimits } from './accident-deadline.ts'
import type { CalendarMonth } from './calendar-date.ts'
import { CalendarMonth as Month } from './calendar-date.ts'
import { AttachmentLimits, USUAL_ATTACHMENT_LIMITS } from './attachment.ts'
import { InsuranceCode } from './insurance.ts'

/** Where a value comes from: a published rule, common practice elsewhere, or made up for the practice bureau. */
const Source = z.enum(['law', 'region', 'practice'])

/** Limits of the contribution base from a month on; `*` stands for every insurance without an entry of its own. */
export const BaseLimit = z.object({ from: Month, insurance: z.union([InsuranceCode, z.literal('*')]), lowerFen: z.number().int(), upperFen: z.number().int(), source: Source })
export type BaseLimit = z.infer<typeof BaseLimit>

/** What differs from region to region: thresholds and windows as dated data, never constants of a rule. */
export const RegionProfile = z.object({
  /** Six digits of 统筹区 AAA027, or `default`. */
  region: z.string(),
  name: z.string(),
  validFrom: z.string(),
  source: Source,
  codePack: Month,
  generation: z.enum(['new', 'old']),
  /** A participation or stop date may lie this many months before today. */
  backdatingMonths: z.number().int(),
  /** Days of the month on which the bureau takes declarations. */
  declarationWindow: z.object({ fromDay: z.number().int(), toDay: z.number().int() }),
  baseLimits: z.array(BaseLimit),
  /** False where 工伤 knows no base limits (facts 5.5). */
  injuryBaseLimited: z.boolean(),
  minimumAge: z.number().int(),
  /** Upper age of 超龄人员, in full years. */
  overAge: z.object({ male: z.number().int(), female: z.number().int() }),
  retirementRule: z.literal('2025-01-01'),
  /** Insurances that are ticked together or not at all. */
  insuranceBundles: z.array(z.array(InsuranceCode).min(2)),
  exclusiveInsurances: z.array(z.tuple([InsuranceCode, InsuranceCode])),
  injuryRequired: z.boolean(),
  rosterStaleDays: z.number().int(),
  /** 快报: hours until it is late, and until it is red; 认定: days from the accident. */
  accident: AccidentLimits,
  /** A roster update that would remove more than this share (percent) or more than this many people asks first; whichever is less. */
  removalsAsk: z.object({ percent: z.number().int(), people: z.number().int() }),
  /** What may be attached to a declaration or an accident report; absent in a profile: the usual. */
  attachments: AttachmentLimits.default(USUAL_ATTACHMENT_LIMITS),
  /** Field names that must be filled, by kind of declaration. */
  required: z.object({
    add: z.array(z.string()),
    remove: z.array(z.string()),
    /** Of a 工伤快报: of the accident itself, and of each injured person. */
    accident: z.array(z.string()).default(['occurredAt', 'place', 'reporter', 'reporterPhone']),
    injured: z.array(z.string()).default(['parts', 'degree']),
  }),
})
export type RegionProfile = z.infer<typeof RegionProfile>

/** Makes a profile of its parsed JSON; INTERNAL where it has another shape. */
export function loadRegionProfile(data: unknown): Result<RegionProfile> {
  const parsed = RegionProfile.safeParse(data)
  return parsed.success ? ok(parsed.data) : err(appError('INTERNAL', { what: 'region profile' }))
}

/** The limits in force in a month for one insurance; null where the region has none. */
export function baseLimitOf(profile: RegionProfile, insurance: string, month: CalendarMonth): BaseLimit | null {
  let best: BaseLimit | null = null
  for (const limit of profile.baseLimits) {
    if ((limit.insurance !== insurance && limit.insurance !== '*') || limit.from > month) continue
    const better = best === null || (limit.insurance === best.insurance ? limit.from > best.from : limit.insurance === insurance)
    if (better) best = limit
  }
  return best
}
