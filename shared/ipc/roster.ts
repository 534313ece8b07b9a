import { z } from 'zod'
import { CalendarDate, Instant } from '../domain/calendar-date.ts'
import { RosterChange, SyncRun } from '../domain/outbox.ts'
import { Person, PersonLine } from '../domain/person.ts'
import { engineChannel } from './channel.ts'
import { JobId } from './job.ts'
import { paged, Slice, Sort } from './page.ts'

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

export const RosterDigest = z.object({ run: SyncRun, added: z.number().int(), changed: z.number().int(), removed: z.number().int(), count: z.number().int() })
export type RosterDigest = z.infer<typeof RosterDigest>

export const rosterChannels = {
  'roster.page': engineChannel(
    Slice.extend({ filter: RosterFilter, sort: Sort(['name', 'idNumber', 'hiredOn', 'wageFen', 'insuredStatus']).nullable() }),
    paged(PersonLine),
  ),
  /** 个人综合查询 and search boxes: by ID number (whole or part), name or initials; at most 50 lines. */
  'roster.search': engineChannel(z.object({ text: z.string().min(1).max(60) }), z.array(PersonLine)),
  'roster.person': engineChannel(z.object({ id: z.string() }), Person),
  /** 更新人员花名册. `allowRemovals` is the answer to SYNC_WOULD_REMOVE_MANY. */
  'roster.update': engineChannel(z.object({ jobId: JobId, allowRemovals: z.boolean() }), RosterDigest),
  'roster.updates': engineChannel(z.object({}), z.array(RosterDigest)),
  'roster.changes': engineChannel(Slice.extend({ runId: z.string() }), paged(RosterChange)),
  /** The whole number of one person: journalled. */
  'roster.reveal': engineChannel(z.object({ id: z.string() }), z.object({ idNumber: z.string(), mobile: z.string().nullable() })),
  /** The list as filtered, as xlsx bytes (kept by the engine under a document id). */
  'roster.export': engineChannel(z.object({ jobId: JobId, filter: RosterFilter }), z.object({ documentId: z.string(), fileName: z.string(), rows: z.number().int() })),
  'roster.asOf': engineChannel(z.object({}), z.object({ syncedAt: Instant.nullable(), count: z.number().int(), today: CalendarDate })),
} as const
