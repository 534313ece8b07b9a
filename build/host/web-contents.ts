import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'
import type { PrintToPDFOptions, WebContents as ElectronContents, WebPreferences } from 'electron'
import type { BrowserWindow } from './browser-window.ts'
import { hostEvent } from './host-event.ts'
import { hostLog, hostState } from './host-state.ts'
import { IpcReceiver } from './ipc-main.ts'
import { loadError } from './load-errors.ts'
import { give, pageCarrier } from './message-ports.ts'
import { NativeImage } from './native-image.ts'
import { answerPage } from './page-messages.ts'
import { Page } from './page.ts'
import { grantPermissions } from './permissions.ts'
import { printToPdf } from './print-to-pdf.ts'
import { watchDocuments } from './request-gate.ts'
import { fromWebAddress, toWebAddress } from './schemes.ts'
import { framePreloads, session } from './session.ts'
import { WebFrameMain } from './web-frame-main.ts'
import { WindowGeometry } from './window-geometry.ts'
import { wire } from './wire.ts'

type Known =
  | 'id' | 'loadFile' | 'reload' | 'reloadIgnoringCache' | 'executeJavaScript' | 'printToPDF' | 'send' | 'postMessage'
  | 'getURL' | 'getTitle' | 'isDestroyed' | 'isLoading' | 'isCrashed' | 'setZoomFactor' | 'getZoomFactor' | 'zoomFactor'
  | 'openDevTools' | 'closeDevTools' | 'isDevToolsOpened' | 'focus' | 'isFocused' | 'getType' | 'close' | 'setUserAgent' | 'getUserAgent'
type OpenHandler = Parameters<ElectronContents['setWindowOpenHandler']>[0]

let lastId = 0

/** The page of a window: what Electron calls its web contents. */
export class WebContents extends EventEmitter implements Pick<ElectronContents, Known> {
  readonly id = ++lastId
  readonly ipc = new IpcReceiver()
  readonly session = session.defaultSession
  readonly page: Page
  readonly geometry: WindowGeometry
  readonly mainFrame: WebFrameMain
  readonly #window: BrowserWindow
  readonly #preferences: WebPreferences
  #url = ''
  #title = ''
  #loading = false
  #destroyed = false
  #expected: string | null = null
  #openHandler: OpenHandler | null = null

  constructor(window: BrowserWindow, options: { x: number; y: number; width: number; height: number; show: boolean; placed: boolean; ofContent: boolean; preferences: WebPreferences }) {
    super()
    this.setMaxListeners(0)
    this.#window = window
    this.#preferences = options.preferences
    this.mainFrame = new WebFrameMain(this)
    const { preload, additionalArguments } = options.preferences
    this.page = new Page({
      width: options.width,
      height: options.height,
      preloads: [...framePreloads(), ...(preload ? [preload] : [])],
      additionalArguments: additionalArguments ?? [],
    })
    this.geometry = new WindowGeometry(this.page, { x: options.x, y: options.y, width: options.width, height: options.height }, options)
    if (!options.show && !hostState.headless) this.geometry.state = 'minimized'
    const sized = this.page.ready.then(() => this.geometry.apply())
    sized.catch((error: unknown) => this.#destroyed || hostLog(String(error)))
    answerPage(this.page, this)
    this.page.ready.then(() => this.#followPage()).catch(() => undefined)
    this.page.once('destroyed', () => window.pageDestroyed())
    const unwatch = watchDocuments({
      ownsFrame: (frameId) => this.page.ownsFrame(frameId),
      mayNavigate: (frameId, address, redirected) => this.#mayNavigate(frameId, address, redirected),
    })
    this.once('destroyed', unwatch)
  }

  #followPage(): void {
    const { session: devTools } = this.page
    devTools.on('Page.frameStartedLoading', ({ frameId }) => {
      if (!this.page.isMainFrame(frameId)) return
      this.#loading = true
      this.emit('did-start-loading', hostEvent())
    })
    devTools.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId) return
      this.#url = fromWebAddress(frame.url) + (frame.urlFragment ?? '')
      void grantPermissions(this, frame.url)
      this.emit('did-navigate', hostEvent(), this.#url, 200, 'OK')
    })
    devTools.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (!this.page.isMainFrame(frameId)) return
      this.#url = fromWebAddress(url)
      this.emit('did-navigate-in-page', hostEvent(), this.#url, true, 1, this.id)
    })
    devTools.on('Page.domContentEventFired', () => this.emit('dom-ready', hostEvent()))
    devTools.on('Page.loadEventFired', () => void this.#finishLoad())
    devTools.on('Page.javascriptDialogOpening', ({ type }) => {
      // Closing a window must not hang on a question that nobody sees.
      if (type === 'beforeunload') void devTools.send('Page.handleJavaScriptDialog', { accept: true }).catch(() => undefined)
    })
    devTools.on('Runtime.consoleAPICalled', ({ type, args }) => {
      const message = args.map((value) => String(value.value ?? value.description ?? '')).join(' ')
      this.emit('console-message', hostEvent({ level: type === 'warning' ? 'warning' : type === 'error' ? 'error' : 'info', message, lineNumber: 0, sourceId: this.#url, frame: this.mainFrame }))
    })
    devTools.on('Inspector.targetCrashed', () => this.emit('render-process-gone', hostEvent(), { reason: 'crashed', exitCode: 1 }))
  }

  async #finishLoad(): Promise<void> {
    this.#loading = false
    const title = await this.executeJavaScript('document.title').catch(() => '')
    if (title && title !== this.#title) {
      this.#title = String(title)
      const event = hostEvent()
      this.emit('page-title-updated', event, this.#title, true)
      this.#window.emit('page-title-updated', event, this.#title, true)
    }
    this.emit('did-finish-load', hostEvent())
    this.emit('did-stop-loading', hostEvent())
    this.#window.pagePainted()
  }

  /** Navigations that the application itself asked for are not asked about again. */
  #mayNavigate(frameId: string, address: string, redirected: boolean): boolean {
    const inMainFrame = this.page.isMainFrame(frameId)
    const bare = address.split('#')[0] ?? address
    if (inMainFrame && this.#expected === bare && !redirected) {
      this.#expected = null
      return true
    }
    const details = hostEvent({ url: address, isMainFrame: inMainFrame, isSameDocument: false, frame: this.mainFrame, initiator: this.mainFrame })
    if (redirected) this.emit('will-redirect', details, address, false, inMainFrame)
    else {
      this.emit('will-frame-navigate', details)
      if (inMainFrame && !details.defaultPrevented) this.emit('will-navigate', details, address)
    }
    return !details.defaultPrevented
  }

  async loadURL(url: string): Promise<void> {
    await this.page.ready
    await this.geometry.apply()
    this.#expected = url.split('#')[0] ?? url
    const finished = new Promise<void>((resolve) => this.once('did-finish-load', () => resolve()))
    const { errorText, loaderId } = await this.page.session.send('Page.navigate', { url: toWebAddress(url) })
    if (errorText) {
      const error = loadError(errorText, url)
      this.emit('did-fail-load', hostEvent(), error.errno, error.code, url, true)
      throw error
    }
    if (loaderId) await finished
  }
  loadFile(file: string): Promise<void> {
    return this.loadURL(pathToFileURL(file).href)
  }
  reload(): void {
    this.#expected = this.#url.split('#')[0] ?? this.#url
    void this.page.ready.then(() => this.page.session.send('Page.reload')).catch(() => undefined)
  }
  reloadIgnoringCache(): void {
    this.reload()
  }
  stop(): void {
    void this.page.ready.then(() => this.page.session.send('Page.stopLoading')).catch(() => undefined)
  }

  async executeJavaScript(expression: string, userGesture = false): Promise<unknown> {
    await this.page.ready
    const answer = await this.page.session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture })
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text)
    return answer.result.value
  }
  async insertCSS(css: string): Promise<string> {
    await this.executeJavaScript(`document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(css)} }))`)
    return ''
  }

  async printToPDF(options: PrintToPDFOptions = {}): Promise<Buffer> {
    await this.page.ready
    return printToPdf(this.page.session, options)
  }
  /** With a display Chromium's own print dialog; without one the job is only written down. */
  print(options: object = {}, callback?: (success: boolean, failureReason: string) => void): void {
    hostState.printJobs.push({ url: this.#url, options })
    if (hostState.unattended || ('silent' in options && options.silent)) {
      if (!hostState.unattended) hostLog('printing without a dialog is not possible here; the job was only written down')
      queueMicrotask(() => callback?.(true, ''))
      return
    }
    void this.#printInWindow().then(
      () => callback?.(true, ''),
      () => callback?.(false, 'failed'),
    )
  }
  /** The dialog is part of the window, so a hidden window has to come up for it. Whether paper came out nobody can tell. */
  async #printInWindow(): Promise<void> {
    const { state } = this.geometry
    this.geometry.state = state === 'minimized' ? 'normal' : state
    await this.geometry.apply()
    await this.page.session.send('Page.bringToFront')
    await this.executeJavaScript("new Promise((done) => { addEventListener('afterprint', () => done(), { once: true }); print() })", true)
    if (this.#destroyed) return
    this.geometry.state = state
    await this.geometry.apply()
  }
  async capturePage(): Promise<NativeImage> {
    await this.page.ready
    const { data } = await this.page.session.send('Page.captureScreenshot', { format: 'png' })
    return new NativeImage(Buffer.from(data, 'base64'))
  }

  send(channel: string, ...values: unknown[]): void {
    this.page.post({ kind: 'send', channel, value: wire.encode(values) })
  }
  postMessage(channel: string, message: unknown, transfer: readonly unknown[] = []): void {
    const ports = (transfer as { id: string }[]).map((port) => give(port.id, pageCarrier(this.page)))
    this.page.post({ kind: 'post', channel, value: wire.encode(message), ports })
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }
  openWindow(request: { url: string; frameName: string; features: string; disposition: string }): void {
    const url = fromWebAddress(request.url)
    const details = { ...request, url, referrer: { url: this.#url, policy: 'strict-origin-when-cross-origin' }, postBody: undefined }
    const answer = this.#openHandler?.(details as unknown as Parameters<OpenHandler>[0]) ?? { action: 'allow' as const }
    if (answer.action !== 'allow') return
    const options = 'overrideBrowserWindowOptions' in answer ? answer.overrideBrowserWindowOptions : undefined
    const child = this.#window.openChild({ width: 800, height: 600, webPreferences: this.#preferences, ...options })
    void child.loadURL(url).catch(() => undefined)
    this.emit('did-create-window', child, details)
  }

  setZoomFactor(factor: number): void {
    if (factor <= 0) throw new Error("'zoomFactor' must be a double greater than 0.0")
    this.geometry.zoom = factor
    void this.geometry.apply().catch(() => undefined)
  }
  getZoomFactor(): number {
    return this.geometry.zoom
  }
  get zoomFactor(): number {
    return this.geometry.zoom
  }
  set zoomFactor(factor: number) {
    this.setZoomFactor(factor)
  }

  getURL(): string {
    return this.#url
  }
  getTitle(): string {
    return this.#title
  }
  getOwnerBrowserWindow(): BrowserWindow {
    return this.#window
  }
  getType(): 'window' {
    return 'window'
  }
  isDestroyed(): boolean {
    return this.#destroyed
  }
  isLoading(): boolean {
    return this.#loading
  }
  isCrashed(): boolean {
    return false
  }
  isFocused(): boolean {
    return this.#window.isFocused()
  }
  focus(): void {
    this.#window.focus()
  }
  close(): void {
    this.#window.close()
  }
  markDestroyed(): void {
    this.#destroyed = true
    this.emit('destroyed')
  }
  openDevTools(): void {
    hostLog('the developer tools are not opened here')
  }
  closeDevTools(): void {}
  isDevToolsOpened(): boolean {
    return false
  }
  setUserAgent(userAgent: string): void {
    void this.page.ready.then(() => this.page.session.send('Emulation.setUserAgentOverride', { userAgent })).catch(() => undefined)
  }
  getUserAgent(): string {
    return session.defaultSession.getUserAgent()
  }
}

const all = (): WebContents[] => [...hostState.windows.values()].map((window) => window.webContents)

/** The static half of Electron's `webContents`. */
export const webContents = {
  getAllWebContents: all,
  getFocusedWebContents: (): WebContents | null => all().at(-1) ?? null,
  fromId: (id: number): WebContents | undefined => all().find((contents) => contents.id === id),
  fromDevToolsTargetId: (targetId: string): WebContents | undefined => all().find((contents) => contents.page.targetId === targetId),
}
