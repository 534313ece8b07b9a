import { appError } from '../../shared/result/app-error.ts'
import { err, ok } from '../../shared/result/result.ts'
import { readFeed } from '../db/queries/feed.ts'
import { appendJournal } from '../db/queries/journal.ts'
import { findLines, findPerson } from '../db/queries/person.ts'
import { listRosterChanges } from '../db/queries/roster-change.ts'
import { listRosterRuns } from '../db/queries/sync-run.ts'
import { instantOf } from '../platform/clock.ts'
import type { Handlers } from './context.ts'
import { exportDay, exportRoster } from './roster-export.ts'
import { rosterIndexOf } from './roster-memory.ts'
import { operatorName } from './session.ts'
import { updateRoster } from './sync-run.ts'
import { currentDay } from './today.ts'

type RosterChannel = 'roster.page' | 'roster.search' | 'roster.person' | 'roster.update' | 'roster.updates' | 'roster.changes' | 'roster.reveal' | 'roster.export' | 'roster.asOf'

const SEARCH_LIMIT = 50
const UPDATES_SHOWN = 100

/** `roster.*`: the unit's people as the bureau last told them. */
export const rosterHandlers: Handlers<RosterChannel> = {
  'roster.page': async ({ offset, limit, filter, sort }, context) => {
    const index = await rosterIndexOf(context)
    const selected = await index.select(filter, sort)
    return ok({ items: findLines(context.database, selected.subarray(offset, offset + limit)), total: selected.length, all: index.size })
  },

  'roster.search': async ({ text }, context) => ok(findLines(context.database, (await rosterIndexOf(context)).search(text, SEARCH_LIMIT))),

  'roster.person': ({ id }, context) => {
    const person = findPerson(context.database, id)
    return person ? ok(person) : err(appError('NOT_FOUND', { what: 'person' }))
  },

  'roster.update': ({ jobId, allowRemovals }, context) => context.runJob(jobId, 'roster-update', (job) => updateRoster(context, job, allowRemovals)),

  'roster.updates': (_, context) =>
    ok(listRosterRuns(context.database, UPDATES_SHOWN).map(({ run, rosterCount }) => ({ run, added: run.rosterAdded, changed: run.rosterChanged, removed: run.rosterRemoved, count: rosterCount ?? 0 }))),

  'roster.changes': ({ runId, effect, unexplained, offset, limit }, context) => ok(listRosterChanges(context.database, runId, { effect, unexplained }, offset, limit)),

  'roster.reveal': ({ id }, context) => {
    const person = findPerson(context.database, id)
    if (!person) return err(appError('NOT_FOUND', { what: 'person' }))
    const line = { at: instantOf(context.clock), actor: operatorName(context), action: 'roster.revealed', subject: id }
    context.database.transaction(() => appendJournal(context.database, line))()
    return ok({ idNumber: person.idNumber, mobile: person.mobile })
  },

  'roster.export': ({ jobId, filter, day }, context) => context.runJob(jobId, 'export', (job) => (day === null ? exportRoster(context, job, filter) : exportDay(context, job, filter, day))),

  'roster.asOf': (_, context) => {
    const { completeAt, count } = readFeed(context.database, 'roster')
    return ok({ syncedAt: completeAt, count: completeAt === null ? 0 : (count ?? 0), today: currentDay(context) })
  },
}

