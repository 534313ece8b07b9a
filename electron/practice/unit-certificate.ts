import type { SignedUnitCertificateRecord } from '../../shared/bureau/certificate.ts'
import { WORK_INJURY } from '../../shared/domain/insurance.ts'
import type { PracticeContext } from './context.ts'
import { INSURANCE_NAMES, OFFICE, UNIT_INSURANCES, UNIT_SINCE } from './generate/unit.ts'
import { problemReply, type Reply } from './http/reply.ts'

/** Longer lists than this are made at the counter. */
const MOST_PEOPLE = 20_000
const AT_ONCE = 500

/** What a certificate begins with, whatever it certifies. */
export interface NewPaper {
  readonly number: string
  readonly unit: { readonly number: string; readonly name: string; readonly creditCode: string }
  readonly office: string
  readonly issuedAt: string
  readonly validUntil: string
  readonly rulePack: string
  readonly keyId: string
  readonly verificationCode: string
  readonly verificationUrl: string
}

/** 单位参保证明: each insurance of the unit, and everybody whose 工伤 is active or suspended, in the order of their numbers. */
export function certifyUnit({ store, signing }: PracticeContext, paper: NewPaper): { certificate: SignedUnitCertificateRecord; subject: string } | Reply {
  if (store.people.count() > MOST_PEOPLE) return problemReply('too-large', `名单超过 ${MOST_PEOPLE} 人,请到经办机构窗口办理单位参保证明。`)
  const people: SignedUnitCertificateRecord['payload']['people'] = []
  for (let offset = 0; ; offset += AT_ONCE) {
    const ids = store.people.ids(offset, AT_ONCE)
    for (const id of ids) {
      const person = store.people.byId(id)
      const cover = person?.participations.find(({ insurance, insuredStatus }) => insurance === WORK_INJURY && (insuredStatus === '1' || insuredStatus === '2'))
      if (person && cover) people.push({ id, name: person.name, idTail: person.idNumber.slice(-4), status: cover.insuredStatus })
    }
    if (ids.length < AT_ONCE) break
  }
  const paid = store.papers.payments('0000-00', '9999-12').filter(({ status }) => status === 'paid').at(-1)?.month ?? null
  const payload = {
    ...paper,
    kind: 'unit-participation' as const,
    insurances: UNIT_INSURANCES.map(({ insurance }) => ({ insurance, insuranceName: INSURANCE_NAMES[insurance] ?? insurance, status: '1', office: OFFICE, headcount: store.people.headcount(insurance), from: UNIT_SINCE, to: null, paidUntil: paid })),
    headcount: { all: people.length, active: people.filter(({ status }) => status === '1').length },
    people,
  }
  return { certificate: { payload, signature: signing.sign(payload) }, subject: paper.unit.number }
}
