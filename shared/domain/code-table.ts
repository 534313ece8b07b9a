import { editDistance } from './edit-distance.ts'
import { foldTight } from './tidy-text.ts'

/** One entry of a code table; more keys may stand in the data (parent, scope, changeType …). */
export interface CodeEntry {
  readonly code: string
  readonly name: string
  readonly aliases?: readonly string[]
  /** Of 参保身份 AAC066: '1' where 工伤 alone is declared for such people. */
  readonly injuryOnly?: string
}

/** How a text was understood: as it should be written (code, name, both), or by another word for it. */
export interface CodeMatch {
  readonly entry: CodeEntry
  readonly by: 'standard' | 'alias'
}

/** A code table that reads what people write. */
export interface CodeTable {
  readonly element: string
  readonly entries: readonly CodeEntry[]
  byCode(code: string): CodeEntry | null
  /** Code, name, "code name", "name(code)", alias, and names without their 族 / 户口; null where none of it fits. */
  read(text: string): CodeMatch | null
  /** The entries nearest to a text that was not understood, best first, as "code name". */
  nearest(text: string, count?: number): string[]
}

/** Remembered texts a table: a column holds few different ones, and each is taken apart once. */
const MEMORY = 5_000
/** Rankings are lists, and wrong texts of a column repeat: fewer of them are kept. */
const RANKINGS = 500
/** Endings that people leave out: 汉 for 汉族, 本地城镇 for 本地城镇户口. */
const OPTIONAL_ENDINGS = ['族', '户口', '人员', '保险']

const key = (text: string): string => foldTight(text).replace(/[、，。]/g, ',').toUpperCase()

/** Builds a table. Where two entries share a name (a known defect of AAC058: 15 and 99), the first has it. */
export function codeTable(element: string, entries: readonly CodeEntry[]): CodeTable {
  const codes = new Map<string, CodeEntry>()
  const standard = new Map<string, CodeMatch>()
  const aliases = new Map<string, CodeMatch>()
  const put = (map: Map<string, CodeMatch>, text: string, entry: CodeEntry, by: CodeMatch['by']): void => {
    if (text !== '' && !map.has(key(text))) map.set(key(text), { entry, by })
  }
  for (const entry of entries) {
    codes.set(entry.code, entry)
    put(standard, entry.code, entry, 'standard')
    put(standard, entry.name, entry, 'standard')
  }
  for (const entry of entries) {
    put(standard, entry.code + entry.name, entry, 'standard')
    put(standard, `${entry.name}(${entry.code})`, entry, 'standard')
  }
  for (const entry of entries) {
    for (const alias of entry.aliases ?? []) put(aliases, alias, entry, 'alias')
    // 01 typed as a number is 1.
    if (/^0\d+$/.test(entry.code)) put(standard, String(Number(entry.code)), entry, 'standard')
  }
  for (const entry of entries) {
    for (const ending of OPTIONAL_ENDINGS) {
      const by = ending === '族' ? 'standard' : 'alias'
      for (const name of [entry.name, ...(entry.aliases ?? [])]) {
        if (name.endsWith(ending) && name.length > ending.length) put(name === entry.name && by === 'standard' ? standard : aliases, name.slice(0, -ending.length), entry, name === entry.name ? by : 'alias')
      }
    }
  }
  const whole = (text: string): CodeMatch | null => standard.get(text) ?? aliases.get(text) ?? null

  /** "01-汉族", "01 汉", "大专(31)": both halves must mean the same entry. */
  const inParts = (text: string): CodeMatch | null => {
    const parts = /^([0-9A-Z]+)[-_:.|/]?([^0-9A-Z].*)$/.exec(text) ?? null
    const bracketed = /^(.+?)[([]([0-9A-Z]+)[)\]]$/.exec(text)
    const [code, name] = parts ? [parts[1], parts[2]] : bracketed ? [bracketed[2], bracketed[1]] : []
    if (code === undefined || name === undefined) return null
    const byCode = whole(code)
    const byName = whole(name)
    return byCode !== null && byCode.entry === byName?.entry ? byName : null
  }

  const ranking = (text: string): string[] => {
    const tight = key(text).slice(0, 40)
    const name = /^[0-9A-Z]+[-_:.|/]?([^0-9A-Z].*)$/.exec(tight)?.[1] ?? tight
    const ranked = entries.map((entry, order) => ({ entry, order, distance: distance(name, tight, entry) }))
    ranked.sort((one, other) => one.distance - other.distance || one.order - other.order)
    return ranked.filter(({ distance: far }) => far < FAR).map(({ entry }) => `${entry.code} ${entry.name}`)
  }

  const memory = new Map<string, CodeMatch | null>()
  const rankings = new Map<string, readonly string[]>()
  return {
    element,
    entries,
    byCode: (code) => codes.get(code) ?? null,
    read(text) {
      const known = memory.get(text)
      if (known !== undefined) return known
      const tight = key(text)
      const match = tight === '' ? null : (whole(tight) ?? inParts(tight))
      if (memory.size >= MEMORY) memory.clear()
      memory.set(text, match)
      return match
    },
    nearest(text, count = 3) {
      const known = rankings.get(text)
      if (known !== undefined) return known.slice(0, count)
      const ranked = ranking(text)
      if (rankings.size >= RANKINGS) rankings.clear()
      rankings.set(text, ranked)
      return ranked.slice(0, count)
    },
  }
}

const FAR = 8

function distance(name: string, tight: string, entry: CodeEntry): number {
  let best = entry.code === tight ? 0 : editDistance(tight, entry.code, 1) <= 1 && /^[0-9A-Z]+$/.test(tight) ? 2 : FAR
  for (const candidate of [entry.name, ...(entry.aliases ?? [])]) {
    const other = key(candidate)
    // A shared character counts more than a shared length.
    if (![...name].some((character) => other.includes(character))) continue
    const apart = editDistance(name, other, FAR - 1)
    best = Math.min(best, other.includes(name) || name.includes(other) ? Math.min(apart, 1) : apart)
  }
  return best
}
