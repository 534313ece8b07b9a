import { appError } from '../../shared/result/app-error.ts'
import { err, ok } from '../../shared/result/result.ts'
import { appendJournal } from '../db/queries/journal.ts'
import { countHeld, countOutbox, unpark } from '../db/queries/outbox.ts'
import { findOutboxLine, listOutboxLines } from '../db/queries/outbox-line.ts'
import { listRuns } from '../db/queries/sync-run.ts'
import { instantOf } from '../platform/clock.ts'
import type { Handlers } from './context.ts'
import { stillHeld } from './hold.ts'
import { operatorName } from './session.ts'
import { isSyncing, runSync } from './sync-run.ts'

const RUNS_SHOWN = 100

/** `sync.*`: what waits to be sent, what became of it, and the sync itself. */
export const syncHandlers: Handlers<'sync.overview' | 'sync.items' | 'sync.run' | 'sync.retry' | 'sync.log'> = {
  'sync.overview': (_, context) => ok({ counts: countOutbox(context.database), running: isSyncing(context), held: countHeld(context.database, instantOf(context.clock)), lastRun: listRuns(context.database, 1)[0]?.run ?? null }),

  'sync.items': ({ offset, limit, states }, context) => {
    const now = instantOf(context.clock)
    const { items, ...rest } = listOutboxLines(context.database, states, offset, limit)
    return ok({ ...rest, items: items.map((line) => stillHeld(line, now)) })
  },

  'sync.run': ({ jobId, allowRemovals }, context) => context.runJob(jobId, 'sync', (job) => runSync(context, job, allowRemovals)),

  'sync.retry': ({ id }, context) => {
    const line = { at: instantOf(context.clock), actor: operatorName(context), action: 'outbox.retried', subject: id }
    const released = context.database.transaction(() => {
      const done = unpark(context.database, id)
      if (done) appendJournal(context.database, line)
      return done
    })()
    if (!released) return err(appError(findOutboxLine(context.database, id) ? 'STATE_CONFLICT' : 'NOT_FOUND', { what: 'outbox' }))
    context.changed('outbox', 'declaration', 'status')
    const item = findOutboxLine(context.database, id)
    return item ? ok(stillHeld(item, instantOf(context.clock))) : err(appError('NOT_FOUND', { what: 'outbox' }))
  },

  'sync.log': (_, context) => ok(listRuns(context.database, RUNS_SHOWN).map(({ run }) => run)),
}
