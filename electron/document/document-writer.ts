import type { EmbeddedFonts } from './canvas.ts'
import type { CertificateData } from './certificate-data.ts'
import { certificate } from './certificate.ts'
import { changeReport } from './change-report.ts'
import type { ChangeReportData } from './change-report-data.ts'
import { lazyFonts, type DocumentFontBytes } from './document-fonts.ts'
import type { DocumentResult } from './document-result.ts'
import { embedFont } from './embedded-font.ts'
import { findMissingGlyphs } from './missing-glyphs.ts'
import { reconciliationSheet, type ReconciliationSheetData } from './reconciliation-sheet.ts'
import { recoverySheet, type RecoverySheetData } from './recovery-sheet.ts'
import type { WriteOptions } from './write-options.ts'

/** Writes the papers of the client as PDF: data in, bytes out; no file, no clock, no network. */
export interface DocumentWriter {
  /** 人员增员/减员异动申报表, A4 across, one or three copies. Rejects with the signal's reason when stopped; throws for a wage that is not an integer of fen. */
  writeChangeReport(data: ChangeReportData, options?: WriteOptions): Promise<DocumentResult>
  /** 工伤保险单位证明, A4 upright. Only with a signature that was found valid does it carry the bureau's name, a verification code and a QR code. */
  writeCertificate(data: CertificateData): Promise<DocumentResult>
  /** 花名册对账表, A4 across, for the unit's own file. Rejects with the signal's reason when stopped. */
  writeReconciliationSheet(data: ReconciliationSheetData, options?: WriteOptions): Promise<DocumentResult>
  /** The page with the recovery code of the local database, to be kept in the safe. */
  writeRecoverySheet(data: RecoverySheetData): Promise<DocumentResult>
  /** The characters of `texts` that the fonts cannot draw, each once, by code point: to warn before writing. */
  missingGlyphs(texts: readonly string[]): string[]
}

/** Makes a writer; the fonts are parsed at the first document. `subset: false` embeds them whole (20 MB a document): for comparing pictures in tests only. */
export function createDocumentWriter(bytes: DocumentFontBytes, { subset = true }: { readonly subset?: boolean } = {}): DocumentWriter {
  const fonts = lazyFonts(bytes)
  const embed = (): EmbeddedFonts => ({ regular: embedFont(fonts().regular, subset), bold: embedFont(fonts().bold, subset) })
  return {
    writeChangeReport: (data, options = {}) => changeReport(data, fonts(), embed(), options),
    writeCertificate: (data) => certificate(data, fonts(), embed()),
    writeReconciliationSheet: (data, options = {}) => reconciliationSheet(data, fonts(), embed(), options),
    writeRecoverySheet: (data) => recoverySheet(data, fonts(), embed()),
    missingGlyphs: (texts) => findMissingGlyphs(fonts(), texts),
  }
}
