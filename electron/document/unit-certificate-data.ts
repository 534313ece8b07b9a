import type { IssuedPaper } from './certificate-data.ts'

/** One insurance of the unit, in the words that stand on the paper. */
export interface UnitCertificateInsurance {
  readonly insurance: string
  /** 缴费状态. */
  readonly status: string
  /** 现参保地经办机构. */
  readonly office: string
  readonly headcount: number
  /** 缴费起止时间. */
  readonly period: string
}

/** One person of the list. */
export interface UnitCertificatePerson {
  /** 个人编号 AAC001. */
  readonly id: string
  readonly name: string
  /** The last four characters of the number: the bureau signed no more of it. */
  readonly idTail: string
  readonly status: string
}

/** What 单位参保证明 is made of: all of it said and signed by the bureau. The caller has checked the signature. */
export interface UnitCertificateData extends IssuedPaper {
  readonly unit: { readonly number: string; readonly name: string; readonly creditCode: string }
  readonly insurances: readonly UnitCertificateInsurance[]
  readonly headcount: { readonly all: number; readonly active: number }
  readonly people: readonly UnitCertificatePerson[]
  readonly rulePack: string
  readonly practice: boolean
}

export const UNIT_CERTIFICATE_TITLE = '单位参保证明'
