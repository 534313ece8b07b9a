import type { SignedCertificate } from '../../shared/domain/certificate.ts'
import type { CodePack } from '../../shared/domain/code-pack.ts'
import { WORK_INJURY } from '../../shared/domain/insurance.ts'
import type { Person } from '../../shared/domain/person.ts'
import { INSURANCE_NAMES } from '../../shared/i18n/fields/insurance-names.ts'
import type { CertificateFact } from '../document/certificate-data.ts'

/** What the bureau signed, in the words of the paper. */
export const signedFacts = ({ payload }: SignedCertificate, codes: CodePack): CertificateFact[] =>
  payload.facts.map(({ insuranceName, status, from, to, paidUntil }) => ({ insurance: insuranceName, status: codes.nameOf('AAC008', status), from, to, payment: paymentText(paidUntil) }))

/** What the unit's own roster says of a person's 工伤保险. */
export const rosterFacts = (person: Person, codes: CodePack): CertificateFact[] =>
  person.participations
    .filter(({ insurance }) => insurance === WORK_INJURY)
    .map(({ insurance, insuredStatus, paymentStatus, from, to, paidUntil }) => ({
      insurance: INSURANCE_NAMES['zh-CN'][insurance] ?? codes.nameOf('AAE140', insurance),
      status: codes.nameOf('AAC008', insuredStatus),
      from,
      to,
      payment: paidUntil === null ? codes.nameOf('AAC031', paymentStatus) : `${codes.nameOf('AAC031', paymentStatus)}，缴至 ${paidUntil}`,
    }))

const paymentText = (paidUntil: string | null): string => (paidUntil === null ? '尚无到账记录' : `缴至 ${paidUntil}`)
