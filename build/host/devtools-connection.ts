import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts'

type Method = keyof Protocol.CommandParameters
type Parameters_<M extends Method> = Protocol.CommandParameters[M]
type Answer<M extends Method> = Protocol.CommandReturnValues[M]
type EventName = keyof Protocol.Events
interface Waiting {
  method: string
  resolve(answer: never): void
  reject(error: Error): void
}
interface Message {
  id?: number
  method?: string
  params?: unknown
  result?: unknown
  error?: { message: string }
  sessionId?: string
}

/** One conversation with one target (a page), or with the browser itself. */
export class DevToolsSession {
  readonly #events = new EventEmitter().setMaxListeners(0)
  readonly #send: (method: string, parameters: object) => Promise<never>

  constructor(send: (method: string, parameters: object) => Promise<never>) {
    this.#send = send
  }

  send<M extends Method>(method: M, parameters?: Parameters_<M>): Promise<Answer<M>> {
    return this.#send(method, parameters ?? {})
  }

  on<E extends EventName>(event: E, listener: (payload: Protocol.Events[E]) => void): void {
    this.#events.on(event, listener)
  }

  dispatch(method: string, payload: unknown): void {
    this.#events.emit(method, payload)
  }
}

/**
 * Chromium's debugging protocol over the pipe pair of `--remote-debugging-pipe`: JSON texts, each ended by a NUL.
 * The pipe has two gifts: large messages are fast, and Chromium ends by itself when our end closes, however we died.
 */
export class DevToolsConnection {
  readonly browser: DevToolsSession
  readonly closed: Promise<void>
  readonly #writer: Writable
  readonly #waiting = new Map<number, Waiting>()
  readonly #sessions = new Map<string, DevToolsSession>()
  #lastId = 0
  #partial: Buffer[] = []

  constructor(writer: Writable, reader: Readable) {
    this.#writer = writer
    this.browser = new DevToolsSession((method, parameters) => this.#request(method, parameters))
    writer.on('error', () => undefined)
    reader.on('error', () => undefined)
    reader.on('data', (chunk: Buffer) => this.#receive(chunk))
    this.closed = new Promise((resolve) => {
      reader.once('close', () => {
        for (const waiting of this.#waiting.values()) waiting.reject(new Error(`${waiting.method}: the browser has gone`))
        this.#waiting.clear()
        resolve()
      })
    })
  }

  /** Opens a conversation with a page. */
  async attach(targetId: string): Promise<DevToolsSession> {
    const { sessionId } = await this.browser.send('Target.attachToTarget', { targetId, flatten: true })
    const session = new DevToolsSession((method, parameters) => this.#request(method, parameters, sessionId))
    this.#sessions.set(sessionId, session)
    return session
  }

  #request(method: string, params: object, sessionId?: string): Promise<never> {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId
      this.#waiting.set(id, { method, resolve, reject })
      this.#writer.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  #receive(chunk: Buffer): void {
    let start = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      const last = chunk.subarray(start, end)
      const whole = this.#partial.length > 0 ? Buffer.concat([...this.#partial, last]) : last
      this.#partial = []
      start = end + 1
      this.#handle(JSON.parse(whole.toString('utf8')) as Message)
    }
    if (start < chunk.length) this.#partial.push(start === 0 ? chunk : chunk.subarray(start))
  }

  #handle(message: Message): void {
    if (message.id !== undefined) {
      const waiting = this.#waiting.get(message.id)
      this.#waiting.delete(message.id)
      if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`))
      else waiting?.resolve(message.result as never)
      return
    }
    const session = message.sessionId ? this.#sessions.get(message.sessionId) : this.browser
    session?.dispatch(message.method ?? '', message.params)
    if (message.method === 'Target.detachedFromTarget') this.#sessions.delete((message.params as { sessionId: string }).sessionId)
  }
}
