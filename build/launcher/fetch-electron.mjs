import { readFileSync } from 'node:fs'
import { inProject, readRemembered, remember } from './project.mjs'
import { runPinned } from './run.mjs'
import { say } from './say.mjs'

const memory = 'electron-unreachable.json'
const forgetAfterMs = 7 * 24 * 3_600_000
const publicPlace = 'https://github.com/electron/electron/releases/'

/**
 * Tries once to download Electron's program: from its release page, or from `ELECTRON_MIRROR`. A place that did not
 * answer is not asked again for a week, and never with SHENBAO_OFFLINE set.
 * @param {{ insist: boolean }} options insist: ask although it failed before
 */
export async function fetchElectron({ insist }) {
  if (process.env.SHENBAO_OFFLINE) return false
  const place = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? publicPlace
  const { version } = JSON.parse(readFileSync(inProject('node_modules', 'electron', 'package.json'), 'utf8'))
  const failed = readRemembered(memory)
  if (!insist && failed?.place === place && failed.version === version && Date.now() - failed.at < forgetAfterMs) return false
  say(`正在试着下载 Electron ${version}(约 110 MB)…`, 'trying to download Electron')
  if ((await answers(place)) && (await download())) return true
  remember(memory, { place, version, at: Date.now() })
  say('没有取得 Electron,改用本机的浏览器。可设 ELECTRON_MIRROR 指向镜像。', 'Electron could not be had; set ELECTRON_MIRROR to a mirror to change that')
  return false
}

/** Asked first, because a download that never starts would take minutes to fail. */
async function answers(/** @type {string} */ place) {
  try {
    await fetch(place, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(4_000) })
    return true
  } catch {
    return false
  }
}

async function download() {
  const env = { ELECTRON_OVERRIDE_DIST_PATH: undefined }
  const code = await runPinned([inProject('node_modules', 'electron', 'install.js')], { stdio: ['ignore', 2, 2], timeoutMs: 10 * 60_000, env })
  return code === 0
}
