import { createHash } from 'node:crypto'
import { idHashInput } from '../../shared/bureau/certificate.ts'
import type { AnySignedCertificate, SignatureVerdict, SignedCertificate } from '../../shared/domain/certificate.ts'
import { isSigned } from '../bureau/signature.ts'

/**
 * Whether the bureau signed exactly this: Ed25519 over the canonical JSON (RFC 8785) of the payload as it came, fields that we do not
 * know included, by the pinned key that it names. `keys`: id → SubjectPublicKeyInfo (DER, base64). A key that is not pinned
 * is `unknown-key`, whatever it signed.
 */
export function verifyCertificate(certificate: AnySignedCertificate, keys: ReadonlyMap<string, string>): Exclude<SignatureVerdict, 'absent'> {
  const key = keys.get(certificate.payload.keyId)
  if (key === undefined) return 'unknown-key'
  // Base64 in one way alone: else a character could be changed and the signature still hold.
  if (Buffer.from(certificate.signature, 'base64').toString('base64') !== certificate.signature) return 'changed'
  return isSigned(certificate.payload, certificate.signature, key) ? 'valid' : 'changed'
}

/** Whether a certificate speaks of this person and this unit: a true signature over somebody else's facts is no proof of these. */
export function speaksOf({ payload }: SignedCertificate, person: { readonly idNumber: string; readonly name: string }, unitNumber: string): boolean {
  const hash = createHash('sha256').update(idHashInput(payload.person.idSalt, person.idNumber)).digest('hex')
  return payload.unit.number === unitNumber && payload.person.name === person.name && payload.person.idTail === person.idNumber.slice(-4) && payload.person.idHash === hash
}
