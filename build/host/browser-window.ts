import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, BrowserWindow as ElectronWindow, Rectangle } from 'electron'
import { hostEvent } from './host-event.ts'
import { chromium, finishBeforeExit, hostState } from './host-state.ts'
import { WebContents } from './web-contents.ts'
import type { WindowGeometry } from './window-geometry.ts'

type Known =
  | 'id' | 'loadURL' | 'loadFile' | 'show' | 'showInactive' | 'hide' | 'focus' | 'blur' | 'close' | 'destroy' | 'reload'
  | 'isVisible' | 'isFocused' | 'isDestroyed' | 'isMinimized' | 'isMaximized' | 'isFullScreen' | 'isModal' | 'isEnabled' | 'setEnabled'
  | 'minimize' | 'maximize' | 'unmaximize' | 'restore' | 'setFullScreen'
  | 'getTitle' | 'setTitle' | 'getBounds' | 'setBounds' | 'getContentBounds' | 'getNormalBounds' | 'getSize' | 'setSize' | 'getContentSize' | 'setContentSize'
  | 'getPosition' | 'setPosition' | 'center' | 'setMinimumSize' | 'getMinimumSize' | 'setMenu' | 'removeMenu' | 'setMenuBarVisibility' | 'setAutoHideMenuBar'
  | 'setProgressBar' | 'flashFrame' | 'setAlwaysOnTop' | 'moveTop' | 'setContentProtection' | 'setBackgroundColor' | 'getBackgroundColor'

interface WindowHooks {
  created(window: BrowserWindow): void
  lastClosed(): void
  defaultTitle(): string
}

/** Set by app.ts, which hears of every window. */
export const windowHooks: WindowHooks = { created: () => undefined, lastClosed: () => undefined, defaultTitle: () => '' }

let lastId = 0
let focused: BrowserWindow | null = null

/** A window: one page of the browser, and what Electron lets an application do with it. */
export class BrowserWindow extends EventEmitter implements Pick<ElectronWindow, Known> {
  readonly id = ++lastId
  readonly webContents: WebContents
  readonly #options: BrowserWindowConstructorOptions
  #title: string
  #visible: boolean
  #enabled = true
  #minimized = false
  #maximized = false
  #fullScreen = false
  #painted = false
  #minimum: [number, number]

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    if (!hostState.ready) throw new Error('Cannot create BrowserWindow before app is ready')
    const preferences = options.webPreferences ?? {}
    if (preferences.nodeIntegration || preferences.contextIsolation === false || preferences.sandbox === false || preferences.webviewTag)
      throw new Error('electron-host: only sandboxed, context-isolated windows without Node in the page are supported')
    this.#options = options
    this.#visible = options.show !== false
    this.#title = options.title ?? windowHooks.defaultTitle()
    this.#minimum = [options.minWidth ?? 0, options.minHeight ?? 0]
    const size = { width: options.width ?? 800, height: options.height ?? 600 }
    this.webContents = new WebContents(this, { x: options.x ?? 0, y: options.y ?? 0, ...size, placed: options.x !== undefined, show: this.#visible, ofContent: options.useContentSize ?? false, preferences })
    hostState.windows.set(this.id, this)
    if (this.#visible) focused = this
    windowHooks.created(this)
  }

  static getAllWindows(): BrowserWindow[] {
    return [...hostState.windows.values()]
  }
  static getFocusedWindow(): BrowserWindow | null {
    return focused && !focused.isDestroyed() && focused.isVisible() ? focused : null
  }
  static fromWebContents(contents: WebContents | null | undefined): BrowserWindow | null {
    return contents ? contents.getOwnerBrowserWindow() : null
  }
  static fromId(id: number): BrowserWindow | null {
    return hostState.windows.get(id) ?? null
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }
  loadFile(file: string): Promise<void> {
    return this.webContents.loadFile(file)
  }
  reload(): void {
    this.webContents.reload()
  }
  openChild(options: BrowserWindowConstructorOptions): BrowserWindow {
    return new BrowserWindow(options)
  }

  show(): void {
    this.showInactive()
    this.focus()
  }
  showInactive(): void {
    this.#visible = true
    if (this.#minimized || !hostState.headless) this.#restand('show')
    else this.emit('show', hostEvent())
  }
  hide(): void {
    this.#visible = false
    this.#standAs(hostState.headless ? this.webContents.geometry.state : 'minimized', 'hide')
  }
  focus(): void {
    if (this.isDestroyed()) return
    focused = this
    void this.webContents.page.ready.then(() => this.webContents.page.session.send('Page.bringToFront')).catch(() => undefined)
    this.emit('focus', hostEvent())
  }
  blur(): void {
    if (focused === this) focused = null
    this.emit('blur', hostEvent())
  }
  isVisible(): boolean {
    return this.#visible && !this.isDestroyed()
  }
  isFocused(): boolean {
    return BrowserWindow.getFocusedWindow() === this
  }
  isDestroyed(): boolean {
    return this.webContents.isDestroyed()
  }
  isEnabled(): boolean {
    return this.#enabled
  }
  setEnabled(enabled: boolean): void {
    this.#enabled = enabled
  }
  isModal(): boolean {
    return this.#options.modal ?? false
  }
  getParentWindow(): BrowserWindow | null {
    return (this.#options.parent as BrowserWindow | undefined) ?? null
  }
  getChildWindows(): BrowserWindow[] {
    return BrowserWindow.getAllWindows().filter((window) => window.getParentWindow() === this)
  }

  minimize(): void {
    this.#minimized = true
    if (hostState.headless) this.emit('minimize', hostEvent())
    else this.#standAs('minimized', 'minimize')
  }
  isMinimized(): boolean {
    return this.#minimized
  }
  maximize(): void {
    this.#maximized = true
    this.#visible = true
    this.#standAs('maximized', 'maximize')
  }
  isMaximized(): boolean {
    return this.#maximized
  }
  unmaximize(): void {
    this.#maximized = false
    this.#restand('unmaximize')
  }
  restore(): void {
    if (this.#minimized) this.#restand('restore')
    else if (this.#maximized) this.unmaximize()
  }
  setFullScreen(flag: boolean): void {
    this.#fullScreen = flag
    this.#restand(flag ? 'enter-full-screen' : 'leave-full-screen')
  }
  isFullScreen(): boolean {
    return this.#fullScreen
  }

  getBounds(): Rectangle {
    return this.webContents.geometry.currentBounds
  }
  setBounds(bounds: Partial<Rectangle>): void {
    const { geometry } = this.webContents
    geometry.bounds = { ...geometry.bounds, ...bounds }
    this.#restand()
  }
  getContentBounds(): Rectangle {
    return this.getBounds()
  }
  getNormalBounds(): Rectangle {
    return { ...this.webContents.geometry.bounds }
  }
  getSize(): number[] {
    const { width, height } = this.getBounds()
    return [width, height]
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }
  getContentSize(): number[] {
    return this.getSize()
  }
  setContentSize(width: number, height: number): void {
    this.webContents.geometry.ofContent = true
    this.setSize(width, height)
  }
  getPosition(): number[] {
    const { x, y } = this.getBounds()
    return [x, y]
  }
  setPosition(x: number, y: number): void {
    this.setBounds({ x, y })
  }
  setMinimumSize(width: number, height: number): void {
    this.#minimum = [width, height]
  }
  getMinimumSize(): number[] {
    return [...this.#minimum]
  }
  /** Back to how the window stands when it is not minimized. */
  #restand(event?: string): void {
    this.#minimized = false
    this.#standAs(this.#fullScreen ? 'fullscreen' : this.#maximized ? 'maximized' : 'normal', event)
  }
  #standAs(state: WindowGeometry['state'], event?: string): void {
    const { geometry } = this.webContents
    geometry.state = state
    void geometry.apply().catch(() => undefined)
    if (event) this.emit(event, hostEvent())
    if (state === 'minimized' || event === 'show' || event === 'hide') return
    this.emit('resize', hostEvent())
    this.emit('resized', hostEvent())
  }

  getTitle(): string {
    return this.#title
  }
  setTitle(title: string): void {
    this.#title = title
  }
  getBackgroundColor(): string {
    return this.#options.backgroundColor ?? '#FFFFFF'
  }
  // Chromium draws its windows itself: nothing of these can be seen from here.
  setBackgroundColor(): void {}
  setMenu(): void {}
  removeMenu(): void {}
  setMenuBarVisibility(): void {}
  setAutoHideMenuBar(): void {}
  setProgressBar(): void {}
  flashFrame(): void {}
  setAlwaysOnTop(): void {}
  moveTop(): void {}
  center(): void {}
  setContentProtection(): void {}
  setIcon(): void {}

  /** Asks first; answers whether the window closed. */
  close(): boolean {
    if (this.isDestroyed()) return true
    const event = hostEvent()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
    return !event.defaultPrevented
  }
  destroy(): void {
    if (this.isDestroyed()) return
    finishBeforeExit(this.webContents.page.close())
    this.#gone()
  }
  /** The browser closed the page: a person by the window's cross, or a crash. */
  pageDestroyed(): void {
    if (this.isDestroyed()) return
    this.emit('close', hostEvent())
    this.#gone()
  }
  pagePainted(): void {
    if (this.#painted) return
    this.#painted = true
    this.emit('ready-to-show', hostEvent())
  }
  #gone(): void {
    if (this.isDestroyed()) return
    this.webContents.markDestroyed()
    hostState.windows.delete(this.id)
    this.emit('closed', hostEvent())
    for (const child of this.getChildWindows()) child.destroy()
    if (hostState.windows.size === 0 && !hostState.quitting && chromium()) windowHooks.lastClosed()
  }
}
