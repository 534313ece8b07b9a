import { appError } from '../../shared/result/app-error.ts'
import { err, ok } from '../../shared/result/result.ts'
import { ruleCounts } from '../db/queries/batch-row-set.ts'
import { findBatch, listBatches } from '../db/queries/batch.ts'
import { createDrafts } from './batch-drafts.ts'
import { importBatch, rereadBatch } from './batch-import.ts'
import { givenBy } from './given-by.ts'
import { recalled } from './batch-memory.ts'
import { markedWorkbook } from './batch-marked.ts'
import { pageBatchRows } from './batch-rows.ts'
import { createTemplate } from './batch-template.ts'
import type { Handlers } from './context.ts'
import { ruleContextOf } from './rule-context.ts'
import { validateWorkbook } from './validate-workbook.ts'

/** `batch.*`: workbooks of people who come or leave, from the template to the drafts. */
export const batchHandlers: Handlers<
  'batch.template' | 'batch.import' | 'batch.reread' | 'batch.validate' | 'batch.list' | 'batch.get' | 'batch.rows' | 'batch.rules' | 'batch.createDrafts' | 'batch.marked'
> = {
  'batch.template': ({ kind }, context) => createTemplate(kind, context),
  'batch.import': ({ jobId, words, ...request }, context) =>
    context.runJob(jobId, 'import', (job) => importBatch({ ...request, sheet: words?.sheet ?? undefined, given: givenBy(words) }, job, context)),
  'batch.reread': ({ jobId, id }, context) => context.runJob(jobId, 'import', (job) => rereadBatch(id, job, context)),
  'batch.validate': ({ jobId, kind, source, today, marked, words }, context) =>
    context.runJob(jobId, 'import', (job) => validateWorkbook({ sheet: words?.sheet ?? undefined, given: givenBy(words), recall: (layout) => recalled(kind, layout, context), source, kind, rules: ruleContextOf(context, today), spawnReader: context.spawnReader, job, marked })),
  'batch.list': ({ kind }, context) => ok(listBatches(context.database, kind)),
  'batch.get': ({ id }, context) => {
    const found = findBatch(context.database, id)
    return found ? ok(found.batch) : err(appError('NOT_FOUND', { what: 'batch' }))
  },
  'batch.rows': ({ sort, ...query }, context) => pageBatchRows({ ...query, sort: sort ?? null }, context),
  'batch.rules': ({ id }, context) => {
    const found = findBatch(context.database, id)
    return found ? ok([...ruleCounts(context.database, found.seq)]) : err(appError('NOT_FOUND', { what: 'batch' }))
  },
  'batch.createDrafts': ({ jobId, ...request }, context) => context.runJob(jobId, 'drafts', (job) => createDrafts(request, job, context)),
  'batch.marked': ({ jobId, id }, context) => context.runJob(jobId, 'export', (job) => markedWorkbook(id, job, context)),
}
