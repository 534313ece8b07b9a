/** A written document. */
export interface DocumentResult {
  /** The PDF. The same input gives the same bytes. */
  readonly bytes: Uint8Array
  /** Sheets, all copies counted. */
  readonly pages: number
  /** Characters that the font lacks, each once, by code point. They are drawn as a boxed 〓 and listed in the foot of their page. */
  readonly missingGlyphs: string[]
}
