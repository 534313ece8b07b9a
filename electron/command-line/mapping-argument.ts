import { InvalidArgumentError } from 'commander'
import type { MappingWords } from '../../shared/ipc/mapping-words.ts'

/** Gathers an option that may be given several times. */
export const collect = (text: string, before: string[]): string[] => {
  if (!/^[^=]+=.+$/.test(text)) throw new InvalidArgumentError('要写成 字段=列,例如 idNumber=C 或 insuredFrom=入职日期;reason==6301 为全表统一填写')
  return [...before, text]
}

/** What `--map` and `--sheet` say; undefined where they say nothing. `insuredFrom=D` is a column, `insuredFrom=入职日期` a heading, `reason==6301` one text for all rows. */
export function mappingWords(map: readonly string[], sheet: string | undefined): MappingWords | undefined {
  if (map.length === 0 && sheet === undefined) return undefined
  const words = { sheet: sheet ?? null, headerRow: null, headerRows: null, columns: {} as Record<string, string>, headings: {} as Record<string, string>, fixed: {} as Record<string, string> }
  for (const entry of map) {
    const at = entry.indexOf('=')
    const [field, place] = [entry.slice(0, at), entry.slice(at + 1)]
    if (place.startsWith('=')) words.fixed[field] = place.slice(1)
    else if (/^[A-Z]{1,3}$/.test(place)) words.columns[place] = field
    else words.headings[place] = field
  }
  return words
}
