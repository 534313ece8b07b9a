import { z } from 'zod'
import { CalendarDate, Instant } from '../domain/calendar-date.ts'
import { RosterEffect, ToldRosterChange } from '../domain/outbox.ts'
import { PersonLine } from '../domain/person.ts'
import { engineChannel } from './channel.ts'
import { JobId } from './job.ts'
import { paged, Slice } from './page.ts'
import { RosterFilter } from './roster-filter.ts'

/** A line of the roster of an earlier day, beside today's. */
export const PastPersonLine = PersonLine.extend({
  /** '' where it is not known. */
  birthDate: z.string(),
  /** same as today; changed since; removed since. */
  since: z.enum(['same', 'changed', 'removed']),
  /** Only name and number are known of that day; the rest is blank. */
  partial: z.boolean(),
})
export type PastPersonLine = z.infer<typeof PastPersonLine>

const Period = z.object({ insurance: z.string(), from: CalendarDate, to: CalendarDate.nullable(), insuredStatus: z.string(), past: z.boolean() })

export const rosterHistoryChannels = {
  /** Periods of cover and every change that a sync brought of one person, also of somebody who is no longer on the roster. */
  'roster.personHistory': engineChannel(
    z.object({ id: z.string() }),
    z.object({
      periods: z.array(Period),
      /** Newest first. */
      changes: z.array(ToldRosterChange.extend({ at: Instant })),
      /** Since when changes are known: the first update of the roster. */
      knownSince: Instant.nullable(),
      syncedAt: Instant.nullable(),
    }),
  ),
  /** How many of each kind a run changed. */
  'roster.changeCounts': engineChannel(z.object({ runId: z.string() }), z.array(z.object({ effect: RosterEffect, people: z.number().int(), unexplained: z.number().int() }))),
  /** The changes of a run as xlsx. */
  'roster.changesExport': engineChannel(z.object({ jobId: JobId, runId: z.string() }), z.object({ documentId: z.string(), fileName: z.string(), rows: z.number().int() })),
  /** What is known of the roster at the end of a day. */
  'roster.dayFacts': engineChannel(
    z.object({ day: CalendarDate }),
    z.object({
      known: z.boolean(),
      /** The update that the day's roster rests on. */
      syncedAt: Instant.nullable(),
      /** The first update ever: nothing is known of before. */
      knownSince: Instant.nullable(),
      people: z.number().int(),
      addedSince: z.number().int(),
      changedSince: z.number().int(),
      removedSince: z.number().int(),
      partial: z.number().int(),
    }),
  ),
  /** The roster at the end of a day; those who differ from today come first. */
  'roster.dayPage': engineChannel(Slice.extend({ day: CalendarDate, filter: RosterFilter }), paged(PastPersonLine)),
} as const
