import { z } from 'zod'
import { CalendarDate, Instant } from '../domain/calendar-date.ts'
import { RosterEffect, SyncRun, ToldRosterChange } from '../domain/outbox.ts'
import { Person, PersonLine } from '../domain/person.ts'
import { engineChannel } from './channel.ts'
import { JobId } from './job.ts'
import { paged, Slice, Sort } from './page.ts'
import { RosterFilter } from './roster-filter.ts'
import { rosterHistoryChannels } from './roster-history.ts'

export { RosterFilter }

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
  /** What a run changed; `unexplained`: only joins and stops that no declaration of ours stands behind. */
  'roster.changes': engineChannel(Slice.extend({ runId: z.string(), effect: RosterEffect.nullable().default(null), unexplained: z.boolean().default(false) }), paged(ToldRosterChange)),
  ...rosterHistoryChannels,
  /** The whole number of one person: journalled. */
  'roster.reveal': engineChannel(z.object({ id: z.string() }), z.object({ idNumber: z.string(), mobile: z.string().nullable() })),
  /** The list as filtered, as xlsx bytes (kept by the engine under a document id). */
  'roster.export': engineChannel(z.object({ jobId: JobId, filter: RosterFilter, /** The roster as of the end of that day; null: as it is. */ day: CalendarDate.nullable().default(null) }), z.object({ documentId: z.string(), fileName: z.string(), rows: z.number().int() })),
  'roster.asOf': engineChannel(z.object({}), z.object({ syncedAt: Instant.nullable(), count: z.number().int(), today: CalendarDate })),
} as const
