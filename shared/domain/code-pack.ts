import { z } from 'zod'
import { CalendarMonth } from './calendar-date.ts'
import { codeTable, type CodeEntry, type CodeTable } from './code-table.ts'
import { err, ok, type Result } from '../result/result.ts'
import { appError } from '../result/app-error.ts'

/** One entry as it stands in a table file; keys that we do not know are kept. */
export const CodeEntryData = z.looseObject({ code: z.string().min(1), name: z.string().min(1), aliases: z.array(z.string()).optional() })

/** `pack.json`: what a dated pack holds. Two generations of codes exist (410 and 4 are both 工伤); a pack is of one. */
export const CodePackManifest = z.object({
  id: CalendarMonth,
  validFrom: z.string(),
  generation: z.enum(['new', 'old']),
  /** `element` is the code element (AAC005 …) or a name of ours; `role` says what it is used for. */
  tables: z.array(z.object({ file: z.string(), element: z.string(), sha256: z.string(), use: z.string(), confidence: z.string() })),
  regions: z.object({ file: z.string(), sha256: z.string() }),
  /** Other words for entries, gathered from practice; never a new entry. */
  aliases: z.object({ file: z.string(), sha256: z.string() }),
  knownDefects: z.array(z.string()),
})
export type CodePackManifest = z.infer<typeof CodePackManifest>

/** Region codes of GB/T 2260 through its history, compact: code → name. */
export const RegionCodeData = z.object({ current: z.record(z.string(), z.string()), abolished: z.record(z.string(), z.string()) })

/** element → code → other words. */
export const AliasData = z.record(z.string(), z.record(z.string(), z.array(z.string())))

/** A code pack, ready to be asked. */
export interface CodePack {
  readonly id: string
  /** First day of validity, `YYYY-MM-DD`. */
  readonly validFrom: string
  readonly generation: 'new' | 'old'
  /** Throws for an element that the pack does not hold: that is a bug, not a finding. */
  table(element: string): CodeTable
  readonly elements: readonly string[]
  /** Name of a code, or the code itself where it is unknown: for showing. */
  nameOf(element: string, code: string): string
  /** True where the six digits were ever in GB/T 2260. */
  knowsRegion(sixDigits: string): boolean
  /** True where the two digits are a province (71 and the permit ranges 81–83 included). */
  knowsProvince(twoDigits: string): boolean
  regionName(sixDigits: string): string | null
  /** Name of a region with those that it lies in: 湖南省长沙市芙蓉区; null where the code was never in use. */
  wholeRegionName(sixDigits: string): string | null
  /** Regions in force whose whole name or code has `text`, by code, at most `count`. */
  findRegions(text: string, count: number): { readonly code: string; readonly name: string }[]
}

/** Files of a pack that were read, by the name that the manifest gives them: parsed JSON. */
export type PackFiles = (file: string) => unknown

/** Makes a code pack of its parsed files. INTERNAL where a file does not have the shape that the manifest promises. */
export function loadCodePack(manifest: unknown, files: PackFiles): Result<CodePack> {
  const parsed = CodePackManifest.safeParse(manifest)
  if (!parsed.success) return err(appError('INTERNAL', { what: 'code pack manifest' }))
  const aliases = AliasData.safeParse(files(parsed.data.aliases.file))
  const regions = RegionCodeData.safeParse(files(parsed.data.regions.file))
  if (!aliases.success || !regions.success) return err(appError('INTERNAL', { what: 'code pack regions or aliases' }))
  const tables = new Map<string, CodeTable>()
  for (const { file, element } of parsed.data.tables) {
    const entries = z.array(CodeEntryData).safeParse(files(file))
    if (!entries.success) return err(appError('INTERNAL', { what: file }))
    tables.set(element, codeTable(element, entries.data.map((entry) => withAliases(entry, aliases.data[element]?.[entry.code]))))
  }
  return ok(packOf(parsed.data, tables, regions.data))
}

function withAliases(entry: z.infer<typeof CodeEntryData>, more: readonly string[] | undefined): CodeEntry {
  const { aliases, ...rest } = entry
  const all = [...(aliases ?? []), ...(more ?? [])]
  return all.length > 0 ? { ...rest, aliases: all } : rest
}

function packOf(manifest: CodePackManifest, tables: ReadonlyMap<string, CodeTable>, regions: z.infer<typeof RegionCodeData>): CodePack {
  const names = new Map([...Object.entries(regions.abolished), ...Object.entries(regions.current)])
  const current = Object.keys(regions.current).sort()
  const provinces = new Set([...names.keys()].map((code) => code.slice(0, 2)))
  const table = (element: string): CodeTable => {
    const found = tables.get(element)
    if (!found) throw new Error(`code pack ${manifest.id} has no table ${element}`)
    return found
  }
  return {
    id: manifest.id,
    validFrom: manifest.validFrom,
    generation: manifest.generation,
    table,
    elements: [...tables.keys()],
    nameOf: (element, code) => tables.get(element)?.byCode(code)?.name ?? code,
    knowsRegion: (sixDigits) => names.has(sixDigits),
    knowsProvince: (twoDigits) => provinces.has(twoDigits),
    regionName: (sixDigits) => names.get(sixDigits) ?? null,
    wholeRegionName: (sixDigits) => wholeName(names, sixDigits),
    findRegions(text, count) {
      const found: { code: string; name: string }[] = []
      for (const code of current) {
        if (found.length >= count) break
        const name = wholeName(names, code) ?? ''
        if (code.startsWith(text) || name.includes(text)) found.push({ code, name })
      }
      return found
    },
  }
}

/** Names of the levels of GB/T 2260 that say nothing: 市辖区 of a city, 县 of a municipality. */
const EMPTY_LEVELS = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划'])

function wholeName(names: ReadonlyMap<string, string>, code: string): string | null {
  const own = names.get(code)
  if (own === undefined) return null
  const levels = [...new Set([`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`])].filter((level) => level !== code)
  return [...levels.map((level) => names.get(level) ?? '').filter((name) => !EMPTY_LEVELS.has(name)), own].join('')
}
