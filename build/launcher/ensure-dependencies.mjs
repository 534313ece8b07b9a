import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inProject, pinnedNode, requireNode20, root } from './project.mjs'
import { run, runNpm } from './run.mjs'
import { giveUp, say } from './say.mjs'

// Inside node_modules, so that it goes when they go.
const stamp = inProject('node_modules', '.installed-from')

const lockHash = () => createHash('sha256').update(readFileSync(inProject('package-lock.json'))).digest('hex')

/** Cheap enough for every call: one hash of one file. */
export function dependenciesAreThere() {
  return existsSync(pinnedNode) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()
}

/**
 * Somebody ran `npm ci` or `npm install` by hand: then nothing is to be done if what is there is what the lockfile
 * says. Packages for other systems may be absent.
 */
function installedByHand() {
  const installedFile = inProject('node_modules', '.package-lock.json')
  if (!existsSync(pinnedNode) || !existsSync(installedFile)) return false
  const wanted = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8')).packages
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true
    const there = installed[place]
    return there ? there.version === entry.version : Boolean(entry.optional || entry.peer)
  })
}

/**
 * Installs exactly what package-lock.json says, when that is not what is there. Install scripts run for one package
 * only, `node` (it fetches the Node binary for this machine): the others bring what they need in their tarballs.
 */
export async function ensureDependencies() {
  requireNode20()
  if (dependenciesAreThere()) return
  if (!installedByHand()) {
    say('正在安装依赖(第一次约 1–2 分钟)…', 'installing dependencies, about a minute or two the first time')
    const code = await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['ignore', 2, 2] })
    if (code !== 0) giveUp('依赖没有装好:请检查网络或 npm 镜像(npm config get registry),再运行一次同样的命令。', 'npm ci failed: check the network or the npm mirror, then run the same command again.')
    await fetchPinnedNode()
  }
  writeFileSync(stamp, lockHash())
}

async function fetchPinnedNode() {
  const folder = inProject('node_modules', 'node')
  say('正在取得与 Electron 一致的 Node 版本…', 'fetching the Node version that matches Electron')
  const fetchIt = () => run(process.execPath, ['installArchSpecificPackage.js'], { cwd: folder, stdio: ['ignore', 2, 2] })
  let code = await fetchIt()
  // 100 MB on a busy machine or line: once more is often enough.
  if (code !== 0 || !existsSync(pinnedNode)) code = await fetchIt()
  if (code !== 0 || !existsSync(pinnedNode)) giveUp('没有取得固定版本的 Node。请检查网络后重试。', 'The pinned Node could not be fetched. Check the network and try again.')
  if (process.platform === 'win32') return
  // npm links a program only if it is there at that moment; this one came later.
  const link = path.join(root, 'node_modules', '.bin', 'node')
  mkdirSync(path.dirname(link), { recursive: true })
  if (!existsSync(link)) symlinkSync('../node/bin/node', link)
}
