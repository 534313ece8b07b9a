import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addWorkbook } from './add-workbook.ts'
import { bureauProcess, longestBlock, signIn, timed, updateRoster } from './bureau.ts'
import { bundledEngine, type BundledEngine } from './bundled-engine.ts'
import { figure, tellFigures, type Figure } from './figure.ts'

/**
 * From a workbook to the bureau's answers, by the built engine against the built bureau: drafts made and confirmed (1,000 and
 * 5,000), 1,000 of them sent and answered, and the report of all who were. `node test/bench/sync.ts`.
 */
const folder = join(tmpdir(), 'shenbao-bench')
mkdirSync(folder, { recursive: true })
const bureau = await bureauProcess({ people: 2_000, reviewDelayMs: 0 })
const jobId = (): string => crypto.randomUUID()

/** A workbook imported, its drafts made, acknowledged and confirmed. */
async function confirmed(engine: BundledEngine, rows: number): Promise<Figure[]> {
  const source = { path: await addWorkbook(folder, rows) }
  const batch = await engine.call('batch.import', { jobId: jobId(), kind: 'add', source, today: '2026-11-23' })
  let made = 0
  const drafts = await timed(engine, async () => {
    made = (await engine.call('batch.createDrafts', { jobId: jobId(), id: batch.id, includeWarned: true })).created
  })
  const selection = { filter: { kind: 'add' as const, text: '', states: [], month: null, batchId: batch.id, checkState: null, withFindings: 'any' as const }, except: [] }
  await engine.call('declaration.acknowledge', { selection })
  let count = 0
  const confirming = await timed(engine, async () => {
    count = (await engine.call('declaration.confirm', { jobId: jobId(), selection, recallMinutes: 0 })).confirmed
  })
  const of = count.toLocaleString('en')
  const aim = rows >= 5_000 ? 2_000 : null
  return [
    figure(`${made.toLocaleString('en')} drafts made of a batch`, drafts.milliseconds, 'ms'),
    longestBlock(drafts),
    figure(`${of} drafts confirmed`, confirming.milliseconds, 'ms', aim),
    longestBlock(confirming),
  ]
}

const many = await bundledEngine()
await signIn(many, bureau)
await updateRoster(many)
const figures = await confirmed(many, 5_500)
await many.dispose()

const engine = await bundledEngine()
await signIn(engine, bureau)
await updateRoster(engine)
figures.push(...(await confirmed(engine, 1_110)))
let run = { sent: 0, answered: 0, parked: 0 }
const sent = await timed(engine, async () => {
  run = await engine.call('sync.run', { jobId: jobId(), allowRemovals: true })
})
const again = await timed(engine, () => engine.call('sync.run', { jobId: jobId(), allowRemovals: true }))
let paper = { people: 0, pages: null as number | null }
const report = await timed(engine, async () => {
  paper = await engine.call('report.create', { jobId: jobId(), kind: 'add', month: '2026-11', states: [], copies: 1 })
})
const { counts } = await engine.call('sync.overview', {})
figures.push(
  figure(`${run.sent.toLocaleString('en')} sent to the bureau and answered`, sent.milliseconds, 'ms', null, `${run.answered} answers`),
  longestBlock(sent),
  figure(`a sync with nothing to do`, again.milliseconds, 'ms'),
  figure(`report of ${paper.people.toLocaleString('en')} people, from the store to the PDF`, report.milliseconds, 'ms', null, `${paper.pages ?? '?'} pages`),
  longestBlock(report),
  figure(`peak memory of the engine`, engine.peakMemory(), 'MiB', 300),
)
await engine.dispose()
await bureau.end()
tellFigures(figures, { run, counts })
