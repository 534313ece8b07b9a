/**
 * The reading process: takes one workbook apart under limits and hands its rows to the engine. In the app main
 * sends it one end of a channel to the engine; on plain Node it is a forked child and talks to its parent.
 * It opens the one file it is told to, no other, and no socket.
 */
import { isMainThread } from 'node:worker_threads'
import { portOf } from '../ipc/serve-engine.ts'
import { serveReader } from '../workbook/serve-reader.ts'

/** Electron's parentPort, absent in a forked Node process. */
const parentPort = process.parentPort as Electron.ParentPort | undefined

if (parentPort) {
  parentPort.once('message', ({ ports: [port] }) => {
    if (!port) return
    const engine = portOf(port)
    engine.onClose(() => process.exit(0))
    serveReader(engine, { ownProcess: isMainThread })
  })
} else {
  process.on('disconnect', () => process.exit(0))
  serveReader(
    {
      postMessage: (message) => process.send?.(message),
      onMessage: (listener) => void process.on('message', listener),
      onClose: (listener) => void process.on('disconnect', () => listener()),
      close: () => process.disconnect(),
    },
    { ownProcess: true },
  )
}
