/**
 * `npm run bench`: every figure of speed and memory, one bench after the other, as a table and in out/bench/bench.json.
 *   npm run bench                    all
 *   npm run bench -- import roster   some, by name
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { isMet, type Figure } from './figure.ts'

interface Told {
  readonly figures: readonly Figure[]
  readonly detail: object
}

const BENCHES = { start: 'start.ts', import: 'import.ts', roster: 'roster.ts', sync: 'sync.ts', papers: 'papers.ts', declarations: 'declarations.ts', formats: 'formats.ts', window: 'window.ts', confirm: 'confirm-window.ts' } as const
type Name = keyof typeof BENCHES
const isName = (name: string): name is Name => name in BENCHES

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !isName(name))
if (unknown.length > 0) {
  process.stderr.write(`没有名为 ${unknown.join('、')} 的基准。可选:${Object.keys(BENCHES).join('、')} / no such bench\n`)
  process.exit(2)
}
const names = asked.length > 0 ? asked.filter(isName) : (Object.keys(BENCHES) as Name[])
const load = (): number => Math.round((loadavg()[0] ?? 0) * 10) / 10
const results: Record<string, Told & { seconds: number; loadBefore: number; loadAfter: number }> = {}
let failed = false
for (const name of names) {
  process.stderr.write(`» ${name}…\n`)
  const [started, loadBefore] = [performance.now(), load()]
  const child = spawnSync(process.execPath, ['--no-warnings', join(import.meta.dirname, BENCHES[name])], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 26 })
  const seconds = Math.round((performance.now() - started) / 1000)
  const last = child.stdout.trim().split('\n').at(-1) ?? ''
  if (child.status !== 0 || !last.startsWith('{')) {
    failed = true
    process.stderr.write(`✗ ${name}: ${child.signal ?? child.status}\n`)
    continue
  }
  results[name] = { ...(JSON.parse(last) as Told), seconds, loadBefore, loadAfter: load() }
  printTable(name, results[name].figures, `${seconds} s, load ${loadBefore} → ${load()}`)
}

const folder = resolve(import.meta.dirname, '../../out/bench')
mkdirSync(folder, { recursive: true })
const machine = { processor: cpus()[0]?.model ?? '', processors: cpus().length, memoryMiB: Math.round(totalmem() / 1024 / 1024), platform: `${process.platform}-${process.arch}`, node: process.version, host: process.env['SHENBAO_HOST'] ?? '' }
writeFileSync(join(folder, 'bench.json'), `${JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2)}\n`)
const judged = Object.values(results).flatMap(({ figures }) => figures.map(isMet).filter((met) => met !== null))
process.stdout.write(`${judged.filter((met) => met).length} of ${judged.length} aims met · ${machine.processors} x ${machine.processor} · out/bench/bench.json\n`)
process.exitCode = failed ? 1 : 0

function printTable(name: string, figures: readonly Figure[], under: string): void {
  const lines = figures.map((line) => [line.what, amount(line.value, line.unit), line.aim === null ? '' : `<= ${amount(line.aim, line.unit)}`, { true: 'met', false: 'NOT MET', null: '' }[String(isMet(line)) as 'true'], line.note ?? ''])
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((cells) => cells[column]!.length)))
  process.stdout.write(`\n${name} (${under})\n`)
  for (const [what = '', value = '', aim = '', met = '', note = ''] of lines) {
    process.stdout.write(`  ${what.padEnd(widths[0]!)}  ${value.padStart(widths[1]!)}  ${aim.padStart(widths[2]!)}  ${met.padEnd(widths[3]!)}  ${note}\n`.trimEnd() + '\n')
  }
}

function amount(value: number | null, unit: Figure['unit']): string {
  if (value === null) return '-'
  return `${value >= 100 ? Math.round(value).toLocaleString('en') : Math.round(value * 100) / 100} ${unit}`
}
