import type { Database } from 'better-sqlite3'
import type { RowFate } from '../../../shared/domain/batch.ts'
import type { Finding, Severity } from '../../../shared/domain/finding.ts'
import { prepared } from '../prepared.ts'

/** Row numbers that grow one by one, ascending, without an object a number. */
class RowList {
  #numbers = new Uint32Array(64)
  length = 0

  /** A row that is there already is not added twice. */
  push(row: number): void {
    if (this.length > 0 && this.#numbers[this.length - 1] === row) return
    if (this.length === this.#numbers.length) {
      const wider = new Uint32Array(this.length * 2)
      wider.set(this.#numbers)
      this.#numbers = wider
    }
    this.#numbers[this.length++] = row
  }

  /** Little-endian 32-bit numbers. */
  bytes(): Buffer {
    const bytes = Buffer.alloc(this.length * 4)
    for (let index = 0; index < this.length; index++) bytes.writeUInt32LE(this.#numbers[index] ?? 0, index * 4)
    return bytes
  }
}

/** Collects while a batch is checked which rows have which fate and of which rows each rule speaks; written once, at the end. */
export class RowSets {
  readonly #fates = new Map<RowFate, RowList>()
  readonly #rules = new Map<string, { ruleId: string; severity: Severity; list: RowList }>()

  /** Rows come in ascending order. */
  add(row: number, fate: RowFate, findings: readonly Finding[]): void {
    let fates = this.#fates.get(fate)
    if (!fates) this.#fates.set(fate, (fates = new RowList()))
    fates.push(row)
    for (const { ruleId, severity } of findings) {
      const key = `${severity} ${ruleId}`
      let rule = this.#rules.get(key)
      if (!rule) this.#rules.set(key, (rule = { ruleId, severity, list: new RowList() }))
      rule.list.push(row)
    }
  }

  count(fate: RowFate): number {
    return this.#fates.get(fate)?.length ?? 0
  }

  /** Writes the sets, inside the transaction that makes the batch ready. */
  write(database: Database, batchSeq: number): void {
    const insert = prepared(database, 'INSERT INTO batch_row_set (batch_seq, kind, name, severity, rows, list) VALUES (?, ?, ?, ?, ?, ?)')
    for (const [fate, list] of this.#fates) insert.run(batchSeq, 'fate', fate, '', list.length, list.bytes())
    for (const { ruleId, severity, list } of this.#rules.values()) insert.run(batchSeq, 'rule', ruleId, severity, list.length, list.bytes())
  }
}

/** Takes the sets of a batch away: they are written anew. Inside a transaction of the caller. */
export const removeRowSets = (database: Database, batchSeq: number): void => void prepared(database, 'DELETE FROM batch_row_set WHERE batch_seq = ?').run(batchSeq)

/** A row that was judged anew; null where nothing stands in it any more. */
export interface JudgedRow {
  readonly row: number
  readonly fate: RowFate | null
  readonly findings: readonly Finding[]
}

interface StoredSet {
  readonly kind: 'fate' | 'rule'
  readonly name: string
  readonly severity: string
  readonly list: Buffer
}

/** Moves some rows to the sets where they belong now; a set that does not change is not written. Inside a transaction of the caller. */
export function moveRows(database: Database, batchSeq: number, judged: readonly JudgedRow[]): void {
  const moved = new Set(judged.map(({ row }) => row))
  const wanted = new Map<string, { kind: 'fate' | 'rule'; name: string; severity: string; rows: number[] }>()
  const want = (kind: 'fate' | 'rule', name: string, severity: string, row: number): void => {
    const key = `${kind} ${name} ${severity}`
    const set = wanted.get(key)
    if (set === undefined) wanted.set(key, { kind, name, severity, rows: [row] })
    else if (set.rows.at(-1) !== row) set.rows.push(row)
  }
  for (const { row, fate, findings } of judged) {
    if (fate !== null) want('fate', fate, '', row)
    for (const { ruleId, severity } of findings) want('rule', ruleId, severity, row)
  }
  const stored = prepared(database, 'SELECT kind, name, severity, list FROM batch_row_set WHERE batch_seq = ?').all(batchSeq) as StoredSet[]
  for (const { kind, name, severity, list } of stored) {
    const key = `${kind} ${name} ${severity}`
    const before = numbersOf(list)
    const coming = wanted.get(key)?.rows ?? []
    wanted.delete(key)
    const kept = before.filter((row) => !moved.has(row))
    if (kept.length === before.length && coming.length === 0) continue
    put(database, batchSeq, { kind, name, severity }, Uint32Array.from([...kept, ...coming]).sort())
  }
  for (const { kind, name, severity, rows } of wanted.values()) put(database, batchSeq, { kind, name, severity }, Uint32Array.from(rows).sort())
}

function put(database: Database, batchSeq: number, { kind, name, severity }: Omit<StoredSet, 'list'>, rows: Uint32Array): void {
  if (rows.length === 0) {
    prepared(database, 'DELETE FROM batch_row_set WHERE batch_seq = ? AND kind = ? AND name = ? AND severity = ?').run(batchSeq, kind, name, severity)
    return
  }
  const bytes = Buffer.alloc(rows.length * 4)
  rows.forEach((row, index) => bytes.writeUInt32LE(row, index * 4))
  prepared(database, 'INSERT OR REPLACE INTO batch_row_set (batch_seq, kind, name, severity, rows, list) VALUES (?, ?, ?, ?, ?, ?)').run(batchSeq, kind, name, severity, rows.length, bytes)
}

export interface RowFilter {
  readonly fate: RowFate | null
  readonly ruleId: string | null
  readonly severity: Severity | null
}

/** The row numbers, ascending, of the rows with this fate of which this rule speaks with this severity; null leaves that open. */
export function readRowSet(database: Database, batchSeq: number, filter: RowFilter): Uint32Array {
  const fates = lists(database, "SELECT list FROM batch_row_set WHERE batch_seq = ? AND kind = 'fate' AND name = coalesce(?, name)", batchSeq, filter.fate)
  const rows = united(fates)
  if (filter.ruleId === null && filter.severity === null) return rows
  const spoken = lists(
    database,
    "SELECT list FROM batch_row_set WHERE batch_seq = ? AND kind = 'rule' AND name = coalesce(?, name) AND severity = coalesce(?, severity)",
    batchSeq, filter.ruleId, filter.severity,
  )
  return intersected(rows, united(spoken))
}

/** How many rows each rule speaks of, the most frequent first. */
export function ruleCounts(database: Database, batchSeq: number): { readonly ruleId: string; readonly severity: Severity; readonly rows: number }[] {
  return prepared(
    database,
    "SELECT name AS ruleId, severity, rows FROM batch_row_set WHERE batch_seq = ? AND kind = 'rule' ORDER BY CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, rows DESC, name",
  ).all(batchSeq) as { ruleId: string; severity: Severity; rows: number }[]
}

function lists(database: Database, sql: string, ...values: unknown[]): Uint32Array[] {
  return (prepared(database, sql).pluck().all(...values) as Buffer[]).map(numbersOf)
}

function numbersOf(bytes: Buffer): Uint32Array {
  const numbers = new Uint32Array(bytes.length / 4)
  for (let index = 0; index < numbers.length; index++) numbers[index] = bytes.readUInt32LE(index * 4)
  return numbers
}

function united(sets: readonly Uint32Array[]): Uint32Array {
  if (sets.length === 1) return sets[0] as Uint32Array
  const all = new Uint32Array(sets.reduce((sum, set) => sum + set.length, 0))
  let at = 0
  for (const set of sets) {
    all.set(set, at)
    at += set.length
  }
  all.sort()
  return all.filter((row, index) => index === 0 || row !== all[index - 1])
}

/** The rows that both ascending sets hold. */
export function intersected(left: Uint32Array, right: Uint32Array): Uint32Array {
  const both = new Uint32Array(Math.min(left.length, right.length))
  let count = 0
  for (let l = 0, r = 0; l < left.length && r < right.length; ) {
    const [a, b] = [left[l] ?? 0, right[r] ?? 0]
    if (a === b) both[count++] = a
    if (a <= b) l++
    if (b <= a) r++
  }
  return both.subarray(0, count)
}
