import type { Database } from 'better-sqlite3'

/** What people entered first, then what the bureau can give again. */
const ORDER = ['declaration', 'outbox', 'journal', 'fact', 'operator', 'bureau_key', 'feed', 'snapshot', 'certificate', 'batch', 'declaration_revision', 'audit_entry']

/** Upper bounds of what a check costs on a two-core office machine. */
const MS_A_PAGE = 0.02
const MS_A_ROW = 0.01

export interface CheckReport {
  readonly sound: boolean
  /** Tables that were looked at, in the order of their worth. */
  readonly checked: readonly string[]
  /** False where the time was too short for all of them. */
  readonly complete: boolean
}

/**
 * Looks for damage within about `budgetMs`: a store must open within a second. A small store is checked
 * whole; of a large one the tables that people filled come first, and one that would not be done in time
 * is left out. What is left out is still guarded by the cipher's tag of each page when it is read.
 */
export function quickCheck(database: Database, budgetMs: number, now: () => number = () => performance.now()): CheckReport {
  const started = now()
  const left = (): number => budgetMs - (now() - started)
  const whole = Number(database.pragma('page_count', { simple: true })) * MS_A_PAGE
  const present = database.prepare<[], { name: string; rowless: number }>("SELECT name, instr(sql, 'WITHOUT ROWID') AS rowless FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all()
  if (whole <= budgetMs) return { sound: answers(database, 'PRAGMA quick_check(1)'), checked: present.map((table) => table.name), complete: true }

  const rank = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length)
  const checked: string[] = []
  for (const { name, rowless } of present.sort((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1))) {
    const cost = rowless ? whole : (database.prepare<[], number | null>(`SELECT max(rowid) FROM "${name}"`).pluck().get() ?? 0) * MS_A_ROW
    if (cost > left()) continue
    checked.push(name)
    if (!answers(database, `PRAGMA quick_check("${name}")`)) return { sound: false, checked, complete: false }
  }
  return { sound: true, checked, complete: checked.length === present.length }
}

const answers = (database: Database, pragma: string): boolean => database.prepare<[], string>(pragma).pluck().get() === 'ok'
