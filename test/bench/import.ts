/**
 * From opening a workbook of 100,000 rows x 22 columns to the last finding stored, by the built engine and its built reader,
 * with an empty roster and with one of 200,000; beside each run, in turn, exceljs's streaming reader merely reads the same file and the
 * floor is taken; smaller files and `@e965/xlsx` once each.
 *   node test/bench/import.ts [rows] [people] [rounds]
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addWorkbook } from './add-workbook.ts'
import { bureauProcess, signIn, timed, updateRoster, type Timed } from './bureau.ts'
import { bundle, bundledEngine } from './bundled-engine.ts'
import { figure, median, tellFigures, type Figure } from './figure.ts'
import { merelyRead } from './merely-read.ts'

interface Run extends Timed {
  readonly engineMib: number | null
  readonly readerMib: number | null
  readonly readerCpuMs: number | null
}

const [rows, people, rounds] = [2, 3, 4].map((at, index) => Number(process.argv[at] ?? [100_000, 200_000, 3][index])) as [number, number, number]
const folder = join(tmpdir(), 'shenbao-bench')
mkdirSync(folder, { recursive: true })
await measure(await addWorkbook(folder, rows), rows, people, rounds)

async function measure(file: string, rows: number, people: number, rounds: number): Promise<void> {
  const exceljs: number[] = []
  const exceljsCpu: number[] = []
  const figures: Figure[] = []
  const detail: Record<string, unknown> = { rows }
  const readAlone = (): number => {
    const run = merelyRead('exceljs', file)
    exceljsCpu.push(run.cpuMs)
    exceljs.push(run.milliseconds)
    return run.milliseconds
  }
  for (const size of [2_000, people]) {
    const bureau = await bureauProcess({ people: size })
    const engine = await bundledEngine()
    await signIn(engine, bureau)
    await updateRoster(engine)
    await bureau.end()
    const runs: Run[] = []
    const ratios: number[] = []
    const overFloor: number[] = []
    if (size !== people) {
      for (const few of [rows / 100, rows / 10]) {
        const path = await addWorkbook(folder, few)
        await engine.restart()
        await engine.call('session.signInOffline', { operator: bureau.operator, password: bureau.password })
        const took = await timed(engine, () => engine.call('batch.import', { jobId: crypto.randomUUID(), kind: 'add', source: { path }, today: '2026-11-23' }))
        figures.push(figure(`import ${few.toLocaleString('en')} x 22`, took.milliseconds, 'ms', null, `exceljs reading it ${merelyRead('exceljs', path).milliseconds}, @e965/xlsx ${merelyRead('sheetjs', path).milliseconds}, floor ${merelyRead('floor', path).milliseconds}; engine ${engine.peakMemory()} MiB`))
      }
    }
    for (let round = 0; round < rounds; round++) {
      const before = readAlone()
      const floor = merelyRead('floor', file).milliseconds
      // A new process each time: as on the morning when the workbook is brought.
      await engine.restart()
      await engine.call('session.signInOffline', { operator: bureau.operator, password: bureau.password })
      const took = await timed(engine, async () => {
        const batch = await engine.call('batch.import', { jobId: crypto.randomUUID(), kind: 'add', source: { path: file }, today: '2026-11-23' })
        if (batch.ledger.total !== rows) throw new Error(`${batch.ledger.total} rows of ${rows}`)
        detail['ledger'] = batch.ledger
      })
      const reader = engine.reader()
      runs.push({ ...took, engineMib: engine.peakMemory(), readerMib: reader.peakMib, readerCpuMs: reader.cpuMs })
      ratios.push(took.milliseconds / before)
      overFloor.push(took.milliseconds / floor)
    }
    await engine.dispose()
    detail[`import beside ${size}`] = runs
    const beside = `${size.toLocaleString('en')} on the roster`
    const all = (of: (run: Run) => number | null): number[] => runs.flatMap((run) => of(run) ?? [])
    figures.push(
      figure(`import ${rows.toLocaleString('en')} x 22, ${beside}`, median(all((run) => run.milliseconds)), 'ms', null, `runs ${all((run) => run.milliseconds).join(', ')}; on the processor engine ${median(all((run) => run.cpuMs))}, reader ${median(all((run) => run.readerCpuMs))}`),
      figure(`  over exceljs merely reading it`, median(ratios), 'x', 0.5, `runs ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}`),
      figure(`  over the floor: inflate and look for every row`, median(overFloor), 'x', 5, `runs ${overFloor.map((ratio) => ratio.toFixed(2)).join(', ')}`),
      figure(`  peak memory of the engine`, Math.max(...all((run) => run.engineMib)), 'MiB', 300, 'largest of the runs'),
      figure(`  peak memory of the reader`, Math.max(...all((run) => run.readerMib)), 'MiB', 300, 'largest of the runs'),
      figure(`  longest time the engine answers nobody`, median(all((run) => run.longestBlockMs)), 'ms', 50, `runs ${all((run) => run.longestBlockMs).join(', ')}; on the processor ${all((run) => run.longestBlockCpuMs).join(', ')}`),
    )
  }
  const ratios: number[] = []
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const before = readAlone()
    const milliseconds = validateByCommand(file)
    times.push(milliseconds)
    ratios.push(milliseconds / before)
  }
  figures.push(
    figure(`shenbao validate, whole command`, median(times), 'ms', null, `runs ${times.join(', ')}`),
    figure(`  over exceljs merely reading it`, median(ratios), 'x', 0.5, `runs ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}`),
    figure(`exceljs's streaming reader`, median(exceljs), 'ms', null, `runs ${exceljs.join(', ')}; on the processor ${median(exceljsCpu)}`),
  )
  const sheetjs = merelyRead('sheetjs', file)
  figures.push(figure('@e965/xlsx reading it', sheetjs.milliseconds, 'ms', null, `peak ${sheetjs.peakMib} MiB, on the processor ${sheetjs.cpuMs}`))
  tellFigures(figures, detail)
}

/** The built command line from its start to its end, its answer written out. */
function validateByCommand(file: string): number {
  const started = performance.now()
  try {
    execFileSync(process.execPath, [bundle('cli'), 'validate', file, '--kind', 'add', '--today', '2026-11-23', '--data', join(tmpdir(), 'shenbao-bench', 'no-store'), '--json'], { maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'inherit'] })
  } catch (thrown) {
    // 1: there are findings, and there are meant to be.
    if ((thrown as { status?: number }).status !== 1) throw thrown
  }
  return Math.round(performance.now() - started)
}
