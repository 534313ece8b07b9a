import { MessageChannelMain, utilityProcess, type UtilityProcess } from 'electron'
import { join } from 'node:path'
import type { EngineChannelName, Output } from '../../shared/ipc/contract.ts'
import type { AppEvent } from '../../shared/ipc/event.ts'
import { appError, type AppError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import type { EngineStart, FromEngine, ToEngine } from '../ipc/engine-message.ts'
import type { Logger } from '../platform/logger.ts'
import { ENGINE_ARGUMENTS } from '../platform/engine-limits.ts'
import { READER_ARGUMENTS } from '../platform/reader-limits.ts'

/** The engine in its own process, seen from main: one at a time, started with a data folder and its key. */
export interface EngineProcess {
  call<C extends EngineChannelName>(channel: C, input: unknown): Promise<Result<Output<C>>>
  /** Closes the store and waits until the process is gone. */
  stop(): Promise<void>
}

export interface EngineProcessOptions {
  readonly bundleFolder: string
  readonly logger: Logger
  readonly onEvent: (event: AppEvent) => void
  /** The process ended though nobody asked it to. Every open call was answered INTERNAL before. */
  readonly onLost: () => void
}

/** Forks the engine and waits until its store is open, or says why it is not. */
export function startEngine(start: EngineStart, options: EngineProcessOptions): Promise<Result<EngineProcess, AppError>> {
  const child = utilityProcess.fork(join(options.bundleFolder, 'engine.js'), [], { serviceName: 'shenbao-engine', execArgv: ENGINE_ARGUMENTS, stdio: 'inherit' })
  const calls = createCalls(child)
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let stopping = false
  const engine: EngineProcess = {
    call: calls.call,
    stop: async () => {
      stopping = true
      post(child, { type: 'close' })
      await exited
    },
  }
  return new Promise((resolve) => {
    child.on('message', (message: FromEngine) => {
      if (message.type === 'started') resolve(ok(engine))
      else if (message.type === 'refused') resolve(err(message.error))
      else if (message.type === 'reply') calls.settle(message.id, message.result)
      else if (message.type === 'event') options.onEvent(message.event)
      else if (message.type === 'reader-wanted') startReader(child, options)
    })
    child.once('exit', (code) => {
      calls.abandon()
      resolve(err(appError('INTERNAL', { reason: 'engine-exit', exit: code })))
      if (!stopping) {
        options.logger.error('engine.lost', { code })
        options.onLost()
      }
    })
    post(child, { type: 'start', start })
  })
}

const post = (child: UtilityProcess, message: ToEngine): void => child.postMessage(message)

/** The workbook reader gets a process and a memory limit of its own, and talks to the engine directly over a port. */
function startReader(engine: UtilityProcess, options: EngineProcessOptions): void {
  const { port1, port2 } = new MessageChannelMain()
  const reader = utilityProcess.fork(join(options.bundleFolder, 'reader.js'), [], { serviceName: 'shenbao-reader', execArgv: READER_ARGUMENTS, stdio: 'inherit' })
  reader.postMessage({ type: 'port' }, [port1])
  engine.postMessage({ type: 'reader' } satisfies ToEngine, [port2])
  // Its port closes with it, whatever killed it: that is how the engine learns of its end.
  reader.once('exit', (code) => options.logger.info('reader.exit', { code }))
}

interface Calls {
  readonly call: EngineProcess['call']
  settle(id: number, result: Result<unknown>): void
  abandon(): void
}

function createCalls(child: UtilityProcess): Calls {
  const open = new Map<number, (result: Result<never>) => void>()
  let last = 0
  let gone = false
  return {
    call: (channel, input) =>
      new Promise((resolve) => {
        if (gone) return resolve(err(appError('INTERNAL', { reason: 'engine-gone' }, true)))
        const id = ++last
        open.set(id, resolve)
        post(child, { type: 'call', id, channel, input })
      }),
    settle: (id, result) => {
      open.get(id)?.(result as Result<never>)
      open.delete(id)
    },
    abandon: () => {
      gone = true
      for (const resolve of open.values()) resolve(err(appError('INTERNAL', { reason: 'engine-exit' }, true)))
      open.clear()
    },
  }
}
