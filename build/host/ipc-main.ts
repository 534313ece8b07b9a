import { EventEmitter } from 'node:events'
import type { IpcMain } from 'electron'

type Handler = (event: never, ...values: never[]) => unknown

/** Where messages of pages arrive: the whole application's (`ipcMain`), or one window's (`webContents.ipc`). */
export class IpcReceiver extends EventEmitter implements Pick<IpcMain, 'handle' | 'handleOnce' | 'removeHandler'> {
  readonly #handlers = new Map<string, Handler>()

  constructor() {
    super()
    this.setMaxListeners(0)
  }

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    if (typeof handler !== 'function') throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`)
    this.#handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (...values: Parameters<Handler>) => {
      this.removeHandler(channel)
      return handler(...values)
    })
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel)
  }

  /** The handler of a channel, if this receiver has one. */
  handlerOf(channel: string): ((event: object, ...values: unknown[]) => unknown) | undefined {
    return this.#handlers.get(channel) as ((event: object, ...values: unknown[]) => unknown) | undefined
  }
}

export const ipcMain = new IpcReceiver()
