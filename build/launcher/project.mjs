import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { giveUp } from './say.mjs'

/** The checkout. Everything else is found from here, wherever a command was started. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** What the launcher remembers between runs; may be thrown away at any time. */
export const cache = path.join(root, '.cache')

const onWindows = process.platform === 'win32'

/** The Node that everything of ours runs on. */
export const pinnedNode = path.join(root, 'node_modules', 'node', 'bin', onWindows ? 'node.exe' : 'node')

/** @param {...string} parts */
export const inProject = (...parts) => path.join(root, ...parts)

/** The launcher itself runs on whatever Node there is, from 20 on. */
export function requireNode20() {
  const major = Number(process.versions.node.split('.')[0])
  if (major >= 20) return
  giveUp(`需要 Node 20 或更新版本,这台机器上是 ${process.version}。请从 https://nodejs.org 安装后重试。`, `Node 20 or newer is needed, this is ${process.version}.`)
}

/** @param {string} name */
export function readRemembered(name) {
  try {
    return JSON.parse(readFileSync(path.join(cache, name), 'utf8'))
  } catch {
    return null
  }
}

/**
 * @param {string} name
 * @param {unknown} value
 */
export function remember(name, value) {
  mkdirSync(cache, { recursive: true })
  writeFileSync(path.join(cache, name), `${JSON.stringify(value)}\n`)
}

/** Is there a screen to show a window on? */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** @param {string} program */
export function isInstalled(program) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => folder !== '' && existsSync(path.join(folder, onWindows ? `${program}.exe` : program)))
}
