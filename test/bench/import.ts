/**
 * How long it takes from opening a workbook of 100,000 rows x 22 columns to the last finding stored, and how much memory;
 * beside it how long exceljs's streaming reader needs to merely read the same file, in the same run. Prints JSON.
 *   node test/bench/import.ts [rows]
 */
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ExcelJS from 'exceljs'
import { addWorkbook } from './add-workbook.ts'

const WAYS: Record<string, (path: string) => Promise<object>> = {
  async import(path) {
    const { seededEngine, spawnReader } = await import('../fakes/seeded-engine.ts')
    const made = await seededEngine({}, { spawnReader })
    // How long the engine keeps others waiting: a beat that should come every 5 ms.
    let longestWaitMs = 0
    let last = performance.now()
    const beat = setInterval(() => {
      const now = performance.now()
      longestWaitMs = Math.max(longestWaitMs, now - last - 5)
      last = now
    }, 5)
    const from = performance.now()
    last = from
    const cpuBefore = cpuMs()
    const batch = await made.engine.call('batch.import', { jobId: randomUUID(), kind: 'add', source: { path }, today: '2026-11-23' })
    const milliseconds = Math.round(performance.now() - from)
    const cpu = cpuMs() - cpuBefore
    clearInterval(beat)
    if (!batch.ok) throw new Error(JSON.stringify(batch.error))
    await made.dispose()
    return { milliseconds, cpuMs: cpu, peakRssMb: peakRssMb(), longestWaitMs: Math.round(longestWaitMs), ledger: batch.value.ledger }
  },
  async validate(path) {
    const { validateWithoutStore } = await import('../../electron/engine/validate-without-store.ts')
    const { spawnReader } = await import('../fakes/seeded-engine.ts')
    const from = performance.now()
    const done = await validateWithoutStore({ source: { path }, kind: 'add', today: '2026-11-23', marked: false, resourcesFolder: fileURLToPath(new URL('../../resources', import.meta.url)), spawnReader })
    if (!done.ok) throw new Error(JSON.stringify(done.error))
    const { rows, findings, durationMs, peakRssMb } = done.value.report
    return { milliseconds: Math.round(performance.now() - from), durationMs, peakRssMb, rows, findings: findings.length }
  },
  async exceljs(path) {
    const from = performance.now()
    const cpuBefore = cpuMs()
    let cells = 0
    for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(path, { sharedStrings: 'cache', styles: 'cache', worksheets: 'emit', hyperlinks: 'ignore', entries: 'emit' })) {
      for await (const row of sheet) row.eachCell(() => cells++)
    }
    return { milliseconds: Math.round(performance.now() - from), cpuMs: cpuMs() - cpuBefore, peakRssMb: peakRssMb(), cells }
  },
}

/** CPU time of this process so far, which a busy machine disturbs less than the clock. */
const cpuMs = (): number => Math.round((process.cpuUsage().user + process.cpuUsage().system) / 1000)

const peakRssMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024)

const [, , first, path] = process.argv
if (first !== undefined && path !== undefined) {
  process.stdout.write(JSON.stringify(await (WAYS[first] as (typeof WAYS)[string])(path)))
} else {
  const rows = Number(first ?? 100_000)
  const folder = join(tmpdir(), 'shenbao-bench')
  mkdirSync(folder, { recursive: true })
  const file = await addWorkbook(folder, rows)
  const results: Record<string, object> = {}
  for (const way of Object.keys(WAYS)) results[way] = JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), way, file], { encoding: 'utf8' })) as object
  const ratio = (way: string): number => Math.round(((results[way] as { milliseconds: number }).milliseconds / (results['exceljs'] as { milliseconds: number }).milliseconds) * 100) / 100
  console.log(JSON.stringify({ rows, results, ratio: { import: ratio('import'), validate: ratio('validate') }, aim: { ratio: 0.6, peakRssMb: 300 } }, null, 2))
}
