import { participationPeriods } from '../../shared/domain/participation-periods.ts'
import { Person } from '../../shared/domain/person.ts'
import { undoRosterChange } from '../../shared/domain/roster-undo.ts'
import { ok } from '../../shared/result/result.ts'
import { readFeed } from '../db/queries/feed.ts'
import { findPerson } from '../db/queries/person.ts'
import { changesOfPerson, countRosterEffects, rosterRunsBefore } from '../db/queries/roster-change.ts'
import type { EngineContext, Handlers } from './context.ts'
import { exportChanges } from './roster-changes-export.ts'
import { dayRoster, selectOfDay } from './roster-day.ts'
import { rosterIndexOf } from './roster-memory.ts'

type HistoryChannel = 'roster.personHistory' | 'roster.changeCounts' | 'roster.changesExport' | 'roster.dayFacts' | 'roster.dayPage'

/** What the updates of the roster changed over time: of one person, of a run, since a day. */
export const rosterHistoryHandlers: Handlers<HistoryChannel> = {
  'roster.personHistory': ({ id }, context) => {
    const { database } = context
    const changes = changesOfPerson(database, id)
    return ok({
      periods: participationPeriods(seenOf(id, changes, context)),
      changes: changes.toReversed().map(({ personId, name, idNumber, change, fields, effect, explained, at }) => ({ personId, name, idNumber, change, fields, effect, explained, at })),
      knownSince: rosterRunsBefore(database, '').first,
      syncedAt: readFeed(database, 'roster').completeAt,
    })
  },

  'roster.changeCounts': ({ runId }, context) => ok(countRosterEffects(context.database, runId)),
  'roster.changesExport': ({ jobId, runId }, context) => context.runJob(jobId, 'export', (job) => exportChanges(runId, job, context)),

  'roster.dayFacts': async ({ day }, context) => {
    const { known, syncedAt, knownSince, differing, touched, addedSince } = await dayRoster(day, context)
    const removedSince = differing.filter(({ since }) => since === 'removed').length
    const size = (await rosterIndexOf(context)).size
    return ok({
      known, syncedAt, knownSince, addedSince, removedSince, changedSince: differing.length - removedSince, partial: differing.filter(({ partial }) => partial).length,
      people: known ? size - touched.size + differing.length : 0,
    })
  },

  'roster.dayPage': async ({ day, filter, offset, limit }, context) => {
    const selected = await selectOfDay(day, filter, context)
    const { known, differing, touched } = await dayRoster(day, context)
    return ok({ items: selected.lines(offset, limit), total: selected.total, all: known ? (await rosterIndexOf(context)).size - touched.size + differing.length : 0 })
  },
}

/** The person's record after each change, oldest first, the present one last: gone back over from today. */
function seenOf(id: string, changes: ReturnType<typeof changesOfPerson>, { database }: EngineContext): (Person | null)[] {
  let now = findPerson(database, id)
  const seen: (Person | null)[] = [now]
  for (const { change, fields, record } of changes.toReversed()) {
    if (change === 'added') now = null
    else if (change === 'removed') now = record === null ? null : (Person.safeParse(JSON.parse(record)).data ?? null)
    else now = now && undoRosterChange(now, fields)
    seen.unshift(now)
  }
  return seen
}
