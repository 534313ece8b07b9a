import { z } from 'zod'
import { AddContent } from '../domain/add-content.ts'
import { engineChannel } from './channel.ts'

/** What is the same for everybody in this unit: fills new forms, shown as a default, and can be changed there. */
export const AddDefaults = AddContent.pick({ idType: true, ethnicity: true, hukou: true, employmentForm: true, insuredIdentity: true, personalIdentity: true, education: true, contactAddress: true, insurances: true }).partial()
export type AddDefaults = z.infer<typeof AddDefaults>

/** Choices of this unit, kept in the store. */
export const Preferences = z.object({
  /** Minutes between 确认通过 and the moment at which a declaration may leave. */
  recallMinutes: z.number().int().min(0).max(1440),
  /** Sends by itself when a recall window closes, while the app runs and the bureau is there. */
  autoSend: z.boolean(),
  /** A notice of the system before a limit of an injury runs out. */
  injuryNotices: z.boolean(),
  addDefaults: AddDefaults,
})
export type Preferences = z.infer<typeof Preferences>

export const preferenceChannels = {
  'preference.get': engineChannel(z.object({}), Preferences),
  'preference.set': engineChannel(Preferences.partial(), Preferences),
} as const
