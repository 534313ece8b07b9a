import { isUnitCertificate, type SignedCertificate, type SignedUnitCertificate } from '../../shared/domain/certificate.ts'
import type { IssuedPaper, SignedCertificateData } from '../document/certificate-data.ts'
import type { DocumentResult } from '../document/document-result.ts'
import type { UnitCertificateData } from '../document/unit-certificate-data.ts'
import { paperAttachment, PAPER_LAYOUT, type PaperCertificate } from './certificate-attachment.ts'
import { signedFacts } from './certificate-facts.ts'
import type { EngineContext } from './context.ts'
import { papersOf } from './papers.ts'

/** The paper of certificates whose signatures were found valid. The same ones give the same bytes, on any machine and at any time; several people, several pages. */
export async function signedPaper(all: readonly PaperCertificate[], context: EngineContext, signal?: AbortSignal): Promise<DocumentResult & { glyphs: string | null }> {
  const papers = await papersOf(context)
  const [first] = all
  if (!first) throw new Error('no certificate to print')
  const unit = isUnitCertificate(first.certificate) ? unitData(first.certificate, context) : null
  const people = unit ? [] : all.map((one) => personData(one, context))
  const glyphs = await papers.borrowedGlyphs(unit ?? people)
  const attachment = paperAttachment({
    layout: PAPER_LAYOUT,
    codes: context.codes.id,
    glyphs,
    certificates: all.map(({ certificate: { payload, signature }, idNumber }) => ({ idNumber, payload, signature })),
  })
  const paper = unit ? await papers.writeUnitCertificate(unit, attachment, signal ? { signal } : {}) : await papers.writeCertificates(people, attachment)
  return { ...paper, glyphs }
}

const issuedOf = ({ payload }: SignedCertificate | SignedUnitCertificate): IssuedPaper => ({
  number: payload.number, office: payload.office, issuedAt: payload.issuedAt, validUntil: payload.validUntil, keyId: payload.keyId,
  verification: { code: payload.verificationCode, url: payload.verificationUrl },
})

/** By what was signed and not by how this program was started, so that every program writes the same page: only a practice bureau is checked over plain HTTP. */
const isPractice = ({ payload }: SignedCertificate | SignedUnitCertificate): boolean => !payload.verificationUrl.startsWith('https://')

function personData({ certificate, idNumber }: PaperCertificate, context: EngineContext): SignedCertificateData {
  if (isUnitCertificate(certificate)) throw new Error('the certificate of a unit is a paper by itself')
  const { unit, person, rulePack } = certificate.payload
  return {
    ...issuedOf(certificate), signature: 'valid', practice: isPractice(certificate), unit, rulePack,
    // The number was given by the person who asks, and the signed hash says that it is the one.
    person: { name: person.name, idType: context.codes.nameOf('AAC058', person.idType), id: idNumber === null ? { known: 'tail', tail: person.idTail } : { known: 'whole', number: idNumber } },
    facts: signedFacts(certificate, context.codes),
  }
}

function unitData(certificate: SignedUnitCertificate, context: EngineContext): UnitCertificateData {
  const { unit, insurances, headcount, people, rulePack } = certificate.payload
  return {
    ...issuedOf(certificate), practice: isPractice(certificate), unit, headcount, rulePack,
    insurances: insurances.map(({ insuranceName, status, office, headcount: count, from, to, paidUntil }) => ({
      insurance: insuranceName, status: context.codes.nameOf('AAB051', status), office, headcount: count, period: `${from.slice(0, 7)} 至 ${(to ?? paidUntil)?.slice(0, 7) ?? '今'}`,
    })),
    people: people.map(({ id, name, idTail, status }) => ({ id, name, idTail, status: context.codes.nameOf('AAC008', status) })),
  }
}
