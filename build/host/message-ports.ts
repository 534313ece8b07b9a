import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import type { MessagePortMain as ElectronPort } from 'electron'
import type { Page } from './page.ts'
import { wire } from './wire.ts'

/** How a message gets to a port that was given to another process. */
export type Carrier = (portId: string, message: PortMessage) => void
export interface PortMessage {
  data: unknown
  ports: string[]
  closed?: boolean
}
interface Route {
  peer: string
  /** Null: the port is here, in the main process. */
  carrier: Carrier | null
  port: MessagePortMain
}

/** Every open port by its id. The main process is where all messages between processes pass. */
const routes = new Map<string, Route>()

/** One end of a channel, as the main process holds it. */
export class MessagePortMain extends EventEmitter implements Pick<ElectronPort, 'postMessage' | 'start' | 'close'> {
  readonly id: string
  #started = false
  #waiting: PortMessage[] = []

  constructor(id: string) {
    super()
    this.id = id
  }

  postMessage(data: unknown, transfer: readonly unknown[] = []): void {
    const route = routes.get(this.id)
    if (!route || route.carrier) return
    deliver(route.peer, { data: structuredClone(data), ports: (transfer as MessagePortMain[]).map((port) => port.id) })
  }

  start(): void {
    this.#started = true
    for (const message of this.#waiting.splice(0)) this.receive(message)
  }

  close(): void {
    closePort(this.id)
  }

  receive(message: PortMessage): void {
    if (!this.#started) this.#waiting.push(message)
    else setImmediate(() => this.emit('message', { data: message.data, ports: message.ports.map(localPort) }))
  }

  /** What came before anybody listened goes along when the port is given away. */
  takeWaiting(): PortMessage[] {
    return this.#waiting.splice(0)
  }
}

/** Two ports that talk to each other. */
export class MessageChannelMain {
  readonly port1: MessagePortMain
  readonly port2: MessagePortMain

  constructor() {
    const [first, second] = [randomUUID(), randomUUID()]
    this.port1 = openRoute(first, second)
    this.port2 = openRoute(second, first)
  }
}

function openRoute(id: string, peer: string): MessagePortMain {
  const port = new MessagePortMain(id)
  routes.set(id, { peer, carrier: null, port })
  return port
}

function localPort(id: string): MessagePortMain {
  const route = routes.get(id)
  if (!route) throw new Error('electron-host: the port has been closed')
  route.carrier = null
  return route.port
}

/** Brings a message to wherever its port is now. */
export function deliver(portId: string, message: PortMessage): void {
  const route = routes.get(portId)
  if (!route) return
  if (route.carrier) {
    for (const id of message.ports) give(id, route.carrier)
    route.carrier(portId, message)
  } else route.port.receive(message)
}

/** From a port that lives elsewhere: its message is for the other end. */
export function deliverFrom(portId: string, message: PortMessage): void {
  const peer = routes.get(portId)?.peer
  if (peer) deliver(peer, message)
}

/** Gives a port of ours to another process. Answers its id, by which that process will know it. */
export function give(portId: string, carrier: Carrier): string {
  const route = routes.get(portId)
  if (!route) throw new Error('electron-host: the port has been closed')
  route.carrier = carrier
  // After the message that carries the port itself.
  queueMicrotask(() => {
    for (const message of route.port.takeWaiting()) carrier(portId, message)
  })
  return portId
}

/** Ends a channel: the other end hears `close`. */
export function closePort(portId: string): void {
  const route = routes.get(portId)
  if (!route) return
  const other = routes.get(route.peer)
  routes.delete(portId)
  routes.delete(route.peer)
  route.port.emit('close')
  if (other?.carrier) other.carrier(route.peer, { data: null, ports: [], closed: true })
  else other?.port.emit('close')
}

/** When a process is gone, so are the ports it held. */
export function closePortsOf(carrier: Carrier): void {
  for (const [id, route] of routes) if (route.carrier === carrier) closePort(id)
}

const pageCarriers = new WeakMap<Page, Carrier>()

/** The way to ports that a page holds. */
export function pageCarrier(page: Page): Carrier {
  const known = pageCarriers.get(page)
  if (known) return known
  const carrier: Carrier = (id, message) => page.post(message.closed ? { kind: 'closePort', id } : { kind: 'port', id, value: wire.encode(message.data) })
  pageCarriers.set(page, carrier)
  page.once('destroyed', () => closePortsOf(carrier))
  return carrier
}

/** A port that a page gave to the main process: its other end stays with the page. */
export function adoptPagePort(id: string, page: Page): MessagePortMain {
  const ours = openRoute(`${id}-main`, id)
  routes.set(id, { peer: ours.id, carrier: pageCarrier(page), port: new MessagePortMain(id) })
  return ours
}

/** What a page posted on a port that it holds. */
export function deliverFromPage(id: string, data: unknown, page: Page): void {
  if (routes.get(id)?.carrier === pageCarrier(page)) deliverFrom(id, { data, ports: [] })
}
