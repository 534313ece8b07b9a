import type { SignedCertificate, SignedUnitCertificate, SignatureVerdict } from '../../shared/domain/certificate.ts'
import { err, type Result } from '../../shared/result/result.ts'
import { issueCertificate, issueUnitCertificate } from '../bureau/certificate.ts'
import type { Failure } from '../bureau/failure.ts'
import { pinnedKeys } from '../db/queries/bureau-key.ts'
import { findKeptCertificate, keepCertificate } from '../db/queries/certificate.ts'
import { instantOf } from '../platform/clock.ts'
import { bureauOf } from './bureau-access.ts'
import { speaksOf, verifyCertificate } from './certificate-signature.ts'
import type { EngineContext } from './context.ts'
import { knownUnit } from './known-unit.ts'
import { currentDay } from './today.ts'

export interface Asked {
  readonly idType: string
  /** Canonical. */
  readonly idNumber: string
  readonly name: string
}

/** A signed certificate that may be printed (`kept`: from the store), or why there is none; `refusal` is the bureau's own no. */
export type Obtained<C> =
  | { readonly verdict: 'valid'; readonly certificate: C; readonly kept: boolean }
  | { readonly verdict: Exclude<SignatureVerdict, 'valid'> }
  | { readonly verdict: 'refused'; readonly refusal: Result<never> }

/** Asks the bureau where it can be reached; else the newest kept certificate of this person that still holds. */
export async function obtainPerson(asked: Asked, context: EngineContext, signal?: AbortSignal): Promise<Obtained<SignedCertificate>> {
  const isAbout = (certificate: SignedCertificate): boolean => speaksOf(certificate, asked, knownUnit(context).number)
  const client = bureauOf(context)
  if (client.ok) {
    const issued = await issueCertificate(client.value, { kind: 'injury-participation', person: asked, period: null }, context.makeId(), signal)
    if (issued.ok) return judged(issued.value, asked.idNumber, isAbout(issued.value), context)
    const no = refusalOf(issued.error)
    if (no) return no
  }
  const kept = findKeptCertificate(context.database, asked.idNumber, 'injury-participation', currentDay(context))
  const certificate = kept?.certificate as SignedCertificate | undefined
  return certificate && isSound(certificate, context) === 'valid' && isAbout(certificate) ? { verdict: 'valid', certificate, kept: true } : { verdict: 'absent' }
}

/** As `obtainPerson`, of the unit. */
export async function obtainUnit(context: EngineContext, signal?: AbortSignal): Promise<Obtained<SignedUnitCertificate>> {
  const isAbout = (certificate: SignedUnitCertificate): boolean => certificate.payload.unit.number === knownUnit(context).number
  const client = bureauOf(context)
  if (client.ok) {
    const issued = await issueUnitCertificate(client.value, { kind: 'unit-participation', period: null }, context.makeId(), signal)
    if (issued.ok) return judged(issued.value, '', isAbout(issued.value), context)
    const no = refusalOf(issued.error)
    if (no) return no
  }
  const kept = findKeptCertificate(context.database, '', 'unit-participation', currentDay(context))
  const certificate = kept?.certificate as SignedUnitCertificate | undefined
  return certificate && isSound(certificate, context) === 'valid' && isAbout(certificate) ? { verdict: 'valid', certificate, kept: true } : { verdict: 'absent' }
}

/** No network, a busy bureau, tokens that ran out: what was signed before is as good as ever, so null. A plain no is the bureau's last word. */
function refusalOf(failure: Failure): { readonly verdict: 'refused'; readonly refusal: Result<never> } | null {
  if (failure.kind === 'problem' && failure.error.code === 'BUREAU_REFUSED') return { verdict: 'refused', refusal: err(failure.error) }
  return failure.kind === 'stranger' ? { verdict: 'refused', refusal: err(failure.error) } : null
}

/** The verdict on what just came; kept only where it is valid and about what was asked for. */
function judged<C extends SignedCertificate | SignedUnitCertificate>(certificate: C, canonicalId: string, isAbout: boolean, context: EngineContext): Obtained<C> {
  const signed = isSound(certificate, context)
  const verdict = signed === 'valid' && !isAbout ? 'changed' : signed
  if (verdict !== 'valid') {
    context.logger.warn('certificate-not-believed', { verdict })
    return { verdict }
  }
  keepCertificate(context.database, canonicalId, certificate, instantOf(context.clock))
  context.changed('certificate')
  return { verdict, certificate, kept: false }
}

const isSound = (certificate: SignedCertificate | SignedUnitCertificate, context: EngineContext): 'valid' | 'changed' | 'unknown-key' => verifyCertificate(certificate, pinnedKeys(context.database))
