import type { AddContent } from '../../shared/domain/add-content.ts'
import type { ReconciliationLine } from '../../shared/domain/reconciliation.ts'
import { bulkWrite } from '../db/bulk-write.ts'
import { appendJournal } from '../db/queries/journal.ts'
import { completeReconciliation, incompleteReconciliations, insertLine, insertReconciliation, removeReconciliation } from '../db/queries/reconciliation.ts'
import type { EngineContext, Job } from './context.ts'
import { initialsOf } from './pinyin.ts'

/** Lines of one transaction: some 10 ms in which nobody else is answered. */
const LINES_A_RUN = 500

/**
 * Keeps a comparison: its lines run by run, and only then for others to see. Half a comparison would be a wrong one: cancelled, or broken off by an
 * error, it is taken away again; false where it was cancelled. `contents`: by row, what the list fills in of those who join.
 */
export async function storeComparison(
  record: Parameters<typeof insertReconciliation>[1], lines: readonly ReconciliationLine[], contents: ReadonlyMap<number, AddContent>, { database }: EngineContext, job: Job,
): Promise<boolean> {
  const initials = new Map<string, string>()
  const initialsOfOne = (name: string): string => {
    const known = initials.get(name) ?? initialsOf(name)
    initials.set(name, known)
    return known
  }
  let seq = 0
  bulkWrite(database, () => void (seq = insertReconciliation(database, record)))
  let complete = false
  try {
    for (let from = 0; from < lines.length; from += LINES_A_RUN) {
      if (job.signal.aborted) return false
      bulkWrite(database, () => {
        for (const [index, line] of lines.slice(from, from + LINES_A_RUN).entries()) {
          insertLine(database, seq, from + index, line, initialsOfOne(line.name), line.row === null ? null : (contents.get(line.row) ?? null))
        }
      })
      job.report('storing', from, lines.length)
      await job.breathe()
    }
    // Flushes the runs before it with itself.
    database
      .transaction(() => {
        completeReconciliation(database, seq)
        appendJournal(database, { at: record.madeAt, actor: record.madeBy, action: 'reconciliation.made', subject: record.id, detail: { staff: record.summary.staff, lines: lines.length, agrees: record.summary.agrees } })
      })
      .immediate()
    complete = true
  } finally {
    if (!complete) remove(database, seq)
  }
  return true
}

/** Takes away what a process that ended did not finish; at the start, before anybody asks. */
export function forgetIncomplete(database: EngineContext['database']): void {
  for (const seq of incompleteReconciliations(database)) remove(database, seq)
}

const remove = (database: EngineContext['database'], seq: number): void => database.transaction(() => removeReconciliation(database, seq)).immediate()
