import { AccidentRecord, AccidentsPage, AccidentSubmission, AccidentSupplementBody, AccidentTrail } from './accident.ts'
import { BatchRequest, BatchResponse } from './batch.ts'
import { BureauCalendar } from './calendar.ts'
import { AnyCertificateRecord, CertificateRequest, CertificateVerification } from './certificate.ts'
import { AuditTrail, DeclarationRecord, DeclarationsPage, DeclarationSubmission, Withdrawal } from './declaration.ts'
import type { Endpoint } from './endpoint.ts'
import { FeedQuery } from './feed.ts'
import { HEADER } from './header.ts'
import { Health } from './health.ts'
import { IntentState } from './intent.ts'
import { LookupQuery, PersonLookup } from './lookup.ts'
import { SignedPacks } from './packs.ts'
import { KeyList } from './public-key.ts'
import { Receipt } from './receipt.ts'
import { RosterPage } from './roster.ts'
import { BureauSession, RefreshRequest, SignInRequest } from './session.ts'
import { PaymentsQuery, UnitInsurances, UnitPayments, UnitRecord } from './unit.ts'

/** What any request may be answered with. */
const ANY = ['bad-request', 'rate-limited', 'internal', 'unavailable'] as const
const SIGNED_IN = [...ANY, 'token-expired', 'token-invalid', 'forbidden'] as const
const FEED = [...SIGNED_IN, 'cursor-expired'] as const
const INTENT = [...SIGNED_IN, 'key-missing', 'digest-mismatch', 'in-progress', 'key-expired', 'key-reused', 'precondition-failed', 'state-conflict', 'too-large', 'unsupported-media'] as const
const SUBMISSION = [...INTENT, 'exists', 'content-invalid', 'unit-unknown', 'attachment-missing'] as const
const INTENT_HEADERS = [HEADER.idempotencyKey, HEADER.contentDigest, HEADER.ifMatch] as const

const plain = { query: null, request: null, requestHeaders: [], responseHeaders: [] } as const
const read = { ...plain, method: 'GET', status: 200, signedIn: true, requestHeaders: [HEADER.ifNoneMatch], responseHeaders: [HEADER.etag], problems: SIGNED_IN } as const
const feed = { ...plain, method: 'GET', status: 200, signedIn: true, query: FeedQuery, problems: FEED } as const
const intent = { ...plain, status: 201, signedIn: true, requestHeaders: INTENT_HEADERS, responseHeaders: [HEADER.idempotencyWindow, HEADER.etag], response: Receipt } as const

/** The whole contract, by operation. What the schemas cannot say stands in the summaries and at the schemas. */
export const endpoints = {
  health: { ...plain, method: 'GET', path: '/v1/health', summary: 'Whether the bureau answers, and its clock', signedIn: false, status: 200, response: Health, problems: ANY },
  publicKeys: { ...read, path: '/v1/keys', summary: 'The public keys, oldest first; each but the first announced by the one before', signedIn: false, response: KeyList, problems: ANY },

  signIn: { ...plain, method: 'POST', path: '/v1/sessions', summary: 'Signs an operator in', signedIn: false, request: SignInRequest, status: 201, response: BureauSession, problems: [...ANY, 'sign-in-refused'] },
  refreshSession: { ...plain, method: 'POST', path: '/v1/sessions/refresh', summary: 'A new pair of tokens for a refresh token, once', signedIn: false, request: RefreshRequest, status: 201, response: BureauSession, problems: [...ANY, 'token-expired', 'token-invalid'] },

  rosterChanges: { ...feed, path: '/v1/roster/changes', summary: 'The roster as a delta feed', response: RosterPage },
  declarationChanges: { ...feed, path: '/v1/declarations/changes', summary: 'The declarations as a delta feed', response: DeclarationsPage },
  accidentChanges: { ...feed, path: '/v1/accidents/changes', summary: 'The accident reports as a delta feed', response: AccidentsPage },

  unit: { ...read, path: '/v1/unit', summary: '单位基本信息', response: UnitRecord },
  unitInsurances: { ...read, path: '/v1/unit/insurances', summary: '单位参保信息', response: UnitInsurances },
  unitPayments: { ...read, path: '/v1/unit/payments', summary: '单位缴费信息 by month and insurance', query: PaymentsQuery, response: UnitPayments },
  personLookup: { ...plain, method: 'GET', status: 200, path: '/v1/persons/lookup', summary: 'Whether a person is insured elsewhere (for 调入); online only, never cached', signedIn: true, query: LookupQuery, response: PersonLookup, problems: SIGNED_IN },
  calendar: { ...read, path: '/v1/calendar', summary: 'Open declaration months and shutdown days', response: BureauCalendar },
  packs: { ...read, path: '/v1/packs', summary: 'Signed manifest of the code and rule packs in force', response: SignedPacks },

  submitDeclaration: { ...intent, method: 'PUT', path: '/v1/declarations/{id}', summary: 'Hands a declaration in, once per Idempotency-Key. If-Match names the version of what it builds on: the declaration that it replaces, else the roster record of its person', request: DeclarationSubmission, problems: [...SUBMISSION, 'month-closed'] },
  submitBatch: { ...plain, method: 'POST', path: '/v1/declarations:batch', summary: 'Up to 500 intents, each answered by itself', signedIn: true, request: BatchRequest, responseHeaders: [HEADER.idempotencyWindow], status: 200, response: BatchResponse, problems: [...SIGNED_IN, 'too-large', 'unsupported-media'] },
  withdrawDeclaration: { ...intent, method: 'POST', path: '/v1/declarations/{id}/withdrawal', summary: 'Takes a declaration back until it is accepted. If-Match names its version', request: Withdrawal, problems: [...INTENT, 'not-found', 'content-invalid'] },
  declaration: { ...read, path: '/v1/declarations/{id}', summary: 'One declaration as the bureau holds it; ETag is its version', response: DeclarationRecord, problems: [...SIGNED_IN, 'not-found'] },
  auditTrail: { ...read, path: '/v1/declarations/{id}/audit', summary: '审核明细, oldest first, append-only', response: AuditTrail, problems: [...SIGNED_IN, 'not-found'] },
  submitAccident: { ...intent, method: 'PUT', path: '/v1/accidents/{id}', summary: 'Hands an accident report (工伤快报) in, once per Idempotency-Key', request: AccidentSubmission, problems: SUBMISSION },
  withdrawAccident: { ...intent, method: 'POST', path: '/v1/accidents/{id}/withdrawal', summary: 'Takes an accident report back until it is accepted. If-Match names its version', request: Withdrawal, problems: [...INTENT, 'not-found', 'content-invalid'] },
  supplementAccident: { ...intent, method: 'POST', path: '/v1/accidents/{id}/supplements', summary: 'Adds words and attachments to a report that the bureau has (补充), once per Idempotency-Key; not to one that is withdrawn, refused or replaced', request: AccidentSupplementBody, problems: [...INTENT, 'not-found', 'content-invalid', 'attachment-missing'] },
  accident: { ...read, path: '/v1/accidents/{id}', summary: 'One accident report as the bureau holds it; ETag is its version', response: AccidentRecord, problems: [...SIGNED_IN, 'not-found'] },
  accidentTrail: { ...read, path: '/v1/accidents/{id}/audit', summary: '审核明细 of an accident report, oldest first, append-only', response: AccidentTrail, problems: [...SIGNED_IN, 'not-found'] },
  intent: { ...plain, method: 'GET', status: 200, path: '/v1/intents/{key}', summary: 'What became of an intent: asked before any resend whose outcome is unknown', signedIn: true, response: IntentState, problems: SIGNED_IN },

  attachmentState: { ...plain, method: 'HEAD', path: '/v1/attachments/{sha256}', summary: 'How much of an attachment is there (tus 1.0); 404 for nothing', signedIn: true, responseHeaders: [HEADER.uploadOffset, HEADER.uploadLength], status: 200, response: null, problems: [...SIGNED_IN, 'not-found'] },
  appendAttachment: { ...plain, method: 'PATCH', path: '/v1/attachments/{sha256}', summary: 'Adds bytes at Upload-Offset; Upload-Length with the first ones. Done when the offset is the length and the SHA-256 agrees', signedIn: true, requestHeaders: [HEADER.uploadOffset, HEADER.uploadLength], responseHeaders: [HEADER.uploadOffset], request: 'bytes', status: 204, response: null, problems: [...SIGNED_IN, 'offset-mismatch', 'attachment-damaged', 'too-large', 'unsupported-media'] },

  issueCertificate: { ...plain, method: 'POST', path: '/v1/certificates', summary: '工伤保险参保证明 of a person or 单位参保证明 of the unit, signed. With an Idempotency-Key the same certificate comes again', signedIn: true, requestHeaders: [HEADER.idempotencyKey], request: CertificateRequest, status: 201, response: AnyCertificateRecord, problems: [...SIGNED_IN, 'person-unknown', 'not-insured', 'key-reused', 'too-large'] },
  verifyCertificate: { ...plain, method: 'GET', path: '/v1/certificates/{code}', summary: 'For anybody who holds the paper; HTML where Accept asks for it', signedIn: false, status: 200, response: CertificateVerification, problems: [...ANY, 'not-found'] },
} as const satisfies Record<string, Endpoint>

export type EndpointName = keyof typeof endpoints
