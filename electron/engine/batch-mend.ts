import { ok } from '../../shared/result/result.ts'
import { foreseeMending } from './batch-revise.ts'
import { cellAt, mendable, mendingOf, noJob, redoChange, undoChange, writeCells } from './batch-edit.ts'
import { fixAll, fixesOf } from './batch-fix.ts'
import { placeOfRow } from './batch-rows.ts'
import { updateDraft } from './batch-draft-update.ts'
import { inspectFile, mappingOf, remapBatch } from './batch-mapping.ts'
import { pasteBatch } from './batch-paste.ts'
import { replaceText } from './batch-replace.ts'
import { keepCells, tidiedOf } from './batch-tidied.ts'
import type { Handlers } from './context.ts'

/** `batch.*` of mapping and mending: how a sheet is read, and the cells that the clerk writes over its own. */
export const batchMendHandlers: Handlers<
  | 'batch.mapping' | 'batch.place' | 'batch.inspect' | 'batch.remap' | 'batch.mending' | 'batch.edit' | 'batch.undo' | 'batch.redo' | 'batch.fixes' | 'batch.fixAll' | 'batch.replace'
  | 'batch.tidied' | 'batch.keep' | 'batch.updateDraft' | 'batch.paste'
> = {
  'batch.mapping': ({ id }, context) => mappingOf(id, context),
  'batch.inspect': ({ jobId, ...request }, context) => context.runJob(jobId, 'import', (job) => inspectFile(request, job, context)),
  'batch.remap': ({ jobId, ...request }, context) => context.runJob(jobId, 'import', (job) => remapBatch(request, job, context)),
  'batch.mending': ({ id }, context) => {
    const found = mendable(id, context)
    if (found.ok) foreseeMending(id, context)
    return found.ok ? ok(mendingOf(found.value, context)) : found
  },
  'batch.place': ({ id, row }, context) => placeOfRow(id, row, context),
  'batch.edit': ({ id, cause, cells }, context) => writeCells(id, cause, () => cells.map((cell) => ({ ...cellAt(cell), text: cell.text })), noJob, context),
  'batch.undo': ({ id }, context) => undoChange(id, context),
  'batch.redo': ({ id }, context) => redoChange(id, context),
  'batch.fixes': ({ id }, context) => fixesOf(id, context),
  'batch.fixAll': ({ jobId, id, ruleId }, context) => context.runJob(jobId, 'import', (job) => fixAll(id, ruleId, job, context)),
  'batch.replace': ({ jobId, ...request }, context) => context.runJob(jobId, 'import', (job) => replaceText(request, job, context)),
  'batch.tidied': (query, context) => tidiedOf(query, context),
  'batch.keep': ({ jobId, ...request }, context) => context.runJob(jobId, 'import', (job) => keepCells(request, job, context)),
  'batch.updateDraft': (request, context) => updateDraft(request, context),
  'batch.paste': ({ jobId, ...request }, context) => context.runJob(jobId, 'import', (job) => pasteBatch(request, job, context)),
}
