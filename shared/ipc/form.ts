import { z } from 'zod'
import { Instant } from '../domain/calendar-date.ts'
import { engineChannel } from './channel.ts'

/** The window that a form belongs to, and the record where it is one: `add`, `remove`, `edit:<id>`, `accident:<id>` … */
const FormKey = z.string().min(1).max(80)

/** What stands in the fields of a form, as typed: also what is no date and no amount yet. */
export const FormState = z.record(z.string(), z.union([z.string().max(4000), z.boolean(), z.number(), z.null(), z.array(z.string().max(4000)).max(500)]))
export type FormState = z.infer<typeof FormState>

/** Forms that are being filled in, kept key by key so that a crash loses at most the last keystroke. */
export const formChannels = {
  'form.keep': engineChannel(z.object({ key: FormKey, state: FormState }), z.object({})),
  'form.get': engineChannel(z.object({ key: FormKey }), z.object({ state: FormState, keptAt: Instant }).nullable()),
  'form.forget': engineChannel(z.object({ key: FormKey }), z.object({})),
} as const
