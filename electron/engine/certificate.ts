import { canonicalId } from '../../shared/domain/id-number.ts'
import type { Person } from '../../shared/domain/person.ts'
import { isSameName, tidyName } from '../../shared/domain/person-name.ts'
import type { SignatureVerdict } from '../../shared/domain/certificate.ts'
import type { DocumentHandle } from '../../shared/ipc/batch.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok } from '../../shared/result/result.ts'
import { readFeed } from '../db/queries/feed.ts'
import { appendJournal } from '../db/queries/journal.ts'
import { findPeopleByIdNumber } from '../db/queries/person.ts'
import type { UnsignedCertificateData } from '../document/certificate-data.ts'
import { instantOf } from '../platform/clock.ts'
import { rosterFacts } from './certificate-facts.ts'
import { createMany } from './certificate-many.ts'
import { obtainPerson, obtainUnit } from './certificate-obtain.ts'
import { signedPaper } from './certificate-paper.ts'
import { keptCertificates, reprint, verifyFile } from './certificate-kept.ts'
import type { EngineContext, Handlers } from './context.ts'
import { actorOf, type Actor } from './declaration-actor.ts'
import { knownUnit } from './known-unit.ts'
import { papersOf } from './papers.ts'

export type CertificateChannel = 'certificate.create' | 'certificate.createMany' | 'certificate.createUnit' | 'certificate.kept' | 'certificate.reprint' | 'certificate.verify'

/** `certificate.*`: 工伤保险单位证明打印. */
export const certificateHandlers: Handlers<CertificateChannel> = {
  'certificate.create': async (request, context) => {
    const actor = actorOf(context)
    if (!actor.ok) return actor
    const asked = { idNumber: canonicalId(request.idNumber), name: tidyName(request.name) }
    const unit = knownUnit(context)
    if (request.unitName !== null && request.unitName.trim() !== '' && request.unitName.trim() !== unit.name) return err(appError('ARGUMENT_INVALID', { fields: ['unitName'], expected: unit.name }))
    const person = findPeopleByIdNumber(context.database, asked.idNumber).find(({ name }) => isSameName(name, asked.name)) ?? null
    const obtained = await obtainPerson({ idType: person?.idType ?? '01', ...asked }, context)
    if (obtained.verdict === 'refused') return obtained.refusal
    if (obtained.verdict === 'valid') {
      const { certificate } = obtained
      const { number } = certificate.payload
      const paper = await signedPaper([{ certificate, idNumber: asked.idNumber }], context)
      noteMade(context, actor.value, number, { verdict: 'valid' })
      return ok({ ...context.documents.keep(`工伤保险单位证明-${number}.pdf`, paper.bytes, paper.pages), verdict: 'valid', number })
    }
    if (!person) return err(obtained.verdict === 'absent' ? appError('NOT_FOUND', { what: 'person' }) : appError('CERTIFICATE_SIGNATURE_INVALID', { verdict: obtained.verdict }))
    const paper = await (await papersOf(context)).writeCertificate(unsignedData(person, obtained.verdict, context))
    noteMade(context, actor.value, 'unsigned', { verdict: obtained.verdict })
    return ok({ ...context.documents.keep('工伤保险单位证明-单位留存件.pdf', paper.bytes, paper.pages), verdict: obtained.verdict, number: null })
  },

  'certificate.createMany': ({ jobId, personIds }, context) =>
    context.runJob(jobId, 'document', async (job) => {
      const actor = actorOf(context)
      return actor.ok ? createMany(personIds, job, context, (numbers) => noteMade(context, actor.value, 'several', { count: numbers.length })) : actor
    }),

  'certificate.createUnit': ({ jobId }, context) =>
    context.runJob(jobId, 'document', async (job) => {
      const actor = actorOf(context)
      if (!actor.ok) return actor
      job.report('certificate-asked', 0, null)
      const obtained = await obtainUnit(context, job.signal)
      if (job.signal.aborted) return err(appError('CANCELLED'))
      if (obtained.verdict === 'refused') return obtained.refusal
      if (obtained.verdict === 'absent') return err(appError('BUREAU_UNREACHABLE', {}, true))
      if (obtained.verdict !== 'valid') return err(appError('CERTIFICATE_SIGNATURE_INVALID', { verdict: obtained.verdict }))
      const { certificate, kept } = obtained
      const paper = await stoppable(() => signedPaper([{ certificate, idNumber: null }], context, job.signal), job.signal)
      if (!paper) return err(appError('CANCELLED'))
      const { number, people } = certificate.payload
      noteMade(context, actor.value, number, { verdict: 'valid', kept })
      return ok({ ...unitHandle(context, number, paper), number, kept, people: people.length })
    }),

  'certificate.kept': ({ text, offset, limit }, context) => ok(keptCertificates(text, offset, limit, context)),
  'certificate.reprint': async ({ number }, context) => {
    const actor = actorOf(context)
    if (!actor.ok) return actor
    const again = await reprint(number, context)
    if (again.ok) noteMade(context, actor.value, number, { again: true })
    return again
  },
  'certificate.verify': ({ source }, context) => verifyFile(source, context),
}

export const unitHandle = (context: EngineContext, number: string, paper: { readonly bytes: Uint8Array; readonly pages: number }): DocumentHandle => context.documents.keep(`单位参保证明-${number}.pdf`, paper.bytes, paper.pages)

async function stoppable<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T | null> {
  try {
    return await work()
  } catch (thrown) {
    if (signal.aborted) return null
    throw thrown
  }
}

function noteMade(context: EngineContext, { at, by }: Actor, subject: string, detail: Readonly<Record<string, string | number | boolean>>): void {
  context.database.transaction(() => appendJournal(context.database, { at, actor: by, action: 'certificate.made', subject, detail })).immediate()
}

function unsignedData(person: Person, signature: Exclude<SignatureVerdict, 'valid'>, context: EngineContext): UnsignedCertificateData {
  const { number, name, creditCode } = knownUnit(context)
  return {
    rulePack: context.codes.id, createdAt: instantOf(context.clock), practice: context.mode === 'practice', signature, unit: { number, name, creditCode },
    person: { name: person.name, idType: context.codes.nameOf('AAC058', person.idType), id: { known: 'whole', number: person.idNumber } },
    facts: rosterFacts(person, context.codes), rosterAsOf: readFeed(context.database, 'roster').completeAt,
  }
}
