/**
 * 花名册对账 of 100,000 staff with a roster of 200,000 by the built engine: from opening the list to the last line stored, most of the
 * list on the roster, some new, some with another name, some who left.
 *   node test/bench/reconcile.ts [staff] [people] [rounds]
 */
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { idNumberOf } from './add-workbook.ts'
import { bureauProcess, signIn, timed, updateRoster, type Timed } from './bureau.ts'
import { bundledEngine, type BundledEngine } from './bundled-engine.ts'
import { figure, median, tellFigures } from './figure.ts'

const [staff, people, rounds] = [2, 3, 4].map((at, index) => Number(process.argv[at] ?? [100_000, 200_000, 3][index])) as [number, number, number]
const folder = join(tmpdir(), 'shenbao-bench')
mkdirSync(folder, { recursive: true })

const bureau = await bureauProcess({ people })
const engine = await bundledEngine()
await signIn(engine, bureau)
await updateRoster(engine)
const file = await staffWorkbook(engine)
await bureau.end()
const runs: (Timed & { engineMib: number | null; readerMib: number | null })[] = []
let counts: object = {}
for (let round = 0; round < rounds; round++) {
  await engine.restart()
  await engine.call('session.signInOffline', { operator: bureau.operator, password: bureau.password })
  const took = await timed(engine, async () => {
    const { record, findings } = await engine.call('reconcile.run', { jobId: crypto.randomUUID(), source: { path: file }, today: '2026-11-23' })
    if (record?.summary.staff !== staff) throw new Error(`${record?.summary.staff} of ${staff}: ${JSON.stringify(findings)}`)
    counts = record.summary
  })
  runs.push({ ...took, engineMib: engine.peakMemory(), readerMib: engine.reader().peakMib })
}
await engine.dispose()
const all = (of: (run: (typeof runs)[number]) => number | null): number[] => runs.flatMap((run) => of(run) ?? [])
tellFigures(
  [
    figure(`${staff.toLocaleString('en')} staff with ${people.toLocaleString('en')} on the roster`, median(all(({ milliseconds }) => milliseconds)), 'ms', 5_000, `runs ${all(({ milliseconds }) => milliseconds).join(', ')}; engine on the processor ${all(({ cpuMs }) => cpuMs).join(', ')}`),
    figure('  peak memory of the engine', Math.max(...all(({ engineMib }) => engineMib)), 'MiB', 300, 'largest of the runs'),
    figure('  peak memory of the reader', Math.max(...all(({ readerMib }) => readerMib)), 'MiB', 300, 'largest of the runs'),
    figure('  longest time the engine answers nobody', median(all(({ longestBlockMs }) => longestBlockMs)), 'ms', null, 'all lines are stored in one transaction'),
  ],
  { counts, runs },
)

/** Everybody of the roster's first pages, as far as they go, and strangers behind them. */
async function staffWorkbook(from: BundledEngine): Promise<string> {
  const path = join(folder, `staff-list-${staff}-${people}.xlsx`)
  if (existsSync(path)) return path
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: `${path}.part`, useSharedStrings: true })
  const sheet = workbook.addWorksheet('在职')
  sheet.addRow(['示例制造有限公司 2026年11月员工名单']).commit()
  sheet.addRow(['序号', '姓名', '部门', '身份证号', '入职日期', '离职日期', '手机']).commit()
  const known = Math.floor(staff * 0.97)
  let written = 0
  while (written < known) {
    const { items } = await from.call('roster.page', { offset: written, limit: 500, sort: null, filter: { text: '', insuredStatus: null, paymentStatus: null, insuredIdentity: null } })
    if (items.length === 0) break
    for (const { name, idNumber } of items.slice(0, known - written)) {
      written++
      sheet.addRow([written, written % 997 === 0 ? `${name}某` : name, '生产部', idNumber, '2020.3.1', written % 50 === 0 ? '2026.10.31' : '', `138${String(written).padStart(8, '0')}`]).commit()
    }
  }
  while (written < staff) {
    written++
    sheet.addRow([written, '新来', '生产部', idNumberOf(written).number, '2026.11.3', '', '']).commit()
  }
  sheet.commit()
  await workbook.commit()
  renameSync(`${path}.part`, path)
  return path
}
