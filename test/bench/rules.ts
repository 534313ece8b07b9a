import { canonicalId } from '../../shared/domain/id-number.ts'
import type { SheetRow } from '../../shared/domain/sheet-row.ts'
import type { RosterPerson } from '../../shared/rules/context.ts'
import { createAddChecker } from '../../shared/rules/engine/checker.ts'
import { ADD_COLUMNS, addRow, contextWith } from '../fixtures/rules/add-sheet.ts'
import { madePeople } from '../fixtures/rules/made-people.ts'

/**
 * How long the checker takes for 100,000 rows of 28 columns against a roster of 200,000, rows made beforehand.
 * Prints JSON: median and all runs in milliseconds, on the clock and (on a busy machine the fairer one) of the processor. `--rows N --roster N --runs N`.
 */
const option = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : Number(process.argv[at + 1])
}
const [rowCount, rosterCount, runs] = [option('rows', 100_000), option('roster', 200_000), option('runs', 5)]

const people = madePeople(1, rowCount)
const rows: SheetRow[] = people.map((cells, index) => addRow(index % 50 === 0 ? { ...cells, wageFen: '面议' } : cells, index + 2))
const roster = new Map<string, RosterPerson>()
for (const { idNumber, name } of madePeople(2, rosterCount)) roster.set(canonicalId(String(idNumber)), { idNumber: String(idNumber), name: String(name), gender: '1', birthDate: '1990-01-01', personalIdentity: null, participations: [{ insurance: '410', insuredStatus: '1', wageFen: 520_000 }] })
const context = contextWith({ roster: { byIdNumber: (id) => roster.get(id) ?? null, byName: () => [] }, rosterAgeDays: 0, drafts: { openFor: () => [] }, calendar: new Map() })

const times: number[] = []
const cpuTimes: number[] = []
let findings = 0
const fates: Record<string, number> = {}
for (let run = 0; run < runs; run++) {
  const started = performance.now()
  const cpu = process.cpuUsage()
  const checker = createAddChecker({ columns: ADD_COLUMNS, context })
  for (const row of rows) {
    const checked = checker.check(row)
    if (run > 0) continue
    findings += checked.findings.length
    fates[checked.fate] = (fates[checked.fate] ?? 0) + 1
  }
  times.push(Math.round(performance.now() - started))
  const { user, system } = process.cpuUsage(cpu)
  cpuTimes.push(Math.round((user + system) / 1000))
}
const median = (of: readonly number[]): number => of.toSorted((one, other) => one - other)[Math.floor(of.length / 2)] ?? 0
console.log(JSON.stringify({ bench: 'rules', rows: rowCount, columns: ADD_COLUMNS.length, roster: roster.size, findings, fates, runsMs: times, medianMs: median(times), cpuRunsMs: cpuTimes, cpuMedianMs: median(cpuTimes) }))
