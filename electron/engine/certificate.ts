import type { SignatureVerdict, SignedCertificate } from '../../shared/domain/certificate.ts'
import { canonicalId } from '../../shared/domain/id-number.ts'
import type { Person } from '../../shared/domain/person.ts'
import { isSameName, tidyName } from '../../shared/domain/person-name.ts'
import type { DocumentHandle } from '../../shared/ipc/batch.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { issueCertificate } from '../bureau/certificate.ts'
import { pinnedKeys } from '../db/queries/bureau-key.ts'
import { findKeptCertificate, keepCertificate } from '../db/queries/certificate.ts'
import { readFeed } from '../db/queries/feed.ts'
import { appendJournal } from '../db/queries/journal.ts'
import { findPeopleByIdNumber } from '../db/queries/person.ts'
import type { CertificateData } from '../document/certificate-data.ts'
import { instantOf } from '../platform/clock.ts'
import { bureauOf } from './bureau-access.ts'
import { rosterFacts, signedFacts } from './certificate-facts.ts'
import { speaksOf, verifyCertificate } from './certificate-signature.ts'
import type { EngineContext, Handlers } from './context.ts'
import { actorOf } from './declaration-actor.ts'
import { knownUnit } from './known-unit.ts'
import { papersOf } from './papers.ts'
import { currentDay } from './today.ts'

interface Asked {
  readonly idNumber: string
  readonly name: string
}

/** A signed certificate that may be printed, or why there is none; `refusal` is the bureau's own no. */
type Obtained =
  | { readonly verdict: 'valid'; readonly certificate: SignedCertificate }
  | { readonly verdict: Exclude<SignatureVerdict, 'valid'> }
  | { readonly verdict: 'refused'; readonly refusal: Result<never> }

/** `certificate.*`: 工伤保险单位证明打印. */
export const certificateHandlers: Handlers<'certificate.create'> = {
  'certificate.create': async (request, context) => {
    const actor = actorOf(context)
    if (!actor.ok) return actor
    const asked = { idNumber: canonicalId(request.idNumber), name: tidyName(request.name) }
    const unit = knownUnit(context)
    if (request.unitName !== null && request.unitName.trim() !== '' && request.unitName.trim() !== unit.name) return err(appError('ARGUMENT_INVALID', { fields: ['unitName'], expected: unit.name }))
    const person = findPeopleByIdNumber(context.database, asked.idNumber).find(({ name }) => isSameName(name, asked.name)) ?? null
    const obtained = await obtain(asked, person, context)
    if (obtained.verdict === 'refused') return obtained.refusal
    const data = obtained.verdict === 'valid' ? signedData(obtained.certificate, asked, context) : person && unsignedData(person, obtained.verdict, context)
    if (!data) return err(obtained.verdict === 'absent' ? appError('NOT_FOUND', { what: 'person' }) : appError('CERTIFICATE_SIGNATURE_INVALID', { verdict: obtained.verdict }))
    const paper = await (await papersOf(context)).writeCertificate(data)
    const number = data.signature === 'valid' ? data.number : null
    const { at, by } = actor.value
    context.database.transaction(() => appendJournal(context.database, { at, actor: by, action: 'certificate.made', subject: number ?? 'unsigned', detail: { verdict: obtained.verdict } })).immediate()
    return ok({ ...handleOf(paper, number, context), verdict: obtained.verdict, number })
  },
}

const handleOf = (paper: { readonly bytes: Uint8Array; readonly pages: number }, number: string | null, context: EngineContext): DocumentHandle =>
  context.documents.keep(`工伤保险单位证明-${number ?? '单位留存件'}.pdf`, paper.bytes, paper.pages)

/** Asks the bureau where it can be reached; else the newest kept certificate that still holds. */
async function obtain(asked: Asked, person: Person | null, context: EngineContext): Promise<Obtained> {
  const client = bureauOf(context)
  if (client.ok) {
    const request = { kind: 'injury-participation' as const, person: { idType: person?.idType ?? '01', ...asked }, period: null }
    const issued = await issueCertificate(client.value, request, context.makeId())
    if (issued.ok) return judged(issued.value, asked, context)
    // No network, a busy bureau, tokens that ran out: what was signed before is as good as ever. A plain no is the bureau's last word.
    if (issued.error.kind === 'problem' && issued.error.error.code === 'BUREAU_REFUSED') return { verdict: 'refused', refusal: err(issued.error.error) }
    if (issued.error.kind === 'stranger') return { verdict: 'refused', refusal: err(issued.error.error) }
  }
  const kept = findKeptCertificate(context.database, asked.idNumber, currentDay(context))
  if (!kept) return { verdict: 'absent' }
  return isSound(kept.certificate, asked, context) === 'valid' ? { verdict: 'valid', certificate: kept.certificate } : { verdict: 'absent' }
}

/** The verdict on what just came; kept only where it is valid. */
function judged(certificate: SignedCertificate, asked: Asked, context: EngineContext): Obtained {
  const verdict = isSound(certificate, asked, context)
  if (verdict !== 'valid') {
    context.logger.warn('certificate-not-believed', { verdict })
    return { verdict }
  }
  keepCertificate(context.database, asked.idNumber, certificate, instantOf(context.clock))
  return { verdict, certificate }
}

/** Signed by a pinned key, and about this person and unit. */
function isSound(certificate: SignedCertificate, asked: Asked, context: EngineContext): 'valid' | 'changed' | 'unknown-key' {
  const verdict = verifyCertificate(certificate, pinnedKeys(context.database))
  return verdict === 'valid' && !speaksOf(certificate, asked, knownUnit(context).number) ? 'changed' : verdict
}

function signedData(certificate: SignedCertificate, asked: Asked, context: EngineContext): CertificateData {
  const { payload } = certificate
  return {
    ...common(context), signature: 'valid', unit: payload.unit, rulePack: payload.rulePack,
    // The number was given by the person who asks, and the signed hash says that it is the one.
    person: { name: payload.person.name, idType: context.codes.nameOf('AAC058', payload.person.idType), id: { known: 'whole', number: asked.idNumber } },
    facts: signedFacts(certificate, context.codes), number: payload.number, office: payload.office, issuedAt: payload.issuedAt, validUntil: payload.validUntil,
    verification: { code: payload.verificationCode, url: payload.verificationUrl }, keyId: payload.keyId,
  }
}

function unsignedData(person: Person, signature: Exclude<SignatureVerdict, 'valid'>, context: EngineContext): CertificateData {
  const { number, name, creditCode } = knownUnit(context)
  return {
    ...common(context), signature, unit: { number, name, creditCode },
    person: { name: person.name, idType: context.codes.nameOf('AAC058', person.idType), id: { known: 'whole', number: person.idNumber } },
    facts: rosterFacts(person, context.codes), rosterAsOf: readFeed(context.database, 'roster').completeAt,
  }
}

const common = (context: EngineContext) => ({ rulePack: context.codes.id, createdAt: instantOf(context.clock), practice: context.mode === 'practice' })
