/* npm start: everything that is missing, then the application. */
import { existsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ensureBuild } from './ensure-build.mjs'
import { ensureDependencies } from './ensure-dependencies.mjs'
import { describeHost, findHost } from './find-host.mjs'
import { hasDisplay, root } from './project.mjs'
import { run } from './run.mjs'
import { say } from './say.mjs'

/** Where the application keeps its data unless told otherwise (electron/entry/main.ts names it `shenbao`). */
function dataFolder() {
  const places = {
    win32: process.env.APPDATA ?? path.join(os.homedir(), 'AppData', 'Roaming'),
    darwin: path.join(os.homedir(), 'Library', 'Application Support'),
  }
  return path.join(places[/** @type {'win32'} */ (process.platform)] ?? process.env.XDG_CONFIG_HOME ?? path.join(os.homedir(), '.config'), 'shenbao')
}

const given = process.argv.slice(2)
if (!hasDisplay()) {
  say('没有显示器,改为运行 npm run demo:在后台把主要工作做一遍。', 'no display: running the demo instead')
  await import('./demo.mjs')
} else {
  await ensureDependencies()
  await ensureBuild()
  const host = await findHost()
  describeHost(host)
  const chosen = given.some((parameter) => parameter.startsWith('--user-data-dir'))
  const firstRun = !chosen && !existsSync(dataFolder())
  if (firstRun) say('第一次运行:以练习模式打开,里面都是虚构的数据。', 'first run: opening in practice mode, with made-up data')
  // The root must be first among the plain words: it is the application.
  process.exitCode = await run(host.program, [...host.before, root, ...(firstRun ? ['--practice-first-run'] : []), ...given], { env: host.env })
}
