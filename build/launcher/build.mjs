/* npm run build: bundles every process, whether or not something changed. */
import { build } from './ensure-build.mjs'
import { ensureDependencies } from './ensure-dependencies.mjs'
import { say } from './say.mjs'

await ensureDependencies()
say('正在构建…', 'building')
process.exitCode = await build()
