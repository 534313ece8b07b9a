import { z } from 'zod'
import { AccidentContent, Injured, SHARED_INJURED_FIELDS } from '../domain/accident-content.ts'
import { AccidentDeadline, AccidentLimits } from '../domain/accident-deadline.ts'
import { Accident, AccidentLine } from '../domain/accident.ts'
import { CalendarDate, Instant } from '../domain/calendar-date.ts'
import { CivilMinute } from '../domain/civil-minute.ts'
import { AuditEntry, ShownState } from '../domain/declaration.ts'
import { Finding } from '../domain/finding.ts'
import { DocumentHandle } from './batch.ts'
import { engineChannel } from './channel.ts'
import { HistoryEntry } from './declaration.ts'
import { JobId } from './job.ts'
import { paged, Slice, Sort } from './page.ts'

export const AccidentFilter = z.object({
  /** Name, initials or part of the number of any injured, the place, or part of the time as it is written. */
  text: z.string().max(60),
  /** Empty: every state but void. */
  states: z.array(ShownState),
  /** 伤害程度 ALC021 of any injured. */
  degree: z.string().max(8).nullable(),
  /** First and last day of the accident. */
  from: CalendarDate.nullable(),
  to: CalendarDate.nullable(),
  withFindings: z.enum(['any', 'errors', 'warnings', 'none']),
  /** Only those in their recall window. */
  held: z.boolean().optional(),
})
export type AccidentFilter = z.infer<typeof AccidentFilter>

/** Ticked rows: by id, or everything that a filter matches except some. */
export const AccidentSelection = z.union([
  z.object({ ids: z.array(z.string()).max(10_000) }),
  z.object({ filter: AccidentFilter, except: z.array(z.string()).max(10_000) }),
])
export type AccidentSelection = z.infer<typeof AccidentSelection>

/** What 确认提交 will do, in numbers. */
export const AccidentPreview = z.object({
  total: z.number().int(),
  confirmable: z.number().int(),
  /** Of those that can be confirmed: injured people, deaths, reports that answer a returned one, reports past the 快报 limit. */
  injured: z.number().int(),
  deaths: z.number().int(),
  corrections: z.number().int(),
  late: z.number().int(),
  withErrors: z.number().int(),
  unacknowledged: z.number().int(),
  otherState: z.number().int(),
  /** Minutes of the recall window, and how many have none because their 快报 limit ends before it would, or is over. */
  recallMinutes: z.number().int(),
  atOnce: z.number().int(),
})
export type AccidentPreview = z.infer<typeof AccidentPreview>

/** One accident with its clocks, for the start page, notices and the strip on the report. Names are masked. */
export const AccidentDeadlines = z.object({
  id: z.string(),
  shownState: ShownState,
  occurredAt: CivilMinute,
  place: z.string().nullable(),
  people: z.array(z.string()),
  deadlines: z.array(AccidentDeadline),
})
export type AccidentDeadlines = z.infer<typeof AccidentDeadlines>

const ById = z.object({ id: z.string() })
const AtRevision = ById.extend({ revision: z.number().int() })

export const accidentChannels = {
  'accident.page': engineChannel(Slice.extend({ filter: AccidentFilter, sort: Sort(['occurredAt', 'updatedAt', 'degree', 'heldUntil']).nullable() }), paged(AccidentLine)),
  'accident.get': engineChannel(ById, Accident),
  /** `formKey`: the kept form that becomes this draft; it is forgotten in the same transaction. */
  'accident.create': engineChannel(z.object({ content: AccidentContent, formKey: z.string().max(80).nullable().default(null) }), Accident),
  /** Saves the content. A confirmed report that has not left is taken back, a returned one becomes a draft that will replace it. STATE_CONFLICT where another revision was seen. */
  'accident.edit': engineChannel(AtRevision.extend({ content: AccidentContent }), Accident),
  /** Checks without saving. */
  'accident.check': engineChannel(z.object({ id: z.string().nullable(), content: AccidentContent }), z.array(Finding)),
  /** Copies fields of one injured person to all others of the report. */
  'accident.copyCommon': engineChannel(AtRevision.extend({ from: z.string(), fields: z.array(z.enum(SHARED_INJURED_FIELDS)).min(1) }), Accident),
  /** Takes the last change of the content back, again and again; across restarts. */
  'accident.undo': engineChannel(AtRevision, Accident),
  'accident.redo': engineChannel(AtRevision, Accident),
  /** The entry of a roster person in a report: who, cover, occupation and telephone as the roster knows them. */
  'accident.injuredOf': engineChannel(z.object({ personId: z.string(), occurredAt: CivilMinute.nullable() }), Injured),
  /** What was typed in earlier reports, newest first. */
  'accident.remembered': engineChannel(z.object({}), z.object({ hospitals: z.array(z.object({ name: z.string(), agreed: z.boolean().nullable() })), places: z.array(z.object({ place: z.string(), region: z.string().nullable() })) })),
  /** Regions in force whose name or code has this text, at most thirty; '' gives the counties of the unit's own region. */
  'accident.regions': engineChannel(z.object({ text: z.string().max(40) }), z.array(z.object({ code: z.string(), name: z.string() }))),
  'accident.acknowledge': engineChannel(z.object({ selection: AccidentSelection }), z.object({ acknowledged: z.number().int() })),
  /** 删除: a draft becomes void; what is queued is taken back while it has not left; what the bureau has is withdrawn with a reason. */
  'accident.remove': engineChannel(ById.extend({ reason: z.string().max(200) }), Accident),
  'accident.restore': engineChannel(ById, Accident),
  /** Takes a confirmed report that has not left out of the queue: it is a draft again. */
  'accident.recall': engineChannel(ById, Accident),
  'accident.preview': engineChannel(z.object({ selection: AccidentSelection }), AccidentPreview),
  /** 确认提交: state and outbox job in one transaction. Those that cannot be are left and counted. */
  'accident.confirm': engineChannel(
    z.object({ jobId: JobId, selection: AccidentSelection, recallMinutes: z.number().int().min(0).max(1440).nullable().default(null) }),
    /** heldUntil: when the recall window closes of those that have one; atOnce: how many have none because their limit is near. */
    z.object({ confirmed: z.number().int(), held: z.number().int(), heldUntil: Instant.nullable(), atOnce: z.number().int() }),
  ),
  /** 撤回: those that have not left are drafts again, the others are counted. */
  'accident.recallMany': engineChannel(z.object({ selection: AccidentSelection }), z.object({ recalled: z.number().int(), tooLate: z.number().int() })),
  /** 立即发送: their recall windows close now. */
  'accident.sendNow': engineChannel(z.object({ selection: AccidentSelection }), z.object({ released: z.number().int() })),
  /** 补充 to a report that the bureau has: words, and the person they are about by key. */
  'accident.supplement': engineChannel(ById.extend({ words: z.string().trim().min(1).max(1000), about: z.string().nullable() }), Accident),
  'accident.trail': engineChannel(ById, z.object({ entries: z.array(AuditEntry), syncedAt: Instant.nullable(), rawReply: z.string().nullable() })),
  'accident.history': engineChannel(ById, z.array(HistoryEntry)),
  /** The whole number and telephone of one injured person: journalled. */
  'accident.reveal': engineChannel(ById.extend({ key: z.string() }), z.object({ idNumber: z.string(), phone: z.string().nullable() })),
  /** Notes the day on which recognition was applied for, or takes the note back. */
  'accident.recognition': engineChannel(ById.extend({ on: CalendarDate.nullable() }), Accident),
  /** The clocks of one report, or of all whose clocks still run; by the bureau's clock where it is known, with how far ours is from it. */
  'accident.deadlines': engineChannel(
    z.object({ id: z.string().nullable() }),
    z.object({ now: CivilMinute, clockSkewSeconds: z.number().int().nullable(), limits: AccidentLimits, items: z.array(AccidentDeadlines) }),
  ),
  /** 工伤事故快报/备案表 of a report; 工伤认定申请表 of one injured person or, with `key` null, one after the other of all. */
  'accident.paper': engineChannel(ById.extend({ jobId: JobId, paper: z.enum(['report', 'recognition']), key: z.string().nullable() }), DocumentHandle),
} as const
