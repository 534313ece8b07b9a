import { SITUATION_DISEASE } from '../../shared/domain/accident-content.ts'
import { canonicalId } from '../../shared/domain/id-number.ts'
import type { DocumentHandle } from '../../shared/ipc/batch.ts'
import type { Parsed } from '../../shared/ipc/contract.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { UnitRecord } from '../../shared/bureau/unit.ts'
import { findAccident, type StoredAccident } from '../db/queries/accident.ts'
import { findPeopleByIdNumber } from '../db/queries/person.ts'
import { readSnapshot } from '../db/queries/snapshot.ts'
import { DEGREE_DEATH } from '../../shared/domain/accident-content.ts'
import type { AccidentPaperHead } from '../document/accident-report-data.ts'
import type { DocumentResult } from '../document/document-result.ts'
import { instantOf } from '../platform/clock.ts'
import { withoutEmptyWitnesses } from './accident-check.ts'
import { accidentFacts, paperPerson, recognitionPerson, stateOfAccident } from './accident-paper-rows.ts'
import { noAccident } from './accident-whole.ts'
import type { EngineContext, Handlers, Job } from './context.ts'
import { knownUnit } from './known-unit.ts'
import { papersOf } from './papers.ts'

/** `accident.paper`: 工伤事故快报（备案表） and 工伤认定申请表. */
export const accidentPaperHandlers: Handlers<'accident.paper'> = {
  'accident.paper': ({ jobId, ...request }, context) => context.runJob(jobId, 'document', (job) => writePaper(request, job, context)),
}

const FILE_NAMES = { report: '工伤事故快报', recognition: '工伤认定申请表' } as const

async function writePaper({ id, paper, key }: Omit<Parsed<'accident.paper'>, 'jobId'>, job: Job, context: EngineContext): Promise<Result<DocumentHandle>> {
  const accident = findAccident(context.database, id)
  if (!accident) return noAccident
  const injured = accident.content.injured.filter((one) => key === null || one.key === key)
  if (paper === 'recognition' && injured.length === 0) return err(appError('NOT_FOUND', { what: 'injured' }))
  const papers = await papersOf(context)
  const { codes } = context
  const content = withoutEmptyWitnesses(accident.content)
  const head = { ...headOf(accident, context), accident: accidentFacts(content, codes) }
  const options = { signal: job.signal, onProgress: (done: number, total: number) => job.report('writing', done, total) }
  let written: DocumentResult
  try {
    written =
      paper === 'report'
        ? await papers.writeAccidentReport({ ...head, deaths: injured.filter(({ degree }) => degree === DEGREE_DEATH).length, people: injured.map((one) => paperPerson(one, content.situation, codes)) }, options)
        : await papers.writeRecognition(
            { ...head, disease: content.situation === SITUATION_DISEASE, people: injured.map((one) => recognitionPerson(one, content.situation, findPeopleByIdNumber(context.database, canonicalId(one.idNumber))[0] ?? null, codes)) },
            options,
          )
  } catch (thrown) {
    if (job.signal.aborted) return err(appError('CANCELLED'))
    throw thrown
  }
  // No name in the file's name: it lies in folders that others see.
  return ok(context.documents.keep(`${FILE_NAMES[paper]}-${(content.occurredAt ?? '未填时间').slice(0, 10)}.pdf`, written.bytes, written.pages))
}

function headOf(accident: StoredAccident, context: EngineContext): AccidentPaperHead {
  const { regionName, ...unit } = knownUnit(context)
  const snapshot = readSnapshot(context.database, 'unit')
  const known = snapshot ? UnitRecord.parse(JSON.parse(snapshot.body)) : null
  return {
    region: regionName, unit: { ...unit, address: known?.address ?? '', phone: known?.phone ?? '' }, state: stateOfAccident(accident), receiptNumber: accident.receiptNumber ?? '', rulePack: context.codes.id,
    createdAt: instantOf(context.clock), practice: context.mode === 'practice',
  }
}
