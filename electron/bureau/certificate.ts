import type { AnyCertificateRecord, CertificateRequest, PersonCertificateRequest, SignedCertificateRecord, SignedUnitCertificateRecord, UnitCertificateRequest } from '../../shared/bureau/certificate.ts'
import { endpoints } from '../../shared/bureau/endpoints.ts'
import { HEADER, quoteKey } from '../../shared/bureau/header.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import type { BureauClient } from './client.ts'
import type { Failure } from './failure.ts'
import { valueOf } from './value.ts'

type Kind = CertificateRequest['kind']
type RecordOf<K extends Kind> = K extends 'unit-participation' ? SignedUnitCertificateRecord : SignedCertificateRecord

/** `POST /v1/certificates`: a signed certificate; the same `key` brings the same one again. An answer of another kind than was asked for is not the bureau's. */
async function issue<K extends Kind>(client: BureauClient, kind: K, request: CertificateRequest, key: string, signal?: AbortSignal): Promise<Result<RecordOf<K>, Failure>> {
  const answer = valueOf(await client.call(endpoints.issueCertificate, { headers: { [HEADER.idempotencyKey]: quoteKey(key) }, body: Buffer.from(JSON.stringify(request), 'utf8'), ...(signal && { signal }) }))
  if (!answer.ok) return answer
  return isOfKind(answer.value, kind) ? ok(answer.value) : err({ kind: 'stranger', error: appError('BUREAU_NOT_THE_BUREAU', { reason: 'other-kind' }) })
}

const isOfKind = <K extends Kind>(record: AnyCertificateRecord, kind: K): record is AnyCertificateRecord & RecordOf<K> => record.payload.kind === kind

/** 工伤保险参保证明 of one person. */
export const issueCertificate = (client: BureauClient, request: PersonCertificateRequest, key: string, signal?: AbortSignal): Promise<Result<SignedCertificateRecord, Failure>> =>
  issue(client, 'injury-participation', request, key, signal)

/** 单位参保证明 with its list. */
export const issueUnitCertificate = (client: BureauClient, request: UnitCertificateRequest, key: string, signal?: AbortSignal): Promise<Result<SignedUnitCertificateRecord, Failure>> =>
  issue(client, 'unit-participation', request, key, signal)
