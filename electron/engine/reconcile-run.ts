import { ageOn } from '../../shared/domain/date-arithmetic.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import { reconcile, type RosterEntry, type StaffRow } from '../../shared/domain/reconcile.ts'
import { retirementDay, retirementFor } from '../../shared/domain/retirement.ts'
import type { SheetRow } from '../../shared/domain/sheet-row.ts'
import type { AddContent } from '../../shared/domain/add-content.ts'
import type { ReconciliationRecord } from '../../shared/ipc/reconcile.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { categoryOf, createAddChecker, findHeader, staffColumns, type FoundHeader, type RuleContext } from '../../shared/rules/index.ts'
import { rosterCompleteAt } from '../db/queries/rule-source.ts'
import { findReconciliation } from '../db/queries/reconciliation.ts'
import { personalIdentityOf, rosterEntriesAfter, type RosterEntryRow } from '../db/queries/roster-entry.ts'
import { rowsOf } from '../workbook/cells.ts'
import { openFile, type GivenFile } from './batch-source.ts'
import type { EngineContext, Job } from './context.ts'
import { actorOf } from './declaration-actor.ts'
import { storeComparison } from './reconcile-storage.ts'
import { ruleContextOf } from './rule-context.ts'
import { readWholeSheet, type WholeSheet } from './whole-sheet.ts'
import { staffRowOf } from './staff-list.ts'

/** Rows in which a header is looked for, and columns are known by what stands in them. */
const HEAD_ROWS = 120
const ROSTER_AT_ONCE = 2_000
const LINES_AT_ONCE = 400
/** Nobody retires before this age under any rule. */
const YOUNGEST = 50

export type Reconciled = { readonly record: ReconciliationRecord | null; readonly findings: Finding[] }

/** 花名册对账: reads HR's list, compares it with the roster and keeps the outcome. A file that cannot be used is answered by its findings. */
export async function runReconciliation(request: { readonly source: GivenFile; readonly today: string | null }, job: Job, context: EngineContext): Promise<Result<Reconciled>> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  if (rosterCompleteAt(context.database) === null) return err(appError('ROSTER_NEVER_SYNCED'))
  job.report('opening', 0, null)
  const file = await openFile(request.source, context.spawnReader, job.breathe)
  if (!file.ok) return file
  const sheet = await readWholeSheet(file.value, job)
  if (!sheet.ok) return sheet
  if (sheet.value.findings.length > 0) return ok({ record: null, findings: [...sheet.value.findings] })
  const rules = ruleContextOf(context, request.today)
  const header = headerOf(sheet.value, rules)
  const columns = staffColumns(header.columns)
  if (header.headerRow === null || columns.name === null || columns.idNumber === null) return ok({ record: null, findings: notAList(header) })
  const staff = await staffOf(sheet.value, header.headerRow, columns, rules.today, job)
  if (job.signal.aborted) return err(appError('CANCELLED'))
  if (staff.length === 0) return ok({ record: null, findings: [{ ruleId: 'FILE_EMPTY', severity: 'error', row: null, column: null, field: null, value: null, params: { looksLike: 'xlsx', wayOut: 'fill-in' } }] })

  const comparison = reconcile(staff)
  await eachOnRoster(context, rules.today, job, (entry) => comparison.see(entry))
  if (job.signal.aborted) return err(appError('CANCELLED'))
  const { lines, summary } = comparison.end()
  const contents = await joinersContents(sheet.value, header, new Set(lines.flatMap(({ kind, row }) => (row !== null && (kind === 'add' || kind === 'resume') ? [row] : []))), rules, job)

  const id = context.makeId()
  const { at, by } = actor.value
  const record = { id, fileName: file.value.name, sha256: file.value.sha256, sheet: sheet.value.sheetName, headerRow: header.headerRow, columns: header.columns, rosterAt: rosterCompleteAt(context.database), madeAt: at, madeBy: by, summary }
  if (!(await storeComparison(record, lines, contents, context, job))) return err(appError('CANCELLED'))
  context.changed('reconciliation')
  const found = findReconciliation(context.database, id)
  return found ? ok({ record: found.reconciliation, findings: [] }) : err(appError('NOT_FOUND', { what: 'reconciliation' }))
}

function headerOf(sheet: WholeSheet, rules: RuleContext): FoundHeader {
  const head: SheetRow[] = []
  for (const chunk of sheet.chunks) for (const row of rowsOf(chunk)) if (head.length < HEAD_ROWS) head.push(row)
  return findHeader(head, 'add', rules.codes, rules.profile)
}

/** Names and numbers are what a staff list must have; what only a declaration needs is not asked of it. */
function notAList(header: FoundHeader): Finding[] {
  const missing = header.findings.filter(({ ruleId, field }) => ruleId === 'HEADER_NOT_FOUND' || (ruleId === 'COLUMN_MISSING' && (field === 'name' || field === 'idNumber')))
  return missing.length > 0 ? missing : [{ ruleId: 'COLUMN_MISSING', severity: 'error', row: header.headerRow, column: null, field: 'idNumber', value: null, params: { field: 'idNumber' } }]
}

async function staffOf(sheet: WholeSheet, headerRow: number, columns: Parameters<typeof staffRowOf>[1], today: string, job: Job): Promise<StaffRow[]> {
  const staff: StaffRow[] = []
  let looked = 0
  for (const chunk of sheet.chunks) {
    for (const row of rowsOf(chunk)) {
      if (row.row <= headerRow) continue
      const one = staffRowOf(row, columns, { today, dateSystem: sheet.dateSystem })
      if (one) staff.push(one)
      if ((++looked & 511) === 0) {
        if (job.signal.aborted) return staff
        await job.breathe()
      }
    }
    job.report('checking', staff.length, null)
  }
  return staff
}

async function eachOnRoster(context: EngineContext, today: string, job: Job, see: (entry: RosterEntry) => void): Promise<void> {
  for (let after = 0; !job.signal.aborted; ) {
    const rows = rosterEntriesAfter(context.database, after, ROSTER_AT_ONCE)
    for (const row of rows) see(entryOf(row, context, today))
    const last = rows.at(-1)
    if (!last) return
    after = last.seq
    await job.breathe()
  }
}

function entryOf(row: RosterEntryRow, context: EngineContext, today: string): RosterEntry {
  return {
    personId: row.personId, canonicalId: row.canonicalId, name: row.name, active: listed(row.active), wageFen: row.wageFen,
    retired: row.active === '' ? null : retiredOf(row, context, today),
  }
}

/** A unit's people have a handful of sets of insurances: one array each, not one a person. */
const lists = new Map<string, readonly string[]>()
function listed(codes: string): readonly string[] {
  const known = lists.get(codes)
  if (known) return known
  const list = Object.freeze(codes === '' ? [] : codes.split(','))
  if (lists.size < 1_000) lists.set(codes, list)
  return list
}

/** Whether the statutory age has come by the rule of 2025-01-01; for a woman of unknown 个人身份 the later age is taken. */
function retiredOf({ seq, gender, birthDate }: RosterEntryRow, { database }: EngineContext, today: string): RosterEntry['retired'] {
  if (ageOn(birthDate, today) < YOUNGEST) return null
  const whose = categoryOf(gender, gender === '2' ? personalIdentityOf(database, seq) : null)
  if (whose === null || today < retirementDay(whose.category, birthDate)) return null
  return { month: retirementFor(whose.category, birthDate).month, assumed: !whose.certain }
}

/** What the rows of those who join fill in, read as a 增员 file is, by row. Nothing is judged yet: that is done where a draft is made. */
async function joinersContents(sheet: WholeSheet, header: FoundHeader, wanted: ReadonlySet<number>, rules: RuleContext, job: Job): Promise<Map<number, AddContent>> {
  const contents = new Map<number, AddContent>()
  if (wanted.size === 0) return contents
  const checker = createAddChecker({ columns: header.columns, context: rules, dateSystem: sheet.dateSystem })
  for (const chunk of sheet.chunks) {
    for (const row of rowsOf(chunk)) {
      const looked = wanted.has(row.row) ? checker.look(row) : null
      if (looked) contents.set(row.row, looked.content)
    }
    if (contents.size % LINES_AT_ONCE < 50) await job.breathe()
  }
  return contents
}
