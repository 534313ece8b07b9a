import { z } from 'zod'
import { canonicalJson } from '../../shared/bureau/canonical.ts'
import { SignedCertificate, SignedUnitCertificate, type AnySignedCertificate } from '../../shared/domain/certificate.ts'
import type { DocumentAttachment } from '../document/embed-attachment.ts'

/** Grows whenever the same certificate would give other bytes than before: another layout, font or wording. A paper of another layout cannot be checked here. */
export const PAPER_LAYOUT = 2

const FILE_NAME = 'certificate.json'
const BEGIN = '%shenbao-certificate\n'
const END = '\n%end'
/** More than the longest list: 20,000 people. */
const LONGEST = 16 * 1024 * 1024

/** What lies in the file of a paper beside its pages: all that it takes to write the very same file again. */
export const PaperSource = z.object({
  layout: z.number().int(),
  /** The code pack whose names stand on the page. */
  codes: z.string(),
  /** SHA-256 of drawings from the fonts of the machine that wrote it; null where the shipped fonts had every character. */
  glyphs: z.string().nullable(),
  certificates: z
    .array(
      z.object({
        /** The whole number as it stands on the page; the signed hash says that it is the one. Null of a unit. */
        idNumber: z.string().nullable(),
        payload: z.looseObject({ kind: z.string() }),
        signature: z.string(),
      }),
    )
    .min(1)
    .max(1000),
})
export type PaperSource = z.infer<typeof PaperSource>

/** One certificate of a paper with the whole number of its person. */
export interface PaperCertificate {
  readonly certificate: AnySignedCertificate
  readonly idNumber: string | null
}

/** The attachment of a paper: canonical JSON in ASCII between two marks, so that it can be found without a PDF library. */
export function paperAttachment(source: PaperSource): DocumentAttachment {
  const json = canonicalJson(source).replaceAll(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return { fileName: FILE_NAME, description: '社保经办机构签发的证明内容和电子签名', bytes: Buffer.from(`${BEGIN}${json}${END}`, 'latin1') }
}

/** What a paper's file says that it was written from; null where nothing of ours is in it. Nothing here is believed: the signature and the whole file are compared afterwards. */
export function paperSourceIn(file: Uint8Array): PaperSource | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const begin = bytes.indexOf(BEGIN, 0, 'latin1')
  if (begin < 0) return null
  const end = bytes.indexOf(END, begin, 'latin1')
  if (end < 0 || end - begin > LONGEST) return null
  try {
    return PaperSource.parse(JSON.parse(bytes.toString('latin1', begin + BEGIN.length, end)))
  } catch {
    return null
  }
}

/** The certificates of a source as they came, fields that we do not know included; null where one is none. */
export function certificatesOf(source: PaperSource): PaperCertificate[] | null {
  const all: PaperCertificate[] = []
  for (const { idNumber, payload, signature } of source.certificates) {
    const raw = { payload, signature }
    const known = payload.kind === 'unit-participation' ? SignedUnitCertificate.safeParse(raw) : SignedCertificate.safeParse(raw)
    if (!known.success || (idNumber === null) !== (payload.kind === 'unit-participation')) return null
    all.push({ certificate: raw as unknown as AnySignedCertificate, idNumber })
  }
  return all
}
