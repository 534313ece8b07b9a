import { appError } from '../../shared/result/app-error.ts'
import { err, ok } from '../../shared/result/result.ts'
import { appendJournal } from '../db/queries/journal.ts'
import { countLines, findReconciliation, listReconciliations, pageLines, removeReconciliation } from '../db/queries/reconciliation.ts'
import type { Handlers } from './context.ts'
import { actorOf } from './declaration-actor.ts'
import { draftLines, draftsOf } from './reconcile-drafts.ts'
import { runReconciliation } from './reconcile-run.ts'
import { reconciliationWorkbook } from './reconcile-workbook.ts'

const notFound = err(appError('NOT_FOUND', { what: 'reconciliation' }))

/** `reconcile.*`: 花名册对账, from HR's list to the drafts. */
export const reconcileHandlers: Handlers<'reconcile.run' | 'reconcile.list' | 'reconcile.get' | 'reconcile.lines' | 'reconcile.preview' | 'reconcile.draft' | 'reconcile.workbook' | 'reconcile.forget'> = {
  'reconcile.run': ({ jobId, ...request }, context) => context.runJob(jobId, 'import', (job) => runReconciliation(request, job, context)),
  'reconcile.list': (_, context) => ok(listReconciliations(context.database)),
  'reconcile.get': ({ id }, context) => {
    const found = findReconciliation(context.database, id)
    return found ? ok(found.reconciliation) : notFound
  },
  'reconcile.lines': ({ id, ...query }, context) => {
    const found = findReconciliation(context.database, id)
    return found ? ok(pageLines(context.database, found.seq, query)) : notFound
  },
  'reconcile.preview': ({ id, selection }, context) => {
    const found = findReconciliation(context.database, id)
    return found ? ok(draftsOf(countLines(context.database, found.seq, selection))) : notFound
  },
  'reconcile.draft': ({ jobId, ...request }, context) => context.runJob(jobId, 'drafts', (job) => draftLines(request, job, context)),
  'reconcile.workbook': ({ jobId, ...request }, context) => context.runJob(jobId, 'export', (job) => reconciliationWorkbook(request, job, context)),
  'reconcile.forget': ({ id }, context) => {
    const actor = actorOf(context)
    if (!actor.ok) return actor
    const found = findReconciliation(context.database, id)
    if (!found) return notFound
    context.database
      .transaction(() => {
        removeReconciliation(context.database, found.seq)
        appendJournal(context.database, { at: actor.value.at, actor: actor.value.by, action: 'reconciliation.forgotten', subject: id })
      })
      .immediate()
    context.changed('reconciliation')
    return ok({})
  },
}
