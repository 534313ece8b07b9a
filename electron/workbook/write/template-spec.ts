/** A batch template as data; which columns and codes it has is the caller's (region profile, code pack). */
export interface TemplateSpec {
  /** Batch kind, as the marker carries it. */
  readonly kind: 'add' | 'remove'
  /** Version of the template; a file made from an older one is recognised (TEMPLATE_OUTDATED). */
  readonly version: string
  /** Region profile. */
  readonly region: string
  /** Its name, for the title of the instructions. */
  readonly regionName: string
  /** Date of the code pack behind the drop-downs, `YYYY-MM-DD`. */
  readonly packDate: string
  readonly unitName?: string
  readonly columns: readonly TemplateColumn[]
  /** General instructions, a paragraph each. */
  readonly instructions: readonly string[]
}

export interface TemplateColumn {
  /** Field of the domain model (add-content.ts). */
  readonly field: string
  /** As it stands in the header; a required column gets a star before it. */
  readonly header: string
  readonly required: boolean
  /** In characters. */
  readonly width: number
  /** Drop-down: what the cell will hold, in this order. Without names the entry is the code alone. */
  readonly codes?: readonly { readonly code: string; readonly name: string }[]
  /** How a drop-down entry is written: `01 居民身份证`, or the name alone (是/否). Default code-name. */
  readonly entry?: 'code-name' | 'name'
  /** How to fill it, for the sheet 填写说明. */
  readonly note: string
  readonly example?: string
}
