/* Type-checks every layer under its own rules: shared without DOM and Node, renderer without Node, electron without DOM. */
import path from 'node:path'
import { runScript } from './program.ts'
import { Report } from './report.ts'

const root = path.resolve(import.meta.dirname, '../..')
const compiler = path.join(root, 'node_modules/typescript/bin/tsc')
// The longest first: what remains at the end is short.
const layers = ['test', 'electron', 'renderer', 'shared']

const report = new Report()
process.stdout.write('types\n')

async function check(layer: string): Promise<void> {
  const { code, output } = await runScript(compiler, ['-p', `tsconfig.${layer}.json`, '--pretty', 'false'], root)
  const problems = code === 0 ? [] : output.trim().split('\n')
  report.check(`tsc ${layer}`, code !== 0 && problems.length === 0 ? [`tsc ended with ${code}`] : problems)
}

// Two at a time: the machines this runs on have two cores at least, and a compiler takes one and 500 MB.
const queue = [...layers]
const worker = async (): Promise<void> => {
  for (let layer = queue.shift(); layer; layer = queue.shift()) await check(layer)
}
await Promise.all([worker(), worker()])
report.finish()
