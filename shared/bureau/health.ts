import { z } from 'zod'
import { Instant } from '../domain/calendar-date.ts'

export const Health = z.looseObject({ status: z.string(), bureau: z.string(), epoch: z.string(), time: Instant })
export type Health = z.infer<typeof Health>
