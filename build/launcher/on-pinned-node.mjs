/* node build/launcher/on-pinned-node.mjs script.mjs …: the script on the pinned Node, whatever Node started this. */
import { ensureDependencies } from './ensure-dependencies.mjs'
import { root } from './project.mjs'
import { runPinned } from './run.mjs'

await ensureDependencies()
process.exitCode = await runPinned(process.argv.slice(2), { cwd: root })
