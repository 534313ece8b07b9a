import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cache, inProject } from './project.mjs'
import { runPinned } from './run.mjs'
import { giveUp, say } from './say.mjs'

const stampFile = inProject('out', '.built-from')
const folders = ['electron', 'renderer', 'shared']
const files = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json', 'tsconfig.electron.json', 'tsconfig.renderer.json']
const lock = path.join(cache, 'building')

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
  const code = await runPinned([inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'], { stdio: ['ignore', 2, 2] })
  if (code === 0) writeFileSync(stampFile, stamp)
  return code
}

/** Bundles when something changed since the last time. Two commands at once build once. */
export async function ensureBuild() {
  if (buildIsFresh()) return
  const release = await takeTurn()
  try {
    if (buildIsFresh()) return
    say('正在构建…', 'building')
    if ((await build()) !== 0) giveUp('构建失败,原因在上面。', 'The build failed; the reason is above.')
  } finally {
    release()
  }
}

/** A folder can be made by one process only; one left behind by a killed build is too old to be believed. */
async function takeTurn() {
  mkdirSync(cache, { recursive: true })
  for (;;) {
    try {
      mkdirSync(lock)
      return () => rmSync(lock, { recursive: true, force: true })
    } catch {
      const age = existsSync(lock) ? Date.now() - statSync(lock).mtimeMs : 0
      if (age > 120_000) rmSync(lock, { recursive: true, force: true })
      else await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}
