import { canonicalId } from '../../shared/domain/id-number.ts'
import type { CertificateOutcome } from '../../shared/ipc/certificate.ts'
import type { Output } from '../../shared/ipc/contract.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { findPerson } from '../db/queries/person.ts'
import type { PaperCertificate } from './certificate-attachment.ts'
import { obtainPerson } from './certificate-obtain.ts'
import { signedPaper } from './certificate-paper.ts'
import type { EngineContext, Job } from './context.ts'

/** Asks for one after the other and writes all that came into one file; who got none is told with the reason. `note` is told which numbers are in it. */
export async function createMany(personIds: readonly string[], job: Job, context: EngineContext, note: (numbers: readonly string[]) => void): Promise<Result<Output<'certificate.createMany'>>> {
  const outcomes: CertificateOutcome[] = []
  const papers: PaperCertificate[] = []
  const wanted = [...new Set(personIds)]
  for (const [index, personId] of wanted.entries()) {
    if (job.signal.aborted) return err(appError('CANCELLED'))
    job.report('certificate-asked', index, wanted.length)
    outcomes.push(await oneOf(personId, papers, job, context))
    await job.breathe()
  }
  if (job.signal.aborted) return err(appError('CANCELLED'))
  if (papers.length === 0) return ok({ document: null, outcomes })
  job.report('drawing', 0, papers.length)
  const paper = await signedPaper(papers, context)
  note(papers.map(({ certificate }) => certificate.payload.number))
  return ok({ document: context.documents.keep(`工伤保险单位证明-${papers.length}人.pdf`, paper.bytes, paper.pages), outcomes })
}

async function oneOf(personId: string, papers: PaperCertificate[], job: Job, context: EngineContext): Promise<CertificateOutcome> {
  const person = findPerson(context.database, personId)
  if (!person) return { personId, name: '', outcome: 'gone', number: null, words: null }
  const idNumber = canonicalId(person.idNumber)
  const obtained = await obtainPerson({ idType: person.idType, idNumber, name: person.name }, context, job.signal)
  const told = { personId, name: person.name, number: null, words: null }
  if (obtained.verdict === 'valid') {
    papers.push({ certificate: obtained.certificate, idNumber })
    return { ...told, outcome: obtained.kept ? 'kept' : 'issued', number: obtained.certificate.payload.number }
  }
  if (obtained.verdict === 'refused') return { ...told, outcome: 'refused', words: obtained.refusal.ok ? null : String(obtained.refusal.error.params['words'] ?? '') || null }
  return { ...told, outcome: obtained.verdict === 'absent' ? 'absent' : 'distrusted' }
}
