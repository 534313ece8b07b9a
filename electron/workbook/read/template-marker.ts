import { rowsOf } from '../cells.ts'
import type { RowChunk } from '../row-chunk.ts'

/** Name of the hidden sheet by which a template of ours knows itself again. */
export const MARKER_SHEET = '_shenbao'

/** First cell of the marker sheet. */
export const MARKER_MAGIC = 'shenbao-template'

/** What our template says of itself; the texts are as found in the file and must be checked by whoever relies on them. */
export interface TemplateMarker {
  readonly kind: string
  readonly version: string
  readonly region: string
  /** Date of the code pack whose tables the drop-downs hold, `YYYY-MM-DD`. */
  readonly packDate: string
}

/** Reads the marker from the rows of the marker sheet: key in the first column, value in the second. */
export function templateMarker(chunks: readonly RowChunk[]): TemplateMarker | null {
  const values = new Map<string, string>()
  for (const chunk of chunks) {
    for (const row of rowsOf(chunk)) {
      if (row.row <= 20) values.set(row.text(0).slice(0, 100), row.text(1).slice(0, 100))
    }
  }
  if (!values.has(MARKER_MAGIC)) return null
  return { kind: values.get('kind') ?? '', version: values.get('version') ?? '', region: values.get('region') ?? '', packDate: values.get('packDate') ?? '' }
}
