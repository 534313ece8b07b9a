/** 参保 of one insurance, in the words that stand on the paper. */
export interface CertificateFact {
  /** 险种 AAE140. */
  readonly insurance: string
  /** 参保状态 AAC008. */
  readonly status: string
  /** `YYYY-MM-DD`. */
  readonly from: string
  /** `YYYY-MM-DD`; null while it lasts. */
  readonly to: string | null
  /** 缴费状态 AAC031, with the month paid until where known. */
  readonly payment: string
}

interface CertificateContent {
  readonly unit: { readonly number: string; readonly name: string; readonly creditCode: string }
  readonly person: {
    readonly name: string
    /** 证件类型 AAC058. */
    readonly idType: string
    /** The number as it was delivered: whole, or only its last four characters. */
    readonly id: { readonly known: 'whole'; readonly number: string } | { readonly known: 'tail'; readonly tail: string }
  }
  readonly facts: readonly CertificateFact[]
  readonly rulePack: string
  readonly practice: boolean
}

/**
 * What the bureau says of a paper that it issued. No time of printing is among it: the same certificate is the same file to the last byte, however
 * often it is printed, and so any changed byte can be told.
 */
export interface IssuedPaper {
  /** 证明编号. */
  readonly number: string
  /** 经办机构 AAB034 that issued it. */
  readonly office: string
  /** An instant. */
  readonly issuedAt: string
  /** `YYYY-MM-DD`. */
  readonly validUntil: string
  readonly verification: { readonly code: string; readonly url: string }
  readonly keyId: string
}

/** A certificate that the bureau signed; the caller has checked the signature. */
export interface SignedCertificateData extends CertificateContent, IssuedPaper {
  readonly signature: 'valid'
}

/** What the unit's own records say, without a signature that can be relied on: facts of the local roster, no code, no QR code, no seal. */
export interface UnsignedCertificateData extends CertificateContent {
  readonly signature: 'changed' | 'unknown-key' | 'absent'
  /** When this sheet is made: an instant from the caller's clock. */
  readonly createdAt: string
  /** When the local roster was last brought up to date: an instant, or null where never. */
  readonly rosterAsOf: string | null
}

/** What 工伤保险单位证明 is made of. */
export type CertificateData = SignedCertificateData | UnsignedCertificateData

/** Stands on every page that the bureau did not sign. */
export const RETAINED_COPY_NOTICE = '单位留存件,非社保经办机构出具'

/** 工伤保险单位证明, with another name where the bureau did not sign it. */
export const certificateTitle = (data: CertificateData): string =>
  data.signature === 'valid' ? '工伤保险单位证明' : '工伤保险单位证明（单位留存件）'
