import { fork, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { FromEngine, ToEngine } from '../../electron/ipc/engine-message.ts'
import { ENGINE_ARGUMENTS } from '../../electron/platform/engine-limits.ts'
import { READER_ARGUMENTS } from '../../electron/platform/reader-limits.ts'
import type { EngineChannelName, Input, Output } from '../../shared/ipc/contract.ts'
import type { JobProgress } from '../../shared/ipc/job.ts'
import { appError } from '../../shared/result/app-error.ts'
import type { Result } from '../../shared/result/result.ts'
import { watchProcess, type Watched } from './watch-process.ts'

const ROOT = resolve(import.meta.dirname, '../..')
export const bundle = (name: string): string => join(ROOT, 'out/main', `${name}.js`)

interface Measured {
  /** The longest time for which the process answered nobody, since the last measurement. */
  readonly longestBlockMs: number
  /** The same by the processor: what it would be on a machine with nothing else to do, but for the disk. */
  readonly longestBlockCpuMs: number
  readonly cpuMs: number
}
type FromShim = FromEngine | ({ readonly type: 'measured' } & Measured) | { readonly type: 'reader-started' | 'reader-ended'; readonly pid: number }

/** The built engine in a process of its own, as the application has it, with the built reader beside it. */
export interface BundledEngine {
  readonly folder: string
  readonly key: Buffer
  /** Throws where the answer is an error: a bench has nothing to expect. */
  call<C extends EngineChannelName>(channel: C, input: Input<C>): Promise<Output<C>>
  onProgress(listener: (progress: JobProgress) => void): void
  measure(): Promise<Measured>
  /** Ends the process and starts another on the same store; the memory counted so far is kept apart. */
  restart(): Promise<void>
  /** MiB; null where the system does not tell. */
  peakMemory(): number | null
  /** The last reader that ended: its largest memory and all its processor time. */
  reader(): Watched
  stop(): Promise<void>
  dispose(): Promise<void>
}

export async function bundledEngine(): Promise<BundledEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-bench-engine-'))
  const key = randomBytes(32)
  let child: ChildProcess
  let memory: { stop(): Watched }
  let enginePeak: number | null = null
  let reader: Watched = { peakMib: null, cpuMs: null }
  let last = 0
  const open = new Map<number, (result: Result<unknown>) => void>()
  const readers = new Map<number, { stop(): Watched }>()
  let measured: ((told: Measured) => void) | null = null
  let listener: (progress: JobProgress) => void = () => undefined

  const noteReader = (pid: number): void => {
    reader = readers.get(pid)?.stop() ?? reader
    readers.delete(pid)
  }
  const send = (message: ToEngine | { type: 'measure' }): void => void child.send(message)
  const start = async (): Promise<void> => {
    child = fork(bundle('engine'), [], {
      execArgv: [...ENGINE_ARGUMENTS, '--import', join(import.meta.dirname, 'parent-port.mjs'), ...(process.env['BENCH_ENGINE_ARGUMENTS'] ?? '').split(' ').filter((one) => one !== '')],
      serialization: 'advanced',
      env: { ...process.env, BENCH_READER: bundle('reader'), BENCH_READER_ARGUMENTS: READER_ARGUMENTS.join(' ') },
    })
    memory = watchProcess(child.pid ?? 0)
    const started = new Promise<void>((done, refuse) => {
      child.on('message', (message: FromShim) => {
        if (message.type === 'started') done()
        else if (message.type === 'refused') refuse(new Error(message.error.code))
        else if (message.type === 'reply') {
          open.get(message.id)?.(message.result)
          open.delete(message.id)
        } else if (message.type === 'measured') measured?.(message)
        else if (message.type === 'event' && message.event.type === 'job') listener(message.event.progress)
        else if (message.type === 'reader-started') readers.set(message.pid, watchProcess(message.pid))
        else if (message.type === 'reader-ended') noteReader(message.pid)
      })
      child.once('exit', (code, signal) => {
        for (const pid of readers.keys()) noteReader(pid)
        refuse(new Error(`the engine ended with ${signal ?? code}`))
        for (const reply of open.values()) reply({ ok: false, error: appError('INTERNAL', { exit: String(signal ?? code) }) })
        open.clear()
      })
    })
    send({ type: 'start', start: { dataFolder: folder, key: new Uint8Array(key), mode: 'practice', resourcesFolder: join(ROOT, 'resources'), logFile: join(folder, 'engine.log') } })
    await started
  }
  const stop = async (): Promise<void> => {
    enginePeak = memory.stop().peakMib
    const gone = once(child, 'exit')
    send({ type: 'close' })
    await gone
  }
  await start()
  const engine: BundledEngine = {
    folder,
    key,
    call: async (channel, input) => {
      const id = ++last
      const result = await new Promise<Result<unknown>>((done) => {
        open.set(id, done)
        send({ type: 'call', id, channel, input })
      })
      if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.error)}`)
      return result.value as Output<typeof channel>
    },
    onProgress: (next) => {
      listener = next
    },
    measure: () =>
      new Promise((done) => {
        measured = done
        send({ type: 'measure' })
      }),
    restart: async () => {
      await stop()
      await start()
    },
    peakMemory: () => (child.exitCode === null ? memory.stop().peakMib : enginePeak),
    reader: () => reader,
    stop,
    dispose: async () => {
      if (child.exitCode === null) await stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
  return engine
}
