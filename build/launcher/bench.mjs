/* npm run bench: the figures of speed and memory, as JSON and a table. */
import { existsSync } from 'node:fs'
import { ensureBuild } from './ensure-build.mjs'
import { ensureDependencies } from './ensure-dependencies.mjs'
import { describeHost, findHost } from './find-host.mjs'
import { inProject } from './project.mjs'
import { runPinned } from './run.mjs'
import { giveUp } from './say.mjs'

const script = inProject('test', 'bench', 'bench.ts')
if (!existsSync(script)) giveUp(`缺少 ${script}`, 'the benchmark script is missing')
await ensureDependencies()
await ensureBuild()
const host = await findHost()
describeHost(host)
process.exitCode = await runPinned(['--expose-gc', script, ...process.argv.slice(2)], { env: host.env })
