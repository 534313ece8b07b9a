import { ROW_FATES } from '../../shared/domain/batch.ts'
import { columnIndexOf } from '../../shared/domain/column-index.ts'
import { changeStamp } from '../db/queries/batch-cell.ts'
import { readRowSet } from '../db/queries/batch-row-set.ts'
import type { StoredBatch } from '../db/queries/batch.ts'
import { chunkAfter } from '../db/queries/batch-chunk.ts'
import { rowsOf } from '../workbook/cells.ts'
import { overlayOf } from './batch-overlay.ts'
import type { EngineContext } from './context.ts'

const CHINESE = new Intl.Collator('zh-CN', { numeric: true })
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Rows in another order than the file's. Blank cells stand last in either direction; equal ones in the order of the file. */
export async function sortRows(found: StoredBatch, rows: Uint32Array, sort: { readonly by: string; readonly descending: boolean }, context: EngineContext): Promise<Uint32Array> {
  const sign = sort.descending ? -1 : 1
  if (sort.by === 'row') return sort.descending ? rows.toReversed() : rows
  const keys = sort.by === 'fate' ? fateKeys(found, context) : await textKeys(found, columnIndexOf(sort.by), context)
  return Uint32Array.from([...rows].sort((one, other) => {
    const [left, right] = [keys.get(one) ?? '', keys.get(other) ?? '']
    if (left === right) return one - other
    if (left === '' || right === '') return left === '' ? 1 : -1
    return (CHINESE.compare(left, right) || (left < right ? -1 : 1)) * sign
  }))
}

function fateKeys({ seq }: StoredBatch, { database }: EngineContext): Map<number, string> {
  const keys = new Map<number, string>()
  ROW_FATES.forEach((fate, index) => {
    for (const row of readRowSet(database, seq, { fate, ruleId: null, severity: null })) keys.set(row, String(ROW_FATES.length - index))
  })
  return keys
}

/** What was found out for one column of one batch, until any cell of it changes. */
const known = new WeakMap<object, { readonly key: string; readonly keys: Map<number, string> }>()

async function textKeys({ seq, batch }: StoredBatch, column: number, { database }: EngineContext): Promise<Map<number, string>> {
  const stamp = changeStamp(database, seq)
  const key = `${seq} ${column} ${batch.sheet} ${batch.ledger.total} ${stamp}`
  const before = known.get(database)
  if (before?.key === key) return before.keys
  const keys = new Map<number, string>()
  const overlay = overlayOf(seq, { database })
  for (let stored = chunkAfter(database, seq, 0); stored; stored = chunkAfter(database, seq, stored.lastRow)) {
    for (const row of rowsOf(overlay.cellsOf(stored))) keys.set(row.row, row.text(column).trim())
    await breathe()
  }
  known.set(database, { key, keys })
  return keys
}
