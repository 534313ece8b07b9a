import { createHash, randomBytes } from 'node:crypto'
import { canonicalJson } from '../../shared/bureau/canonical.ts'
import { AnyCertificateRecord, CertificateRequest, type CertificateVerification, idHashInput, type PersonCertificateRequest, type SignedCertificateRecord } from '../../shared/bureau/certificate.ts'
import { HEADER, unquoteKey } from '../../shared/bureau/header.ts'
import type { Person } from '../../shared/domain/person.ts'
import { makeVerificationCode, normaliseVerificationCode, VERIFICATION_BYTES } from '../../shared/domain/verification-code.ts'
import { certificatePage } from './certificate-page.ts'
import type { PracticeContext } from './context.ts'
import { addMonths, lastDay, monthOf } from './generate/month.ts'
import { INSURANCE_NAMES, OFFICE } from './generate/unit.ts'
import type { Call } from './http/handler.ts'
import { jsonReply, problemReply, type Reply } from './http/reply.ts'
import { parseBody } from './intent/parse-body.ts'
import { replay } from './intent/perform-intent.ts'
import { RULE_PACK } from './packs.ts'
import { certifyUnit, type NewPaper } from './unit-certificate.ts'

const VALID_MONTHS = 3

/** POST /v1/certificates. With a key the same certificate comes again. */
export function issueCertificate(context: PracticeContext, call: Call): Reply {
  const { store, clock } = context
  const header = call.header(HEADER.idempotencyKey)
  const key = header === undefined ? null : unquoteKey(header)
  if (header !== undefined && key === null) return problemReply('bad-request', '幂等键应为带引号的字符串。')
  const digest = createHash('sha256').update(call.body).digest('base64')
  const known = key === null ? null : store.intents.get(key)
  if (known?.reply) return known.bodyDigest === digest ? replay(known.reply) : problemReply('key-reused', '同一幂等键已用于另一内容。')
  return store.transaction(() => {
    const reply = certify(context, call.body)
    if (key !== null && reply.status === 201) {
      store.intents.begin(key, 'POST /v1/certificates', digest, clock.now())
      store.intents.finish(key, { status: reply.status, etag: null, body: reply.body })
    }
    return reply
  })
}

function certify(context: PracticeContext, body: Uint8Array): Reply {
  const parsed = parseBody(CertificateRequest, body)
  if ('reply' in parsed) return parsed.reply
  const made = parsed.value.kind === 'unit-participation' ? certifyUnit(context, newPaper(context)) : certifyPerson(context, parsed.value)
  return 'status' in made ? made : issued(context, made.certificate, made.subject)
}

/** Keeps it for those who will ask by its code, and hands it out. */
function issued({ store, clock }: PracticeContext, certificate: AnyCertificateRecord, subject: string): Reply {
  const text = canonicalJson(certificate)
  store.papers.putCertificate(normaliseVerificationCode(certificate.payload.verificationCode), certificate.payload.number, text)
  store.intents.took({ key: certificate.payload.number, effect: 'issue-certificate', subject, at: clock.instant() })
  return { ...jsonReply(201, null), body: text }
}

function certifyPerson(context: PracticeContext, { person: wanted, kind }: PersonCertificateRequest): { certificate: SignedCertificateRecord; subject: string } | Reply {
  const person = context.store.people.byIdNumber(wanted.idNumber)
  if (!person || person.idType !== wanted.idType) return problemReply('person-unknown', '本单位的参保名册中没有此证件号码的人员。')
  if (person.name !== wanted.name) return problemReply('person-unknown', '姓名与证件号码不符,请核对后重新申请。')
  const cover = person.participations.filter(({ insurance, insuredStatus }) => insurance === '410' && insuredStatus === '1')
  if (cover.length === 0) return problemReply('not-insured', '该人员目前没有正常参加工伤保险(未参保、已暂停或已终止),不能开具参保证明。', { params: { insurance: '410' } })
  return { certificate: sign(context, kind, person, cover), subject: person.id }
}

/** What every certificate of today begins with: its number, its dates, its code. */
function newPaper({ store, clock, unit, signing, url }: PracticeContext): NewPaper {
  const code = makeVerificationCode(randomBytes(VERIFICATION_BYTES))
  const today = clock.today()
  return {
    number: `LXZM${today.replaceAll('-', '')}${String(store.papers.certificates() + 1).padStart(6, '0')}`,
    unit: { number: unit.number, name: unit.name, creditCode: unit.creditCode },
    office: OFFICE,
    issuedAt: clock.instant(),
    validUntil: lastDay(addMonths(monthOf(today), VALID_MONTHS)),
    rulePack: RULE_PACK,
    keyId: signing.keyId(),
    verificationCode: code,
    verificationUrl: `${url}/v1/certificates/${code}`,
  }
}

function sign(context: PracticeContext, kind: 'injury-participation', person: Person, cover: Person['participations']): SignedCertificateRecord {
  const idSalt = randomBytes(16).toString('hex')
  const payload = {
    ...newPaper(context),
    kind,
    person: { name: person.name, idType: person.idType, idTail: person.idNumber.slice(-4), idSalt, idHash: createHash('sha256').update(idHashInput(idSalt, person.idNumber)).digest('hex') },
    facts: cover.map(({ insurance, insuredStatus, from, to, paidUntil }) => ({ insurance, insuranceName: INSURANCE_NAMES[insurance] ?? insurance, status: insuredStatus, from, to, paidUntil })),
  }
  return { payload, signature: context.signing.sign(payload) }
}

/** GET /v1/certificates/{code}: for anybody who holds the paper. */
export function verifyCertificate({ store, clock }: PracticeContext, typed: string, accept: string): Reply {
  const wantsPage = /text\/html/.test(accept) && !/^\s*application\/json/.test(accept)
  const text = store.papers.certificate(normaliseVerificationCode(typed))
  if (text === null) return wantsPage ? certificatePage(null) : problemReply('not-found', '没有这个验证码的证明,请核对是否输错。')
  const certificate = AnyCertificateRecord.parse(JSON.parse(text))
  const expired = certificate.payload.validUntil < clock.today()
  const found: CertificateVerification = { state: expired ? 'expired' : 'valid', words: expired ? '证明真实,但已过有效期。' : '证明真实有效。', certificate }
  return wantsPage ? certificatePage(found) : jsonReply(200, found)
}
