import { columnIndexOf } from '../../shared/domain/column-index.ts'
import type { EditOutcome } from '../../shared/ipc/batch-mend.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { FIXABLE, proposeFix, type RuleContext } from '../../shared/rules/index.ts'
import { ruleCounts } from '../db/queries/batch-row-set.ts'
import { findBatch, type StoredBatch } from '../db/queries/batch.ts'
import { rowsOf } from '../workbook/cells.ts'
import { decodeFindings } from './batch-chunk-codec.ts'
import { noJob, writeCells, type WantedCell } from './batch-edit.ts'
import { overlayOf } from './batch-overlay.ts'
import { batchChecker, readingOf } from './batch-revise.ts'
import { chunksOf } from './batch-chunks.ts'
import type { EngineContext, Job } from './context.ts'
import { ruleContextOf } from './rule-context.ts'

type Breath = Pick<Job, 'breathe' | 'report' | 'signal'>
const isFixable = (ruleId: string): boolean => (FIXABLE as readonly string[]).includes(ruleId)

/** Which kinds of finding of a batch can be mended all at once, and how many cells that would change. */
export async function fixesOf(id: string, context: EngineContext): Promise<Result<{ ruleId: string; cells: number }[]>> {
  const found = findBatch(context.database, id)
  if (!found) return err(appError('NOT_FOUND', { what: 'batch' }))
  const rules = ruleCounts(context.database, found.seq).filter(({ ruleId }) => isFixable(ruleId))
  if (rules.length === 0) return ok([])
  const counts = new Map<string, number>()
  for await (const { ruleId } of proposals(found, null, noJob, context)) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1)
  return ok([...counts].map(([ruleId, cells]) => ({ ruleId, cells })))
}

/** Mends every finding of one kind for which there is a proposal, as one change. */
export function fixAll(id: string, ruleId: string, job: Job, context: EngineContext): Promise<Result<EditOutcome>> {
  return writeCells(
    id, `fix:${ruleId}`,
    async (found) => {
      const cells: WantedCell[] = []
      for await (const { row, column, text } of proposals(found, ruleId, job, context)) cells.push({ row, column, text })
      return cells
    },
    job, context,
  )
}

interface Proposal {
  readonly ruleId: string
  readonly row: number
  readonly column: number
  readonly text: string
}

async function* proposals(found: StoredBatch, only: string | null, job: Breath, context: EngineContext): AsyncGenerator<Proposal> {
  const rules: RuleContext = ruleContextOf(context, found.today)
  const reading = readingOf(found, context)
  const overlay = overlayOf(found.seq, context)
  const checker = batchChecker(found, reading, rules, context, { literal: overlay.literal })
  const columns = new Map(reading.columns.flatMap(({ column, field }) => (field === null ? [] : [[field, columnIndexOf(column)] as const])))
  for await (const stored of chunksOf(found.seq, context)) {
    const findings = decodeFindings(stored.findings).filter(({ ruleId }) => (only === null ? isFixable(ruleId) : ruleId === only))
    if (findings.length === 0) continue
    const byRow = Map.groupBy(findings, ({ row }) => row ?? 0)
    for (const row of rowsOf(overlay.cellsOf(stored))) {
      const own = byRow.get(row.row)
      if (own === undefined) continue
      const tidied = checker.look(row)?.tidied ?? []
      const textOf = (field: string): string => (columns.has(field) ? row.text(columns.get(field) ?? 0) : '')
      for (const finding of own) {
        if (finding.column === null) continue
        const text = proposeFix(finding, { kind: found.batch.kind, today: rules.today, roster: rules.roster, textOf, tidied })
        const column = columnIndexOf(finding.column)
        if (text !== null && text !== row.text(column)) yield { ruleId: finding.ruleId, row: row.row, column, text }
      }
    }
    await job.breathe()
  }
}
