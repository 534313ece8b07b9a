import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { isUnitCertificate, type AnySignedCertificate } from '../../shared/domain/certificate.ts'
import type { FileSource } from '../../shared/ipc/batch.ts'
import type { CheckedCertificate } from '../../shared/ipc/certificate.ts'
import type { Output } from '../../shared/ipc/contract.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { pinnedKeys } from '../db/queries/bureau-key.ts'
import { findCertificate, listCertificates } from '../db/queries/certificate.ts'
import { checkPaper } from './certificate-check.ts'
import { signedPaper } from './certificate-paper.ts'
import { verifyCertificate } from './certificate-signature.ts'
import type { EngineContext } from './context.ts'
import { currentDay } from './today.ts'

/** The longest list that the bureau makes is some 4 MB. */
const LARGEST_FILE = 64 * 1024 * 1024

export function keptCertificates(text: string, offset: number, limit: number, context: EngineContext): Output<'certificate.kept'> {
  const { items, total, all } = listCertificates(context.database, text.trim(), offset, limit)
  const today = currentDay(context)
  return { items: items.map((line) => ({ ...line, printable: line.validUntil >= today })), total, all }
}

/** The paper of a kept certificate, as it was: verified again, because what lies in a store is no better than what comes over a network. */
export async function reprint(number: string, context: EngineContext): Promise<Result<Output<'certificate.reprint'>>> {
  const kept = findCertificate(context.database, number)
  if (!kept) return err(appError('NOT_FOUND', { what: 'certificate' }))
  const { certificate, idNumber } = kept
  const verdict = verifyCertificate(certificate, pinnedKeys(context.database))
  if (verdict !== 'valid') return err(appError('CERTIFICATE_SIGNATURE_INVALID', { verdict }))
  if (certificate.payload.validUntil < currentDay(context)) return err(appError('STATE_CONFLICT', { reason: 'certificate-expired', validUntil: certificate.payload.validUntil }))
  const unit = isUnitCertificate(certificate)
  const paper = await signedPaper([{ certificate, idNumber: unit ? null : idNumber }], context)
  return ok({ ...context.documents.keep(`${unit ? '单位参保证明' : '工伤保险单位证明'}-${number}.pdf`, paper.bytes, paper.pages), number })
}

/** FILE_NOT_FOUND, FILE_TOO_LARGE or FILE_LOCKED where the file cannot be taken in; else the check's word. */
export async function verifyFile(source: FileSource, context: EngineContext): Promise<Result<Output<'certificate.verify'>>> {
  // A token belongs to main, which puts the file in its place.
  if ('token' in source) return err(appError('ARGUMENT_INVALID', { fields: ['source'] }))
  const loaded = await load(source)
  if (!loaded.ok) return loaded
  const { state, reason, certificates } = await checkPaper(loaded.value, context)
  return ok({ fileName: basename('path' in source ? source.path : source.name), state, reason, certificates: certificates.map(told) })
}

async function load(source: { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array }): Promise<Result<Uint8Array>> {
  const tooLarge = err(appError('FILE_TOO_LARGE', { limitMb: LARGEST_FILE / 1024 / 1024 }))
  if ('bytes' in source) return source.bytes.byteLength > LARGEST_FILE ? tooLarge : ok(source.bytes)
  const fileName = basename(source.path)
  try {
    return (await stat(source.path)).size > LARGEST_FILE ? tooLarge : ok(await readFile(source.path))
  } catch (problem) {
    return err(appError((problem as NodeJS.ErrnoException).code === 'ENOENT' ? 'FILE_NOT_FOUND' : 'FILE_LOCKED', { fileName }))
  }
}

function told(certificate: AnySignedCertificate): CheckedCertificate {
  const { kind, number, unit, office, issuedAt, validUntil } = certificate.payload
  const person = isUnitCertificate(certificate) ? null : certificate.payload.person
  return { kind, number, unitName: unit.name, name: person?.name ?? null, idTail: person?.idTail ?? null, people: isUnitCertificate(certificate) ? certificate.payload.people.length : null, office, issuedAt, validUntil }
}
