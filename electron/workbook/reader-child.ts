import { fork } from 'node:child_process'
import { READER_ARGUMENTS } from '../platform/reader-limits.ts'
import type { Port, PortExit } from './port.ts'

/**
 * Starts a reading process on plain Node (command line, tests); in the app main does it by `utilityProcess`.
 * The process inherits no environment but what Node needs, and is killed when the port is closed.
 * @param entry path of `electron/entry/reader.ts` or of its bundle
 */
export function spawnReaderChild(entry: string, execArgv: readonly string[] = READER_ARGUMENTS): Promise<Port> {
  const child = fork(entry, [], {
    execArgv: [...execArgv],
    serialization: 'advanced',
    // Its own words must not mix with the command line's output; an out-of-memory report is long and says nothing to a clerk.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'], TZ: process.env['TZ'] },
  })
  let closed = false
  // A process may end before anybody listens, and is not waited for then.
  let ended: PortExit | null = null
  child.once('exit', (code, signal) => (ended = { code, signal }))
  child.once('error', () => (ended ??= { code: null, signal: null }))
  const port: Port = {
    postMessage: (message) => {
      if (child.connected) child.send(message as object, () => undefined)
    },
    onMessage: (listener) => void child.on('message', listener),
    onClose: (listener) => {
      const exit = ended
      if (exit) {
        queueMicrotask(() => listener(exit))
        return
      }
      child.once('exit', (code, signal) => listener({ code, signal }))
      child.once('error', () => listener({ code: null, signal: null }))
    },
    close: () => {
      if (closed) return
      closed = true
      child.kill('SIGKILL')
    },
  }
  return Promise.resolve(port)
}
