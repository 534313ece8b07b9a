import type { Database } from 'better-sqlite3'
import type { RosterFilter } from '../../shared/ipc/roster.ts'
import { searchRowsAfter } from '../db/queries/person.ts'
import { initialsOfPinyin } from './pinyin.ts'
import { termsOf, type Term } from './roster-query.ts'
import { sortBreathing } from './roster-sort.ts'
import { firstMatches, markMatches, textColumn, type Standing, type TextColumn } from './roster-text.ts'

export type RosterSortField = 'name' | 'idNumber' | 'hiredOn' | 'wageFen' | 'insuredStatus'
export interface RosterSort {
  readonly field: RosterSortField
  readonly descending: boolean
}

const LOADED_AT_ONCE = 2_000
const RESULTS_KEPT = 12

/**
 * The roster in memory, as far as lists and search need it: some 20 MB for 200,000 people, rebuilt when the
 * roster changes. Searching it takes milliseconds where a scan of the encrypted file takes a tenth of a
 * second; the lines themselves are read from the store, page by page.
 */
export interface RosterIndex {
  readonly size: number
  /** Internal numbers of the matching people in the order asked for; kept, so that paging is free. */
  select(filter: RosterFilter, sort: RosterSort | null): Promise<Int32Array>
  /** The best `limit` matches for a search box: whole numbers and names first, then beginnings, then the rest. */
  search(typed: string, limit: number): number[]
}

export async function buildRosterIndex(database: Database, breathe: () => Promise<void>): Promise<RosterIndex> {
  const seqs: number[] = []
  const ids: string[] = []
  const names: string[] = []
  const readings: string[] = []
  const initials: string[] = []
  const joined: string[] = []
  const insured: string[] = []
  const payment: string[] = []
  const identity: string[] = []
  const hired: number[] = []
  const wages: number[] = []
  for (let after = -1; ; ) {
    const rows = searchRowsAfter(database, after, LOADED_AT_ONCE)
    for (const [seq, idNumber, name, reading, insuredStatus, paymentStatus, insuredIdentity, hiredOn, wageFen] of rows) {
      seqs.push(seq)
      ids.push(idNumber.toUpperCase())
      names.push(name.toUpperCase())
      readings.push(reading)
      initials.push(initialsOfPinyin(reading))
      joined.push(reading.replaceAll(' ', ''))
      insured.push(insuredStatus)
      payment.push(paymentStatus)
      identity.push(insuredIdentity)
      hired.push(hiredOn === null ? 0 : Number(hiredOn.replaceAll('-', '')))
      wages.push(wageFen)
    }
    const last = rows.at(-1)
    if (!last) break
    after = last[0]
    await breathe()
  }
  const size = seqs.length
  const idColumn = textColumn(ids)
  await breathe()
  const nameColumn = textColumn(names)
  await breathe()
  const initialColumn = textColumn(initials)
  await breathe()
  const readingColumn = textColumn(joined)
  await breathe()
  const boundary = await syllableStarts(readings, readingColumn, breathe)

  const matches = (terms: readonly Term[]): Uint8Array | null => {
    let all: Uint8Array | null = null
    for (const term of terms) {
      // What a word before has left over is few: these are looked at one by one.
      if (all && term.letters === null) {
        for (let row = 0; row < size; row++) if (all[row] && !isIn(term.name, names[row]) && !isIn(term.idNumber, ids[row])) all[row] = 0
        continue
      }
      const hits = new Uint8Array(size)
      if (term.name !== null) markMatches(nameColumn, term.name, hits)
      if (term.idNumber !== null) markMatches(idColumn, term.idNumber, hits)
      if (term.letters !== null) {
        markMatches(initialColumn, term.letters, hits)
        markMatches(readingColumn, term.letters, hits, boundary)
      }
      const before: Uint8Array | null = all
      if (before) for (let index = 0; index < size; index++) hits[index] = (hits[index] ?? 0) & (before[index] ?? 0)
      all = hits
    }
    return all
  }

  /** The best matches of one word. Each list is looked through only until it has enough: most words match nearly everybody or hardly anybody. */
  const best = (term: Term, limit: number): number[] => {
    const columns = [[nameColumn, term.name], [idColumn, term.idNumber], [initialColumn, term.letters]] as const
    // Most words are in one of them only, and that is quickly told.
    const holding = columns.flatMap(([column, word]) => (word !== null && column.text.includes(word) ? [[column, word] as const] : []))
    const found = new Set<number>()
    for (const standing of ['whole', 'beginning', 'inside'] as const satisfies readonly Standing[]) {
      if (found.size >= limit) break
      const rows = holding.flatMap(([column, word]) => firstMatches(column, word, standing, limit))
      if (term.letters !== null && standing === 'inside') rows.push(...firstMatches(readingColumn, term.letters, standing, limit, boundary))
      for (const row of rows.sort((a, b) => a - b)) found.add(row)
    }
    return [...found].slice(0, limit)
  }

  const orders = new Map<RosterSortField, Promise<Int32Array>>()
  const order = (field: RosterSortField): Promise<Int32Array> => {
    let known = orders.get(field)
    if (!known) {
      const byText = (texts: readonly string[]) => (a: number, b: number) => ((texts[a] ?? '') < (texts[b] ?? '') ? -1 : (texts[a] ?? '') > (texts[b] ?? '') ? 1 : a - b)
      const byNumber = (numbers: readonly number[]) => (a: number, b: number) => (numbers[a] ?? 0) - (numbers[b] ?? 0) || a - b
      const compare = { name: byText(readings), idNumber: byText(ids), hiredOn: byNumber(hired), wageFen: byNumber(wages), insuredStatus: byText(insured) }[field]
      known = sortBreathing(size, compare, breathe)
      orders.set(field, known)
    }
    return known
  }

  const results = new Map<string, Int32Array>()
  return {
    size,
    select: async (filter, sort) => {
      const key = JSON.stringify([filter.text, filter.insuredStatus, filter.paymentStatus, filter.insuredIdentity, sort?.field, sort?.descending])
      const kept = results.get(key)
      if (kept) return kept
      const hits = matches(termsOf(filter.text))
      const sorted = sort ? await order(sort.field) : null
      const selected = new Int32Array(size)
      let count = 0
      for (let place = 0; place < size; place++) {
        const from = sort?.descending ? size - 1 - place : place
        const row = sorted ? (sorted[from] ?? 0) : from
        if (hits && !hits[row]) continue
        if (filter.insuredStatus !== null && insured[row] !== filter.insuredStatus) continue
        if (filter.paymentStatus !== null && payment[row] !== filter.paymentStatus) continue
        if (filter.insuredIdentity !== null && identity[row] !== filter.insuredIdentity) continue
        selected[count++] = seqs[row] ?? 0
      }
      const result = selected.slice(0, count)
      if (results.size >= RESULTS_KEPT) results.delete(results.keys().next().value ?? '')
      results.set(key, result)
      return result
    },
    search: (typed, limit) => {
      const terms = termsOf(typed)
      const only = terms.length === 1 ? terms[0] : undefined
      if (only) return best(only, limit).map((row) => seqs[row] ?? 0)
      const hits = matches(terms)
      if (!hits) return []
      const first = terms[0]
      const ranked: number[][] = [[], [], []]
      for (let row = 0; row < size; row++) {
        if (!hits[row]) continue
        const bucket = ranked[first ? rank(first, names[row] ?? '', ids[row] ?? '', initials[row] ?? '') : 2]
        if (bucket && bucket.length < limit) bucket.push(seqs[row] ?? 0)
      }
      return ranked.flat().slice(0, limit)
    },
  }
}

const isIn = (word: string | null, entry: string | undefined): boolean => word !== null && (entry ?? '').includes(word)

/** 0: the whole name or number; 1: its beginning; 2: somewhere inside. */
function rank(term: Term, name: string, id: string, initials: string): number {
  if (name === term.name || id === term.idNumber || initials === term.letters) return 0
  if (term.name !== null && name.startsWith(term.name)) return 1
  if (term.idNumber !== null && id.startsWith(term.idNumber)) return 1
  return term.letters !== null && initials.startsWith(term.letters) ? 1 : 2
}

/** Where syllables begin in the readings without their spaces: `an` finds 安, not every 张. */
async function syllableStarts(readings: readonly string[], column: TextColumn, breathe: () => Promise<void>): Promise<Uint8Array> {
  const marks = new Uint8Array(column.text.length)
  for (let index = 0; index < readings.length; index++) {
    let at = column.starts[index] ?? 0
    marks[at] = 1
    const reading = readings[index] ?? ''
    for (let place = 0; place < reading.length; place++) {
      if (reading.charCodeAt(place) === 32) marks[at] = 1
      else at++
    }
    if (index % 20_000 === 19_999) await breathe()
  }
  return marks
}
