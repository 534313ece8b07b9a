import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Input } from '../../shared/ipc/contract.ts'
import { addWorkbook } from './add-workbook.ts'
import { bureauProcess, longestBlock, signIn, timed } from './bureau.ts'
import { bundledEngine } from './bundled-engine.ts'
import { figure, percentile, tellFigures } from './figure.ts'

/**
 * 增员确认 with 50,000 declarations, by the built engine: pages in every order and under every filter, each after a change of the
 * store (so nothing is remembered), the sentence before 确认通过, 批量修改 and its undo, and 5,000 confirmed.
 *   node test/bench/declarations.ts [rows]
 */
const rows = Number(process.argv[2] ?? 50_000)
const SOME = 5_000
const folder = join(tmpdir(), 'shenbao-bench')
mkdirSync(folder, { recursive: true })
const bureau = await bureauProcess({ people: 2_000 })
const engine = await bundledEngine()
await signIn(engine, bureau)
await bureau.end()
const jobId = (): string => crypto.randomUUID()
const batch = await engine.call('batch.import', { jobId: jobId(), kind: 'add', source: { path: await addWorkbook(folder, rows) }, today: '2026-11-23' })
const { created } = await engine.call('batch.createDrafts', { jobId: jobId(), id: batch.id, includeWarned: true })

type Page = Input<'declaration.page'>
const ALL: Page['filter'] = { kind: 'add', text: '', states: [], month: null, batchId: null, checkState: null, withFindings: 'any' }
const FIELDS = ['updatedAt', 'name', 'insuredFrom', 'wageFen', 'row', 'heldUntil'] as const
const FILTERS: readonly Partial<Page['filter']>[] = [
  {}, { kind: null }, { text: '王' }, { text: '0012' }, { text: 'nobody' }, { states: ['ready'] }, { states: ['draft'] }, { states: ['queued', 'sending'] }, { states: ['void'] }, { month: '2026-11' },
  { withFindings: 'errors' }, { withFindings: 'warnings' }, { withFindings: 'none' }, { operations: ['new'] }, { insurances: ['410'] }, { source: 'manual' }, { source: 'batch' }, { ruleId: 'PHONE_FORMAT' }, { held: true },
]
let touched = 0
const pages: number[] = []
async function page(filter: Partial<Page['filter']>, sort: Page['sort'], offset: number): Promise<void> {
  await engine.call('form.keep', { key: 'declare:add', state: { touched: ++touched } })
  const started = performance.now()
  await engine.call('declaration.page', { filter: { ...ALL, ...filter }, sort, offset, limit: 100 })
  pages.push(performance.now() - started)
}
async function everyPage(): Promise<void> {
  for (const field of FIELDS) for (const descending of [false, true]) for (const offset of [0, created - 100]) await page({}, { field, descending }, offset)
  for (const filter of FILTERS) for (const field of ['updatedAt', 'name'] as const) await page(filter, { field, descending: true }, 0)
}
await everyPage()
const selection = { filter: ALL, except: [] }
const preview = await timed(engine, () => engine.call('declaration.preview', { selection }))
const some = await engine.call('declaration.page', { filter: { ...ALL, states: ['ready'], withFindings: 'none' }, sort: { field: 'row', descending: false }, offset: 0, limit: 200 })
const ids = some.items.map(({ id }) => id)
while (ids.length < SOME) {
  const { items } = await engine.call('declaration.page', { filter: { ...ALL, states: ['ready'], withFindings: 'none' }, sort: { field: 'row', descending: false }, offset: ids.length, limit: 200 })
  if (items.length === 0) break
  ids.push(...items.map(({ id }) => id))
}
ids.length = Math.min(ids.length, SOME)
const edit = (changes: Input<'declaration.bulkEdit'>['changes'], of: Input<'declaration.bulkEdit'>['selection']) => timed(engine, () => engine.call('declaration.bulkEdit', { jobId: jobId(), kind: 'add', selection: of, changes }))
const turn = async (): Promise<Awaited<ReturnType<typeof timed>>> => {
  const { undo } = await engine.call('undo.state', {})
  if (!undo) throw new Error('nothing to undo')
  return timed(engine, () => engine.call('undo.undo', { jobId: jobId(), stepId: undo.id }))
}
const editSome = await edit({ hukou: '21' }, { ids })
const undoSome = await turn()
const editAll = await edit({ hukou: '21' }, selection)
const undoAll = await turn()
const confirm = await timed(engine, async () => {
  const { confirmed } = await engine.call('declaration.confirm', { jobId: jobId(), selection: { ids }, oneWay: true, recallMinutes: 10 })
  if (confirmed !== ids.length) throw new Error(`${confirmed} of ${ids.length} confirmed`)
})
const drafts = [...pages]
pages.length = 0
await everyPage()
const memory = engine.peakMemory()
await engine.dispose()
const [many, few] = [created, ids.length].map((count) => count.toLocaleString('en'))
tellFigures(
  [
    figure(`page of ${many} declarations, nothing remembered, p95`, percentile(drafts, 0.95), 'ms', 50, `p50 ${percentile(drafts, 0.5).toFixed(0)}, most ${percentile(drafts, 1).toFixed(0)}; every order, first and last, and every filter`),
    figure(`  the same with ${few} of them confirmed and held, p95`, percentile(pages, 0.95), 'ms', 50, `most ${percentile(pages, 1).toFixed(0)}`),
    figure(`what 确认通过 of ${many} would do`, preview.milliseconds, 'ms', null, `on the processor ${preview.cpuMs}`),
    longestBlock(preview),
    figure(`${few} edited at once`, editSome.milliseconds, 'ms', null, `on the processor ${editSome.cpuMs}; undone ${undoSome.milliseconds}`),
    figure(`${many} edited at once`, editAll.milliseconds, 'ms', 15_000, `on the processor ${editAll.cpuMs}`),
    longestBlock(editAll),
    figure(`  undone`, undoAll.milliseconds, 'ms', 15_000, `on the processor ${undoAll.cpuMs}`),
    longestBlock(undoAll),
    figure(`${few} confirmed`, confirm.milliseconds, 'ms', 2_000, `on the processor ${confirm.cpuMs}`),
    longestBlock(confirm),
    figure('peak memory of the engine', memory, 'MiB', 300),
  ],
  { rows, created },
)
