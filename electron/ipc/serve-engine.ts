import type { ParentPort, MessagePortMain } from 'electron'
import type { AppEvent } from '../../shared/ipc/event.ts'
import { appError, type AppError } from '../../shared/result/app-error.ts'
import { err, type Result } from '../../shared/result/result.ts'
import type { EngineStart, FromEngine, ToEngine } from './engine-message.ts'

/** As much of the engine as its process needs to know. */
export interface ServedEngine {
  call(channel: never, input: unknown): Promise<Result<unknown>>
  subscribe(listener: (event: AppEvent) => void): () => void
  close(): Promise<void>
}

/** One end of a message channel, whoever carries it. */
export interface PortLike {
  postMessage(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  onClose(listener: () => void): void
  close(): void
}

export type OpenEngine = (start: EngineStart, spawnReader: () => Promise<PortLike>) => Promise<Result<ServedEngine, AppError>>

/** The engine's side of the line to main: opens the store when told, answers calls, passes events on, closes when asked. */
export function serveEngine(parent: ParentPort, openEngine: OpenEngine, onBug: (channel: string, problem: unknown) => void): void {
  const wantedReaders: ((port: PortLike) => void)[] = []
  let engine: ServedEngine | null = null
  const send = (message: FromEngine): void => parent.postMessage(message)

  const spawnReader = (): Promise<PortLike> =>
    new Promise((resolve) => {
      wantedReaders.push(resolve)
      send({ type: 'reader-wanted' })
    })

  const start = async (message: EngineStart): Promise<void> => {
    const opened = await openEngine(message, spawnReader)
    if (!opened.ok) return send({ type: 'refused', error: opened.error })
    engine = opened.value
    engine.subscribe((event) => send({ type: 'event', event }))
    send({ type: 'started' })
  }
  const call = async (id: number, channel: string, input: unknown): Promise<void> => {
    const reply = (result: Result<unknown>): void => send({ type: 'reply', id, result })
    if (!engine) return reply(err(appError('STORE_LOCKED', { reason: 'not-started' }, true)))
    try {
      reply(await engine.call(channel as never, input))
    } catch (problem) {
      onBug(channel, problem)
      reply(err(appError('INTERNAL', { channel })))
    }
  }
  parent.on('message', (event: { data: ToEngine; ports: MessagePortMain[] }) => {
    const message = event.data
    if (message.type === 'start') void start(message.start)
    else if (message.type === 'call') void call(message.id, message.channel, message.input)
    else if (message.type === 'reader') wantedReaders.shift()?.(portOf(event.ports[0]!))
    else if (message.type === 'close') void Promise.resolve(engine?.close()).finally(() => process.exit(0))
  })
}

/** Electron's MessagePortMain as a plain port. */
export function portOf(port: MessagePortMain): PortLike {
  return {
    postMessage: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.on('message', (event) => listener(event.data))
      port.start()
    },
    onClose: (listener) => void port.on('close', listener),
    close: () => port.close(),
  }
}
