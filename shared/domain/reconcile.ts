import type { CalendarDate } from './calendar-date.ts'
import { isSameName } from './person-name.ts'
import { RECONCILIATION_KINDS, type ReconciliationKind, type ReconciliationLine, type ReconciliationSummary } from './reconciliation.ts'
import { WORK_INJURY } from './insurance.ts'

/** A row of HR's list, tidied. */
export interface StaffRow {
  /** 1-based, as Excel shows it. */
  readonly row: number
  readonly name: string
  /** The number as it stands, tidied; '' where there is none. */
  readonly idNumber: string
  /** 18-digit upper-case form; null where the number cannot be used. */
  readonly canonicalId: string | null
  readonly numberProblem: string | null
  readonly wageFen: number | null
  readonly hiredOn: CalendarDate | null
  readonly leftOn: CalendarDate | null
  /** The list says that the person has left, with or without a day. */
  readonly hasLeft: boolean
  readonly formerUnit: string | null
}

/** A person of the roster, as far as it is compared. */
export interface RosterEntry {
  readonly personId: string
  readonly canonicalId: string
  readonly name: string
  /** Insurances that run. */
  readonly active: readonly string[]
  readonly wageFen: number
  /** The statutory month where it has come; null where it has not, or cannot be told. */
  readonly retired: { readonly month: string; readonly assumed: boolean } | null
}

const NOTHING: ReconciliationLine['detail'] = {
  rosterName: null, listWageFen: null, rosterWageFen: null, hiredOn: null, leftOn: null, retirementMonth: null, assumed: false, active: [], namesakes: 0, firstRow: null, formerUnit: null, numberProblem: null,
}

/** A comparison under way: the whole list first, then the roster, person by person, in any order. */
export interface Reconciliation {
  see(entry: RosterEntry): void
  /** Ends it: the lines in the order of the list, then those of the roster alone by name. */
  end(): { readonly lines: ReconciliationLine[]; readonly summary: ReconciliationSummary }
}

interface Numbered {
  readonly staff: StaffRow
  entry: RosterEntry | null
}

/** Begins the comparison of a staff list with the roster. The number decides who is who; a name alone never does. */
export function reconcile(list: readonly StaffRow[]): Reconciliation {
  const byNumber = new Map<string, Numbered>()
  const byName = new Map<string, { readonly rows: StaffRow[]; readonly entries: RosterEntry[] }>()
  const doubled: { readonly staff: StaffRow; readonly first: StaffRow }[] = []
  for (const staff of list) {
    if (staff.canonicalId === null) {
      const known = byName.get(staff.name)
      if (known) known.rows.push(staff)
      else byName.set(staff.name, { rows: [staff], entries: [] })
      continue
    }
    const before = byNumber.get(staff.canonicalId)
    if (before) doubled.push({ staff, first: before.staff })
    else byNumber.set(staff.canonicalId, { staff, entry: null })
  }
  /** Insured, and no row of the list bears the number. */
  const missing: RosterEntry[] = []
  let rosterActive = 0

  return {
    see(entry) {
      if (entry.active.length > 0) rosterActive++
      const numbered = byNumber.get(entry.canonicalId)
      if (numbered) {
        numbered.entry = entry
        return
      }
      // One of these may be meant by a row whose number cannot be used.
      const namesakes = byName.get(entry.name)
      if (namesakes) namesakes.entries.push(entry)
      else if (entry.active.length > 0) missing.push(entry)
    },
    end() {
      const lines: ReconciliationLine[] = []
      let agrees = 0
      for (const numbered of byNumber.values()) {
        const found = linesOf(numbered)
        if (found.length === 0) agrees++
        lines.push(...found)
      }
      for (const { staff, first } of doubled) lines.push(line('doubled', staff, null, { firstRow: first.row }))
      for (const { rows, entries } of byName.values()) for (const staff of rows) lines.push(unnumbered(staff, entries))
      lines.sort((one, other) => (one.row ?? 0) - (other.row ?? 0))
      missing.sort((one, other) => (one.name === other.name ? (one.personId < other.personId ? -1 : 1) : one.name < other.name ? -1 : 1))
      for (const entry of missing) lines.push(absent(entry))
      const counts = Object.fromEntries(RECONCILIATION_KINDS.map((kind) => [kind, 0])) as Record<ReconciliationKind, number>
      for (const { kind } of lines) counts[kind]++
      return { lines, summary: { staff: list.length, staffLeft: list.filter(({ hasLeft }) => hasLeft).length, rosterActive, agrees, counts } }
    },
  }
}

/** What there is to say of a person whose number can be used; nothing where list and roster agree. */
function linesOf({ staff, entry }: Numbered): ReconciliationLine[] {
  const days = { hiredOn: staff.hiredOn, leftOn: staff.leftOn }
  if (entry === null) return staff.hasLeft ? [] : [line('add', staff, null, { ...days, formerUnit: staff.formerUnit, listWageFen: staff.wageFen })]
  const found: ReconciliationLine[] = []
  const running = entry.active.length > 0
  if (!isSameName(staff.name, entry.name)) found.push(line('nameDiffers', staff, entry, days))
  if (staff.hasLeft) {
    if (running) found.push(line('stopLeft', staff, entry, days))
    return found
  }
  if (!running) found.push(line('resume', staff, entry, { ...days, listWageFen: staff.wageFen }))
  else if (mustRetire(entry)) found.push(line('retire', staff, entry, days))
  if (running && staff.wageFen !== null && staff.wageFen !== entry.wageFen) found.push(line('wageDiffers', staff, entry, { ...days, listWageFen: staff.wageFen }))
  return found
}

/** Past the statutory age only 工伤 is open: whoever is insured in more has to be retired. */
const mustRetire = (entry: RosterEntry): boolean => entry.retired !== null && entry.active.some((insurance) => insurance !== WORK_INJURY)

function unnumbered(staff: StaffRow, entries: readonly RosterEntry[]): ReconciliationLine {
  const kind = entries.length === 0 ? 'numberWrong' : entries.length === 1 ? 'sameName' : 'ambiguous'
  return line(kind, staff, kind === 'sameName' ? (entries[0] ?? null) : null, { namesakes: entries.length, numberProblem: staff.numberProblem, hiredOn: staff.hiredOn, leftOn: staff.leftOn })
}

function absent(entry: RosterEntry): ReconciliationLine {
  return { kind: mustRetire(entry) ? 'retire' : 'stopMissing', row: null, personId: entry.personId, name: entry.name, idNumber: entry.canonicalId, detail: { ...NOTHING, ...ofRoster(entry) } }
}

const ofRoster = (entry: RosterEntry): Pick<ReconciliationLine['detail'], 'rosterName' | 'rosterWageFen' | 'active' | 'retirementMonth' | 'assumed'> => ({
  rosterName: entry.name, rosterWageFen: entry.wageFen, active: [...entry.active], retirementMonth: entry.retired?.month ?? null, assumed: entry.retired?.assumed ?? false,
})

const line = (kind: ReconciliationKind, staff: StaffRow, entry: RosterEntry | null, detail: Partial<ReconciliationLine['detail']>): ReconciliationLine => ({
  kind, row: staff.row, personId: entry?.personId ?? null, name: staff.name, idNumber: staff.idNumber === '' ? (entry?.canonicalId ?? '') : staff.idNumber, detail: { ...NOTHING, ...(entry ? ofRoster(entry) : {}), ...detail },
})
