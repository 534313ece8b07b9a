import { appError } from '../../shared/result/app-error.ts'
import { err, ok } from '../../shared/result/result.ts'
import { keptTrail, lastReply } from '../db/queries/declaration-intent.ts'
import { countAlike, pageDeclarations } from '../db/queries/declaration-page.ts'
import { listRevisions } from '../db/queries/declaration-revision.ts'
import { findDeclaration } from '../db/queries/declaration.ts'
import { appendJournal } from '../db/queries/journal.ts'
import { instantOf } from '../platform/clock.ts'
import type { Handlers } from './context.ts'
import { acknowledgeWarnings } from './declaration-acknowledge.ts'
import { actorOf } from './declaration-actor.ts'
import { editBulk, previewBulk } from './declaration-bulk.ts'
import { confirmDeclarations } from './declaration-confirm.ts'
import { editDeclaration } from './declaration-edit.ts'
import { exportDeclarations } from './declaration-export.ts'
import { historyOf } from './declaration-history.ts'
import { removeMany, restoreMany } from './declaration-many.ts'
import { countInto, emptyPreview, nameInto } from './declaration-preview.ts'
import { recallDeclarations, sendNow } from './declaration-recall.ts'
import { removeDeclaration, restoreDeclaration } from './declaration-remove.ts'
import { runsOf, selectedIds } from './declaration-selection.ts'
import { declarationSource } from './declaration-source.ts'
import { checkDraft } from './draft-check.ts'
import { stillHeld } from './hold.ts'
import { preferencesOf } from './preference.ts'
import { ruleContextOf } from './rule-context.ts'

/** Looked at between two breaths where nothing is written: some ten milliseconds. */
const COUNTED_AT_ONCE = 1_000

const notFound = err(appError('NOT_FOUND', { what: 'declaration' }))

/** `declaration.*`: drafts and what became of them, the windows 增员确认 and 减员确认. */
export const declarationHandlers: Handlers<
  | 'declaration.page' | 'declaration.get' | 'declaration.history' | 'declaration.check' | 'declaration.edit' | 'declaration.acknowledge'
  | 'declaration.reveal' | 'declaration.remove' | 'declaration.restore' | 'declaration.preview' | 'declaration.confirm' | 'declaration.trail'
  | 'declaration.recall' | 'declaration.sendNow' | 'declaration.removeMany' | 'declaration.restoreMany' | 'declaration.bulkPreview' | 'declaration.bulkEdit'
  | 'declaration.source' | 'declaration.export'
> = {
  'declaration.page': ({ filter: { held = false, ...filter }, ...slice }, context) => {
    const now = instantOf(context.clock)
    const { items, ...rest } = pageDeclarations(context.database, { ...filter, ...slice, ...(held ? { heldAt: now } : {}) })
    return ok({ ...rest, items: items.map((line) => stillHeld(line, now)) })
  },
  'declaration.get': ({ id }, context) => {
    const found = findDeclaration(context.database, id)
    return found ? ok(stillHeld(found, instantOf(context.clock))) : notFound
  },
  'declaration.reveal': ({ id }, context) => {
    const found = findDeclaration(context.database, id)
    if (!found) return notFound
    const actor = actorOf(context)
    if (!actor.ok) return actor
    context.database.transaction(() => appendJournal(context.database, { at: actor.value.at, actor: actor.value.by, action: 'declaration.revealed', subject: id }))()
    return ok({ idNumber: found.content.idNumber, mobile: 'mobile' in found.content ? found.content.mobile : null })
  },
  'declaration.history': ({ id }, context) => {
    const revisions = listRevisions(context.database, id)
    return revisions.length > 0 ? ok(historyOf(revisions)) : notFound
  },
  'declaration.check': ({ id, ...declared }, context) => ok([...checkDraft(declared, id, ruleContextOf(context)).findings]),
  'declaration.edit': (request, context) => editDeclaration(request, context),
  'declaration.acknowledge': ({ selection }, context) => acknowledgeWarnings(selection, context),
  'declaration.remove': ({ id, reason }, context) => removeDeclaration(id, reason, context),
  'declaration.restore': ({ id }, context) => restoreDeclaration(id, context),
  'declaration.preview': async ({ selection }, context) => {
    const preview = emptyPreview(preferencesOf(context).recallMinutes)
    for (const run of runsOf(selectedIds(selection, context), COUNTED_AT_ONCE)) {
      for (const alike of countAlike(context.database, run)) countInto(preview, alike)
      nameInto(preview, run, context.database)
      await new Promise((resolve) => setImmediate(resolve))
    }
    return ok(preview)
  },
  'declaration.confirm': ({ jobId, ...request }, context) => context.runJob(jobId, 'confirm', (job) => confirmDeclarations(request, job, context)),
  'declaration.recall': ({ selection }, context) => recallDeclarations(selection, context),
  'declaration.sendNow': ({ selection }, context) => sendNow(selection, context),
  'declaration.removeMany': ({ jobId, ...request }, context) => context.runJob(jobId, 'bulk', (job) => removeMany(request, job, context)),
  'declaration.restoreMany': ({ jobId, selection }, context) => context.runJob(jobId, 'bulk', (job) => restoreMany(selection, job, context)),
  'declaration.bulkPreview': (request, context) => previewBulk(request, context),
  'declaration.bulkEdit': ({ jobId, ...request }, context) => context.runJob(jobId, 'bulk', (job) => editBulk(request, job, context)),
  'declaration.source': ({ id }, context) => declarationSource(id, context),
  'declaration.export': ({ jobId, filter }, context) => context.runJob(jobId, 'export', (job) => exportDeclarations(filter, job, context)),
  'declaration.trail': ({ id }, context) => {
    if (!findDeclaration(context.database, id)) return notFound
    return ok({ ...keptTrail(context.database, id), rawReply: lastReply(context.database, id) })
  },
}
