import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { findChromiumBinary } from '../host/chromium-binary.mjs'
import { fetchElectron } from './fetch-electron.mjs'
import { installChromium } from './install-chromium.mjs'
import { cache, hasDisplay, inProject, pinnedNode, root } from './project.mjs'
import { say } from './say.mjs'

/**
 * @typedef {object} Host what the bundles run on
 * @property {'electron' | 'chromium'} kind real Electron, or our host over an installed Chromium
 * @property {string} program
 * @property {string[]} before parameters that come before the application's folder
 * @property {NodeJS.ProcessEnv} env for whoever starts the application itself (tests, demo)
 */

/** The program inside a folder of Electron, if it is there. */
function realElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override && path.resolve(override) === inProject('build', 'host')) return null
  const folder = override ?? inProject('node_modules', 'electron', 'dist')
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
  const program = path.join(folder, names[/** @type {'win32'} */ (process.platform)] ?? 'electron')
  if (!existsSync(program)) return null
  // An interrupted download leaves the folder without this file.
  if (!override && !existsSync(inProject('node_modules', 'electron', 'path.txt'))) return null
  return program
}

/** @returns {Host} */
function electronHost(/** @type {string} */ program) {
  // Chromium's sandbox refuses to run for root, which containers usually are.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0
  return { kind: 'electron', program, before: asRoot ? ['--no-sandbox'] : [], env: { SHENBAO_HOST: 'electron' } }
}

/** @returns {Host} */
function chromiumHost(/** @type {string} */ chromium) {
  const host = inProject('build', 'host')
  return {
    kind: 'chromium',
    program: pinnedNode,
    before: ['--disable-warning=ExperimentalWarning', '--import', pathToFileURL(path.join(host, 'register.ts')).href, path.join(host, 'boot.ts')],
    env: { SHENBAO_HOST: 'chromium', CHROMIUM: chromium, ELECTRON_OVERRIDE_DIST_PATH: host, NODE_COMPILE_CACHE: path.join(cache, 'compiled') },
  }
}

/**
 * Real Electron when its program is there or can be fetched; otherwise our host over an installed Chromium, which is
 * installed where that is possible. Real Electron needs a display, Chromium does not: without one only Chromium is asked.
 * `SHENBAO_HOST=electron|chromium` decides instead.
 * @returns {Promise<Host>}
 */
export async function findHost() {
  const wanted = process.env.SHENBAO_HOST
  if (wanted !== 'chromium' && (hasDisplay() || wanted === 'electron')) {
    const program = realElectron() ?? ((await fetchElectron({ insist: wanted === 'electron' })) ? realElectron() : null)
    if (program) return electronHost(program)
  }
  const chromium = findChromiumBinary() ?? (await installChromium())
  return chromiumHost(chromium)
}

/** @param {Host} host */
export function describeHost(host) {
  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules', 'electron', 'package.json'), 'utf8'))
  if (host.kind === 'electron') say(`运行环境:Electron ${version}`, `host: Electron ${version}`)
  else say(`运行环境:本机浏览器 ${host.env.CHROMIUM}(未取得 Electron 程序)`, `host: the Electron host over ${host.env.CHROMIUM}`)
}
