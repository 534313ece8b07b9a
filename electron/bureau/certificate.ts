import type { CertificateRequest, SignedCertificateRecord } from '../../shared/bureau/certificate.ts'
import { endpoints } from '../../shared/bureau/endpoints.ts'
import { HEADER, quoteKey } from '../../shared/bureau/header.ts'
import type { Result } from '../../shared/result/result.ts'
import type { BureauClient } from './client.ts'
import type { Failure } from './failure.ts'
import { valueOf } from './value.ts'

/** `POST /v1/certificates`: a signed certificate; the same `key` brings the same one again. */
export const issueCertificate = async (client: BureauClient, request: CertificateRequest, key: string, signal?: AbortSignal): Promise<Result<SignedCertificateRecord, Failure>> =>
  valueOf(await client.call(endpoints.issueCertificate, { headers: { [HEADER.idempotencyKey]: quoteKey(key) }, body: Buffer.from(JSON.stringify(request), 'utf8'), ...(signal && { signal }) }))
