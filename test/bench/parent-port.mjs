/*
 * Loaded before the bundle of the engine when it is measured by itself: gives it Electron's `process.parentPort` over
 * Node's own channel, and forks the bundle of the reader when the engine wants one, so that the two talk directly as
 * they do in Electron. Plain JavaScript on purpose: stripping types would cost memory that is not the engine's.
 */
import { fork } from 'node:child_process'
import { EventEmitter } from 'node:events'

const READER = process.env.BENCH_READER ?? ''
const READER_ARGUMENTS = (process.env.BENCH_READER_ARGUMENTS ?? '').split(' ').filter((one) => one !== '')

// A beat that should come every other millisecond. What lies between two is told by the clock and, for a machine that has
// other work too, by the processor: how long this thread itself was busy.
const beat = { last: performance.now(), lastCpu: threadMs(), longest: 0, longestCpu: 0 }
setInterval(takeBeat, 2).unref()
function takeBeat() {
  const [now, cpu] = [performance.now(), threadMs()]
  beat.longest = Math.max(beat.longest, now - beat.last)
  beat.longestCpu = Math.max(beat.longestCpu, cpu - beat.lastCpu)
  beat.last = now
  beat.lastCpu = cpu
}
function threadMs() {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** @type {unknown[]} what came before anybody listened */
const waiting = []
let open = false
const parentPort = Object.assign(new EventEmitter(), {
  /** @param {{ type: string }} message */
  postMessage(message) {
    if (message.type === 'reader-wanted') startReader()
    else process.send?.(message)
  },
  start() {},
  pause() {},
})
parentPort.on('newListener', () =>
  setImmediate(() => {
    open = true
    for (const data of waiting.splice(0)) parentPort.emit('message', { data, ports: [] })
  }),
)
process.on('message', (/** @type {{ type: string }} */ message) => {
  if (message.type === 'measure') {
    takeBeat()
    process.send?.({ type: 'measured', longestBlockMs: beat.longest, longestBlockCpuMs: beat.longestCpu, cpuMs: (process.cpuUsage().user + process.cpuUsage().system) / 1000 })
    beat.longest = beat.longestCpu = 0
  } else if (open) parentPort.emit('message', { data: message, ports: [] })
  else waiting.push(message)
})
process.once('disconnect', () => process.exit(0))
Object.defineProperty(process, 'parentPort', { value: parentPort })

function startReader() {
  const child = fork(READER, [], { execArgv: READER_ARGUMENTS, serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  process.send?.({ type: 'reader-started', pid: child.pid })
  const port = Object.assign(new EventEmitter(), {
    /** @param {object} message */
    postMessage: (message) => void (child.connected && child.send(message, () => undefined)),
    start() {},
    close: () => void child.kill('SIGKILL'),
  })
  child.on('message', (data) => port.emit('message', { data, ports: [] }))
  child.once('exit', () => {
    process.send?.({ type: 'reader-ended', pid: child.pid })
    port.emit('close')
  })
  parentPort.emit('message', { data: { type: 'reader' }, ports: [port] })
}
