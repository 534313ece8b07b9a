import type { EndpointName } from '../../../shared/bureau/endpoints.ts'
import { HEADER } from '../../../shared/bureau/header.ts'
import { appendAttachment, attachmentState } from '../attachment.ts'
import { issueCertificate, verifyCertificate } from '../certificate.ts'
import type { PracticeContext } from '../context.ts'
import { performIntent } from '../intent/perform-intent.ts'
import { submitBatch } from '../intent/submit-batch.ts'
import { submitAccident, submitDeclaration, type Incoming } from '../intent/submit.ts'
import { supplementAccident } from '../intent/supplement.ts'
import { withdrawAccident, withdrawDeclaration } from '../intent/withdraw.ts'
import { refreshSession, signIn } from '../session.ts'
import type { Call, Handler, Handlers } from './handler.ts'
import type { Reply } from './reply.ts'

type WriteName = Extract<EndpointName, 'signIn' | 'refreshSession' | 'submitDeclaration' | 'submitBatch' | 'withdrawDeclaration' | 'submitAccident' | 'withdrawAccident' | 'supplementAccident' | 'attachmentState' | 'appendAttachment' | 'issueCertificate' | 'verifyCertificate'>

const workMs = (call: Call): number => call.faults.get('slow-work')?.delayMs ?? 0

/** Everything that may change something. */
export function writeHandlers(context: PracticeContext): Pick<Handlers, WriteName> {
  const intent = (request: (id: string) => string, work: (context: PracticeContext, incoming: Incoming) => Reply): Handler => (call) => {
    const id = call.params['id'] ?? ''
    const arrival = { keyHeader: call.header(HEADER.idempotencyKey), digestHeader: call.header(HEADER.contentDigest), request: request(id), body: call.body, workMs: workMs(call) }
    return performIntent(context, arrival, (key, digest) => work(context, { id, body: call.body, ifMatch: call.header(HEADER.ifMatch) ?? null, key, digest }))
  }
  return {
    signIn: (call) => signIn(context, call.body),
    refreshSession: (call) => refreshSession(context, call.body),
    submitDeclaration: intent((id) => `PUT /v1/declarations/${id}`, submitDeclaration),
    submitAccident: intent((id) => `PUT /v1/accidents/${id}`, submitAccident),
    withdrawDeclaration: intent((id) => `POST /v1/declarations/${id}/withdrawal`, withdrawDeclaration),
    withdrawAccident: intent((id) => `POST /v1/accidents/${id}/withdrawal`, withdrawAccident),
    supplementAccident: intent((id) => `POST /v1/accidents/${id}/supplements`, supplementAccident),
    submitBatch: (call) => submitBatch(context, call.body, workMs(call)),
    attachmentState: (call) => attachmentState(context, call.params['sha256'] ?? ''),
    appendAttachment: (call) => appendAttachment(context, call.params['sha256'] ?? '', call),
    issueCertificate: (call) => issueCertificate(context, call),
    verifyCertificate: (call) => verifyCertificate(context, call.params['code'] ?? '', call.header('Accept') ?? ''),
  }
}
