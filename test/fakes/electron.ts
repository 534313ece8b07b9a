import { EventEmitter } from 'node:events'

/**
 * The module `electron` for unit tests of main, ipc and settings (aliased in vitest.config.ts): it does
 * nothing but write down what was asked of it. What Electron itself does is the end-to-end tests' business.
 */
class FakeWebContents extends EventEmitter {
  openHandler: ((details: { url: string }) => { action: string }) | null = null
  printed: unknown[] = []
  sent: [channel: string, payload: unknown][] = []
  /** What `data-print-ready` says: the print page has drawn itself. */
  ready = true
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }
  send(channel: string, payload: unknown): void {
    this.sent.push([channel, payload])
  }
  isDestroyed(): boolean {
    return false
  }
  executeJavaScript(): Promise<boolean> {
    return Promise.resolve(this.ready)
  }
  print(options: unknown, done: (success: boolean) => void): void {
    this.printed.push(options)
    done(true)
  }
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = []
  readonly webContents = new FakeWebContents()
  readonly options: Record<string, unknown>
  url = ''
  destroyed = false
  constructor(options: Record<string, unknown>) {
    super()
    this.options = options
    BrowserWindow.all.push(this)
  }
  static getAllWindows(): BrowserWindow[] {
    return BrowserWindow.all.filter((window) => !window.destroyed)
  }
  static getFocusedWindow(): BrowserWindow | null {
    return null
  }
  loadURL(url: string): Promise<void> {
    this.url = url
    queueMicrotask(() => this.webContents.emit('did-finish-load'))
    return Promise.resolve()
  }
  show(): void {}
  destroy(): void {
    this.destroyed = true
  }
}

type Handler = (event: unknown, input: unknown) => unknown

export const ipcMain = {
  handlers: new Map<string, Handler>(),
  handle(channel: string, handler: Handler): void {
    if (ipcMain.handlers.has(channel)) throw new Error(`a second handler for ${channel}`)
    ipcMain.handlers.set(channel, handler)
  },
}

export const ipcRenderer = {
  invoked: [] as [string, unknown][],
  listeners: new EventEmitter(),
  invoke(channel: string, input: unknown): Promise<string> {
    ipcRenderer.invoked.push([channel, input])
    return Promise.resolve(`answer of ${channel}`)
  },
  on(channel: string, listener: (...values: unknown[]) => void): void {
    ipcRenderer.listeners.on(channel, listener)
  },
  removeListener(channel: string, listener: (...values: unknown[]) => void): void {
    ipcRenderer.listeners.off(channel, listener)
  },
}

export const contextBridge = {
  exposed: {} as Record<string, unknown>,
  exposeInMainWorld(name: string, value: unknown): void {
    contextBridge.exposed[name] = value
  },
}

export const shell = {
  opened: [] as string[],
  openExternal(url: string): Promise<void> {
    shell.opened.push(url)
    return Promise.resolve()
  },
}

interface DialogAnswer {
  canceled: boolean
  filePath: string
  filePaths: string[]
}

export const dialog = {
  /** What the next dialog answers. */
  answer: { canceled: true, filePath: '', filePaths: [] } as DialogAnswer,
  showSaveDialog: (): Promise<DialogAnswer> => Promise.resolve(dialog.answer),
  showOpenDialog: (): Promise<DialogAnswer> => Promise.resolve(dialog.answer),
}

export class Notification extends EventEmitter {
  static shown: Notification[] = []
  readonly title: string
  readonly body: string
  constructor({ title, body }: { title: string; body: string }) {
    super()
    this.title = title
    this.body = body
  }
  static isSupported(): boolean {
    return true
  }
  show(): void {
    Notification.shown.push(this)
  }
}

export const protocol = { registerSchemesAsPrivileged: (): void => undefined, handle: (): void => undefined }
export const session = { defaultSession: { setPermissionRequestHandler: (): void => undefined, setPermissionCheckHandler: (): void => undefined } }
export const app = Object.assign(new EventEmitter(), { getPath: () => '', getVersion: () => '0.0.0', isPackaged: false })
export const utilityProcess = { fork: (): never => fail('utilityProcess.fork') }
export class MessageChannelMain {}
export const safeStorage = { isAsyncEncryptionAvailable: (): Promise<boolean> => Promise.resolve(false) }

function fail(what: string): never {
  throw new Error(`the fake electron has no ${what}`)
}
