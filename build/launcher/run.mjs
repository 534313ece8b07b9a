import { spawn } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { cache, pinnedNode, root } from './project.mjs'

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] added to our own
 * @property {string} [cwd]
 * @property {import('node:child_process').StdioOptions} [stdio]
 * @property {number} [timeoutMs] the program is ended after this
 */

/**
 * Runs a program to its end and answers its exit code. Paths with spaces need no quoting: there is no shell,
 * except on Windows for npm, which is a script there.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {RunOptions} [options]
 * @returns {Promise<number>}
 */
export function run(program, parameters, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: options.stdio ?? 'inherit',
      timeout: options.timeoutMs,
      killSignal: 'SIGKILL',
    })
    // A Ctrl+C reaches the child by itself; we only wait for what it makes of it.
    const ignore = () => undefined
    process.on('SIGINT', ignore)
    const forward = () => child.kill('SIGTERM')
    process.on('SIGTERM', forward)
    const finish = (/** @type {number} */ code) => {
      process.off('SIGINT', ignore)
      process.off('SIGTERM', forward)
      resolve(code)
    }
    child.once('error', (error) => {
      process.stderr.write(`${program}: ${error.message}\n`)
      finish(127)
    })
    child.once('exit', (code, signal) => finish(code ?? 128 + (signal ? os.constants.signals[signal] : 0)))
  })
}

/**
 * On the pinned Node, which keeps what it compiled: a start takes a third less.
 * @param {readonly string[]} parameters
 * @param {RunOptions} [options]
 */
export function runPinned(parameters, options = {}) {
  return run(pinnedNode, parameters, { ...options, env: { NODE_COMPILE_CACHE: path.join(cache, 'compiled'), ...options.env } })
}

/**
 * npm, by whichever npm started us, or the one on the path.
 * @param {readonly string[]} parameters
 * @param {RunOptions} [options]
 */
export function runNpm(parameters, options = {}) {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...parameters], options)
  if (process.platform !== 'win32') return run('npm', parameters, options)
  return run(process.env.ComSpec ?? 'cmd.exe', ['/d', '/s', '/c', 'npm.cmd', ...parameters], options)
}
