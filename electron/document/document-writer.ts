import type { AccidentReportData, RecognitionData } from './accident-report-data.ts'
import { accidentReport } from './accident-report.ts'
import type { EmbeddedFonts } from './canvas.ts'
import type { CertificateData } from './certificate-data.ts'
import { certificates } from './certificate.ts'
import { changeReport } from './change-report.ts'
import type { ChangeReportData } from './change-report-data.ts'
import { lazyFonts, type DocumentFontBytes, type DocumentFonts } from './document-fonts.ts'
import type { DocumentResult } from './document-result.ts'
import type { DocumentAttachment } from './embed-attachment.ts'
import { embedFont } from './embedded-font.ts'
import { isDrawable } from './font-face.ts'
import { outlinesDigest, withOutlines, type GlyphFallback } from './glyph-fallback.ts'
import type { GlyphOutline } from './glyph-outline.ts'
import { findMissingGlyphs } from './missing-glyphs.ts'
import { recognitionForm } from './recognition-form.ts'
import { reconciliationSheet, type ReconciliationSheetData } from './reconciliation-sheet.ts'
import { recoverySheet, type RecoverySheetData } from './recovery-sheet.ts'
import { unitCertificate } from './unit-certificate.ts'
import type { UnitCertificateData } from './unit-certificate-data.ts'
import type { WriteOptions } from './write-options.ts'

/** Writes the papers of the client as PDF: data in, bytes out; no file, no clock, no network. */
export interface DocumentWriter {
  /** 人员增员/减员异动申报表, A4 across, one or three copies. Rejects with the signal's reason when stopped; throws for a wage that is not an integer of fen. */
  writeChangeReport(data: ChangeReportData, options?: WriteOptions): Promise<DocumentResult>
  /** 工伤保险单位证明, A4 upright. Only with a signature that was found valid does it carry the bureau's name, a verification code and a QR code. */
  writeCertificate(data: CertificateData, attachment?: DocumentAttachment): Promise<DocumentResult>
  /** Several of them in one file, each numbered by itself; throws where there are none. */
  writeCertificates(all: readonly CertificateData[], attachment?: DocumentAttachment): Promise<DocumentResult>
  /** 单位参保证明 with the list of its people in two columns, A4 upright. */
  writeUnitCertificate(data: UnitCertificateData, attachment?: DocumentAttachment, options?: WriteOptions): Promise<DocumentResult>
  /** 工伤事故快报（备案表）, A4 across. Rejects with the signal's reason when stopped. */
  writeAccidentReport(data: AccidentReportData, options?: WriteOptions): Promise<DocumentResult>
  /** 工伤认定申请表, A4 upright, cover and body for each person. Rejects with the signal's reason when stopped. */
  writeRecognition(data: RecognitionData, options?: WriteOptions): Promise<DocumentResult>
  /** 花名册对账表, A4 across, for the unit's own file. Rejects with the signal's reason when stopped. */
  writeReconciliationSheet(data: ReconciliationSheetData, options?: WriteOptions): Promise<DocumentResult>
  /** The page with the recovery code of the local database, to be kept in the safe. */
  writeRecoverySheet(data: RecoverySheetData): Promise<DocumentResult>
  /** The characters of `texts` that neither the shipped fonts nor those of the machine can draw, each once, by code point: to warn before writing. */
  missingGlyphs(texts: readonly string[]): Promise<string[]>
  /** SHA-256 of the drawings that a paper of `data` takes from the machine's fonts; null where it needs none. Two machines with it equal write the same bytes. */
  borrowedGlyphs(data: unknown): Promise<string | null>
}

export interface WriterOptions {
  /** False embeds the fonts whole (20 MB a document): for comparing pictures in tests only. */
  readonly subset?: boolean
  /** Where characters come from that the shipped fonts lack; nowhere where absent. */
  readonly fallback?: GlyphFallback
}

/** Makes a writer; the fonts are parsed at the first document. */
export function createDocumentWriter(bytes: DocumentFontBytes, { subset = true, fallback }: WriterOptions = {}): DocumentWriter {
  const fonts = lazyFonts(bytes)
  const embed = (own: DocumentFonts): EmbeddedFonts => ({ regular: embedFont(own.regular, subset), bold: embedFont(own.bold, subset) })
  const borrowed = async (data: unknown): Promise<ReadonlyMap<number, GlyphOutline>> => {
    const lacking = findMissingGlyphs(fonts(), data).map((character) => character.codePointAt(0) ?? 0).filter(isDrawable)
    return lacking.length > 0 && fallback ? fallback.outlines(lacking) : new Map()
  }
  const fontsFor = async (data: unknown): Promise<DocumentFonts> => {
    const outlines = await borrowed(data)
    return outlines.size > 0 ? withOutlines(fonts(), outlines) : fonts()
  }
  const written = async (data: unknown, write: (own: DocumentFonts, embedded: EmbeddedFonts) => Promise<DocumentResult>): Promise<DocumentResult> => {
    const own = await fontsFor(data)
    return write(own, embed(own))
  }
  return {
    writeChangeReport: (data, options = {}) => written(data, (own, embedded) => changeReport(data, own, embedded, options)),
    writeCertificate: (data, attachment) => written(data, (own, embedded) => certificates([data], own, embedded, attachment)),
    writeCertificates: (all, attachment) => written(all, (own, embedded) => certificates(all, own, embedded, attachment)),
    writeUnitCertificate: (data, attachment, options = {}) => written(data, (own, embedded) => unitCertificate(data, own, embedded, options, attachment)),
    writeAccidentReport: (data, options = {}) => written(data, (own, embedded) => accidentReport(data, own, embedded, options)),
    writeRecognition: (data, options = {}) => written(data, (own, embedded) => recognitionForm(data, own, embedded, options)),
    writeReconciliationSheet: (data, options = {}) => written(data, (own, embedded) => reconciliationSheet(data, own, embedded, options)),
    writeRecoverySheet: (data) => written(data, (own, embedded) => recoverySheet(data, own, embedded)),
    missingGlyphs: async (texts) => findMissingGlyphs(await fontsFor(texts), texts),
    borrowedGlyphs: async (data) => outlinesDigest(await borrowed(data)),
  }
}
