import { EventEmitter } from 'node:events'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { UtilityMessage } from './utility-process.ts'

/*
 * The first thing that runs in a utility process: gives it Electron's `process.parentPort` over Node's own channel,
 * then loads the module that was asked for. When the parent is gone, however it went, this process ends too.
 */

interface Message {
  data: unknown
  ports: string[]
}

const tell = (message: UtilityMessage): void => {
  process.send?.(message, undefined, undefined, () => undefined)
}
const ports = new Map<string, Port>()

/** A port that the main process gave to this one. */
class Port extends EventEmitter {
  readonly id: string
  #started = false
  #waiting: Message[] = []

  constructor(id: string) {
    super()
    this.id = id
  }
  postMessage(data: unknown, transfer: readonly Port[] = []): void {
    tell({ kind: 'port', id: this.id, data, ports: transfer.map((port) => port.id) })
  }
  start(): void {
    this.#started = true
    for (const message of this.#waiting.splice(0)) this.receive(message)
  }
  close(): void {
    ports.delete(this.id)
    tell({ kind: 'closed', id: this.id })
    this.emit('close')
  }
  receive(message: Message): void {
    if (!this.#started) this.#waiting.push(message)
    else this.emit('message', { data: message.data, ports: message.ports.map(portOf) })
  }
}

function portOf(id: string): Port {
  const known = ports.get(id) ?? new Port(id)
  ports.set(id, known)
  return known
}

/** Messages that came before anybody listened are kept, as Electron does. */
class ParentPort extends EventEmitter {
  #waiting: Message[] | null = []

  constructor() {
    super()
    this.on('newListener', (event) => {
      if (event === 'message') setImmediate(() => this.#open())
    })
  }
  #open(): void {
    const waiting = this.#waiting ?? []
    this.#waiting = null
    for (const message of waiting) this.receive(message)
  }
  postMessage(data: unknown): void {
    tell({ kind: 'parent', data, ports: [] })
  }
  start(): void {}
  pause(): void {}
  receive(message: Message): void {
    if (this.#waiting) this.#waiting.push(message)
    else this.emit('message', { data: message.data, ports: message.ports.map(portOf) })
  }
}

const parentPort = new ParentPort()
process.on('message', (message: UtilityMessage) => {
  if (message.kind === 'parent') parentPort.receive(message)
  else if (message.kind === 'port') portOf(message.id).receive(message)
  else {
    ports.get(message.id)?.emit('close')
    ports.delete(message.id)
  }
})
process.once('disconnect', () => process.exit(0))
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined)

const [modulePath = '', ...parameters] = process.argv.slice(2)
const entry = path.resolve(modulePath)
process.argv = [process.argv[0] ?? '', entry, ...parameters]
Object.defineProperty(process, 'parentPort', { value: parentPort, enumerable: true })
Object.defineProperty(process, 'type', { value: 'utility', enumerable: true })
await import(pathToFileURL(entry).href)
