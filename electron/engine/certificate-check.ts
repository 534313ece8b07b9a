import { createHash } from 'node:crypto'
import { idHashInput } from '../../shared/bureau/certificate.ts'
import { canonicalId } from '../../shared/domain/id-number.ts'
import { isUnitCertificate, type AnySignedCertificate, type PaperState } from '../../shared/domain/certificate.ts'
import type { CheckReason } from '../../shared/ipc/certificate.ts'
import { pinnedKeys } from '../db/queries/bureau-key.ts'
import { certificatesOf, PAPER_LAYOUT, paperSourceIn, type PaperCertificate } from './certificate-attachment.ts'
import { signedPaper } from './certificate-paper.ts'
import { verifyCertificate } from './certificate-signature.ts'
import type { EngineContext } from './context.ts'
import { currentDay } from './today.ts'

export interface PaperCheck {
  readonly state: PaperState
  readonly reason: CheckReason
  /** What the bureau signed, where its signature holds; nothing of a file whose signature does not. */
  readonly certificates: readonly AnySignedCertificate[]
}

/**
 * Whether the bureau said what a file shows, without asking it. What is signed is the content, not the file; so the content is taken out of the file, its
 * signature is checked by the pinned key, the paper is written anew from it, and the file must be that paper to the last byte. Whatever was
 * added to the file (a page, a layer, a second ending) or changed in it makes it another file.
 */
export async function checkPaper(file: Uint8Array, context: EngineContext): Promise<PaperCheck> {
  const source = paperSourceIn(file)
  const all = source && certificatesOf(source)
  if (!source || !all) return refused('cannot-check', 'no-certificate')
  if (source.layout !== PAPER_LAYOUT) return refused('cannot-check', 'other-layout')

  const keys = pinnedKeys(context.database)
  if (keys.size === 0) return refused('cannot-check', 'no-keys')
  const verdicts = all.map(({ certificate }) => verifyCertificate(certificate, keys))
  if (verdicts.includes('changed')) return refused('changed', 'signature')
  if (verdicts.includes('unknown-key')) return refused('unknown-signer', 'unknown-key')
  if (!all.every(isItsNumber)) return refused('changed', 'id-number')
  // A paper is of people or of one unit: nothing else was ever written.
  if (all.length > 1 && all.some(({ certificate }) => isUnitCertificate(certificate))) return refused('changed', 'mixed')

  if (source.codes !== context.codes.id) return refused('cannot-check', 'other-codes')
  const again = await signedPaper(all, context)
  if (!Buffer.from(file.buffer, file.byteOffset, file.byteLength).equals(again.bytes)) return again.glyphs === source.glyphs ? refused('changed', 'bytes') : refused('cannot-check', 'other-fonts')
  const certificates = all.map(({ certificate }) => certificate)
  const today = currentDay(context)
  return certificates.every(({ payload }) => payload.validUntil >= today) ? { state: 'valid', reason: 'sound', certificates } : { state: 'expired', reason: 'past-date', certificates }
}

const refused = (state: PaperState, reason: CheckReason): PaperCheck => ({ state, reason, certificates: [] })

/** The whole number on the page is the one whose hash was signed, written as we write it. */
function isItsNumber({ certificate, idNumber }: PaperCertificate): boolean {
  if (isUnitCertificate(certificate)) return idNumber === null
  const { idSalt, idHash, idTail } = certificate.payload.person
  return idNumber !== null && canonicalId(idNumber) === idNumber && idNumber.endsWith(idTail) && createHash('sha256').update(idHashInput(idSalt, idNumber)).digest('hex') === idHash
}
