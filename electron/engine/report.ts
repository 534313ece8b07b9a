import type { DeclarationKind } from '../../shared/domain/declaration-kind.ts'
import type { ShownState } from '../../shared/domain/declaration.ts'
import type { DocumentHandle } from '../../shared/ipc/batch.ts'
import { canonicalId } from '../../shared/domain/id-number.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { findPeopleByIdNumber } from '../db/queries/person.ts'
import { reportedDeclarations } from '../db/queries/report-source.ts'
import type { DocumentResult } from '../document/document-result.ts'
import { instantOf } from '../platform/clock.ts'
import type { EngineContext, Handlers, Job } from './context.ts'
import { knownUnit } from './known-unit.ts'
import { papersOf } from './papers.ts'
import { additionRow, removalRow, stateOfReport, type Leaver } from './report-rows.ts'

/** `report.*`: 人员增员异动申报报表打印. */
export const reportHandlers: Handlers<'report.create'> = {
  'report.create': ({ jobId, ...request }, context) => context.runJob(jobId, 'document', (job) => createReport(request, job, context)),
}

const FILE_NAMES: Readonly<Record<DeclarationKind, string>> = { add: '人员增员异动申报报表', remove: '人员减员异动申报报表' }

interface ReportRequest {
  readonly kind: DeclarationKind
  readonly month: string
  readonly states: readonly ShownState[]
  readonly copies: 1 | 3
}

async function createReport({ kind, month, states, copies }: ReportRequest, job: Job, context: EngineContext): Promise<Result<DocumentHandle & { people: number }>> {
  const declarations = reportedDeclarations(context.database, kind, month, states)
  const { regionName, ...unit } = knownUnit(context)
  const papers = await papersOf(context)
  let paper: DocumentResult
  try {
    paper = await papers.writeChangeReport(
      {
        kind, region: regionName, unit: { number: unit.number, name: unit.name, creditCode: unit.creditCode }, month, state: stateOfReport(declarations), rulePack: context.codes.id,
        createdAt: instantOf(context.clock), practice: context.mode === 'practice', copies, rows: declarations.map((declared) => (declared.kind === 'add' ? additionRow(declared.content, context.codes) : removalRow(declared.content, leaverOf(declared.content.idNumber, context), context.codes))),
      },
      { signal: job.signal, onProgress: (done, total) => job.report('writing', done, total) },
    )
  } catch (thrown) {
    if (job.signal.aborted) return err(appError('CANCELLED'))
    throw thrown
  }
  return ok({ ...context.documents.keep(`${FILE_NAMES[kind]}-${month}.pdf`, paper.bytes, paper.pages), people: declarations.length })
}

const leaverOf = (idNumber: string, { database }: EngineContext): Leaver => findPeopleByIdNumber(database, canonicalId(idNumber))[0] ?? null
