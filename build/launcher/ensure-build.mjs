import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cache, inProject } from './project.mjs'
import { runPinned } from './run.mjs'
import { giveUp, say } from './say.mjs'

const stampFile = inProject('out', '.built-from')
const folders = ['electron', 'renderer', 'shared']
const files = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json', 'tsconfig.electron.json', 'tsconfig.renderer.json']
const turn = path.join(cache, 'building')

/**
 * @param {string} folder
 * @param {string[]} found
 */
function listSources(folder, found) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) listSources(place, found)
    else if (!/\.test\.tsx?$/.test(entry.name)) found.push(place)
  }
}

/** Names, sizes and times of all that goes into the bundles: a few milliseconds, no file is opened. */
export function sourceStamp() {
  const found = files.map((file) => inProject(file)).filter((file) => existsSync(file))
  for (const folder of folders) if (existsSync(inProject(folder))) listSources(inProject(folder), found)
  const hash = createHash('sha256')
  for (const file of found) {
    const { mtimeMs, size } = statSync(file)
    hash.update(`${file}\0${mtimeMs}\0${size}\n`)
  }
  return hash.digest('hex')
}

export function buildIsFresh() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourceStamp()
}

/** Bundles every process anew. Answers the exit code; what the bundler says goes to stderr. */
export async function build() {
  const stamp = sourceStamp()
  rmSync(stampFile, { force: true })
  const code = await runPinned([inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'], { stdio: ['ignore', 2, 2], env: { NO_COLOR: '1', FORCE_COLOR: undefined } })
  if (code === 0) writeFileSync(stampFile, stamp)
  return code
}

/** Bundles when something changed since the last time. Two commands at once build once. */
export async function ensureBuild() {
  if (buildIsFresh()) return
  await takeTurn()
  if (buildIsFresh()) return giveTurn()
  say('正在构建…', 'building')
  const code = await build()
  giveTurn()
  if (code !== 0) giveUp('构建失败,原因在上面。', 'The build failed; the reason is above.')
}

/** A file can be made new by one process only. The turn of a process that has gone counts for nothing. */
async function takeTurn() {
  mkdirSync(cache, { recursive: true })
  for (;;) {
    try {
      writeFileSync(turn, String(process.pid), { flag: 'wx' })
      process.once('exit', giveTurn)
      return
    } catch {
      if (!holderIsAlive()) rmSync(turn, { force: true })
      else await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

function giveTurn() {
  rmSync(turn, { force: true })
  process.off('exit', giveTurn)
}

function holderIsAlive() {
  try {
    process.kill(Number(readFileSync(turn, 'utf8')), 0)
    return true
  } catch {
    return false
  }
}
