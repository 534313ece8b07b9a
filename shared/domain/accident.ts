import { z } from 'zod'
import { AccidentContent } from './accident-content.ts'
import { CalendarDate, Instant } from './calendar-date.ts'
import { CivilMinute } from './civil-minute.ts'
import { DeclarationState, ShownState } from './declaration.ts'
import { Finding } from './finding.ts'

/** 补充 to a report that the bureau has; a record of its own in the outbox. */
export const AccidentSupplement = z.object({
  id: z.string(),
  at: Instant,
  by: z.string(),
  words: z.string(),
  /** Key of the injured person it is about; null for the whole accident. */
  about: z.string().nullable(),
  /** Files that go with it. */
  files: z.number().int().default(0),
  /** queued | sending | waiting | sent | parked, as the outbox says. */
  state: z.string(),
})
export type AccidentSupplement = z.infer<typeof AccidentSupplement>

/** A 工伤快报, whole. States as of a declaration. */
export const Accident = z.object({
  /** UUIDv7 made here; also the idempotency key of its first intent. */
  id: z.string(),
  state: DeclarationState,
  shownState: ShownState,
  content: AccidentContent,
  findings: z.array(Finding),
  /** True once a person has acknowledged the warnings that stand now. */
  acknowledged: z.boolean(),
  /** Counts every change; `accident.edit` must name the one it saw. */
  revision: z.number().int(),
  createdAt: Instant,
  updatedAt: Instant,
  confirmedAt: Instant.nullable(),
  /** When the bureau took it in, by its receipt. */
  receivedAt: Instant.nullable(),
  receiptNumber: z.string().nullable(),
  bureauVersion: z.number().int().nullable(),
  /** The bureau's words at return or refusal, and the field that they are about. */
  bureauReason: z.string().nullable(),
  bureauField: z.string().nullable(),
  /** The day on which 工伤认定 was applied for, as the clerk noted it: then its clock stands. */
  recognitionOn: CalendarDate.nullable(),
  /** Confirmed and may still be taken back before anything leaves, until then; null where nothing holds it. */
  heldUntil: Instant.nullable(),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  supplements: z.array(AccidentSupplement),
})
export type Accident = z.infer<typeof Accident>

/** A line of 工伤快报确认. */
export const AccidentLine = Accident.pick({ id: true, state: true, shownState: true, acknowledged: true, revision: true, updatedAt: true, receivedAt: true, receiptNumber: true, bureauReason: true, recognitionOn: true, heldUntil: true }).extend({
  occurredAt: CivilMinute.nullable(),
  place: z.string().nullable(),
  situation: z.string().nullable(),
  category: z.string().nullable(),
  /** The names of the injured, in their order. */
  names: z.array(z.string()),
  /** The most serious 伤害程度. */
  degree: z.string().nullable(),
  deaths: z.number().int(),
  errors: z.number().int(),
  warnings: z.number().int(),
})
export type AccidentLine = z.infer<typeof AccidentLine>
