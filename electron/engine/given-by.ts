import type { MappingWords } from '../../shared/ipc/mapping-words.ts'
import type { GivenMapping } from '../../shared/rules/index.ts'

/** What was said, as the rules take it. Nothing said is nothing given. */
export function givenBy(words: MappingWords | undefined): GivenMapping | null {
  if (words === undefined) return null
  const { columns, headings, fixed, headerRow, headerRows } = words
  if (headerRow === null && Object.keys(columns).length + Object.keys(headings ?? {}).length + Object.keys(fixed).length === 0) return null
  return { columns, fixed, by: 'person', ...(headings ? { headings } : {}), ...(headerRow === null ? {} : { headerRow, headerRows: headerRows ?? 1 }) }
}
