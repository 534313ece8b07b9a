import { EventEmitter } from 'node:events'
import type { App as ElectronApp } from 'electron'
import { choosePath, pathOf } from './application-paths.ts'
import { windowHooks } from './browser-window.ts'
import { startChromium } from './chromium-process.ts'
import { chromiumSwitches, commandLine } from './command-line.ts'
import { hostEvent } from './host-event.ts'
import { finishBeforeExit, hostLog, hostState } from './host-state.ts'
import { openRequestGate, refreshRequestGate } from './request-gate.ts'
import { SingleInstance } from './single-instance.ts'
import { endUtilityProcesses } from './utility-process.ts'
import { claimVersions } from './versions.ts'
import { webRequestRules } from './web-request.ts'

type Known =
  | 'name' | 'getName' | 'setName' | 'getVersion' | 'getAppPath' | 'getLocale' | 'getSystemLocale' | 'getPreferredSystemLanguages' | 'getLocaleCountryCode'
  | 'getPath' | 'setPath' | 'setAppLogsPath' | 'isReady' | 'whenReady' | 'quit' | 'exit' | 'relaunch' | 'isPackaged'
  | 'hasSingleInstanceLock' | 'releaseSingleInstanceLock' | 'setAppUserModelId' | 'disableHardwareAcceleration' | 'enableSandbox' | 'focus' | 'hide' | 'show'
  | 'setAboutPanelOptions' | 'showAboutPanel' | 'addRecentDocument' | 'clearRecentDocuments' | 'setBadgeCount' | 'getBadgeCount'
  | 'isAccessibilitySupportEnabled' | 'setAccessibilitySupportEnabled'

/** How long an application may take to put its things away once its windows are gone. */
const orderlyEndMs = 10_000

/** Electron's `app`, over this process and the browser that it drives. */
class App extends EventEmitter implements Pick<ElectronApp, Known> {
  readonly isPackaged = false
  readonly commandLine = commandLine
  readonly #ready = Promise.withResolvers<void>()
  #name: string | null = null
  #instance: SingleInstance | null = null
  #relaunch = false
  #ending = false

  get name(): string {
    return this.#name ?? hostState.manifest.productName ?? hostState.manifest.name
  }
  set name(name: string) {
    this.#name = name
  }
  getName(): string {
    return this.name
  }
  setName(name: string): void {
    this.#name = name
  }
  getVersion(): string {
    return hostState.manifest.version
  }
  getAppPath(): string {
    return hostState.applicationPath
  }
  getPath(name: string): string {
    return pathOf(name, this.name)
  }
  setPath(name: string, folder: string): void {
    choosePath(name, folder)
  }
  setAppLogsPath(folder?: string): void {
    choosePath('logs', folder ?? this.getPath('logs'))
  }
  getLocale(): string {
    return process.env.HOST_LOCALE ?? 'zh-CN'
  }
  getSystemLocale(): string {
    return this.getLocale()
  }
  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()]
  }
  getLocaleCountryCode(): string {
    return this.getLocale().split('-')[1] ?? 'CN'
  }

  isReady(): boolean {
    return hostState.ready
  }
  whenReady(): Promise<void> {
    return this.#ready.promise
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    this.#instance ??= new SingleInstance(this.getPath('userData'))
    const instance = this.#instance
    const held = instance.acquire((greeting) => this.emit('second-instance', hostEvent(), greeting.arguments, greeting.workingDirectory, greeting.additionalData))
    if (!held) finishBeforeExit(instance.greet({ arguments: process.argv, workingDirectory: process.cwd(), additionalData: additionalData ?? null }))
    return held
  }
  hasSingleInstanceLock(): boolean {
    return this.#instance?.isHeld() ?? false
  }
  releaseSingleInstanceLock(): void {
    this.#instance?.release()
  }

  /** Called once the application's main module has been loaded: the browser comes, then `ready`. */
  async start(): Promise<void> {
    if (hostState.quitting) return
    const endpointWanted = commandLine.hasSwitch('remote-debugging-port')
    const browser = await startChromium({ userData: this.getPath('sessionData'), headless: hostState.headless, switches: chromiumSwitches(), openEndpoint: endpointWanted })
    hostState.chromium = browser
    claimVersions({ chrome: browser.version })
    browser.child.once('exit', () => this.#browserGone())
    await browser.connection.browser.send('Target.setDiscoverTargets', { discover: true })
    await openRequestGate()
    webRequestRules.onChange(() => void refreshRequestGate().catch(() => undefined))
    if (browser.endpoint) process.stderr.write(`DevTools listening on ${browser.endpoint}\n`)
    hostState.ready = true
    this.#ready.resolve()
    this.emit('ready', hostEvent(), {})
  }

  quit(): void {
    if (hostState.quitting) return
    const event = hostEvent()
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    hostState.quitting = true
    for (const window of hostState.windows.values()) {
      if (!window.close()) {
        hostState.quitting = false
        return
      }
    }
    this.emit('will-quit', event)
    if (event.defaultPrevented) hostState.quitting = false
    else void this.#end(0)
  }
  exit(code = 0): void {
    hostState.quitting = true
    for (const window of hostState.windows.values()) window.destroy()
    void this.#end(code)
  }
  relaunch(): void {
    this.#relaunch = true
  }

  /** A person closed its last window, or it crashed: either way the application has to end, and in order. */
  #browserGone(): void {
    if (this.#ending) return
    for (const window of hostState.windows.values()) window.pageDestroyed()
    this.quit()
    setTimeout(() => {
      hostLog('the browser has gone and the application did not end; ending it')
      process.exit(1)
    }, orderlyEndMs).unref()
  }

  async #end(code: number): Promise<void> {
    if (this.#ending) return
    this.#ending = true
    this.emit('quit', hostEvent(), code)
    endUtilityProcesses()
    await Promise.allSettled(hostState.pending)
    await hostState.chromium?.stop()
    this.#instance?.release()
    if (this.#relaunch) hostLog('relaunch: the application was asked to start again; please start it by hand')
    process.exit(code)
  }

  focus(): void {}
  hide(): void {}
  show(): void {}
  setAppUserModelId(): void {}
  disableHardwareAcceleration(): void {}
  enableSandbox(): void {}
  setAboutPanelOptions(): void {}
  showAboutPanel(): void {}
  addRecentDocument(): void {}
  clearRecentDocuments(): void {}
  setBadgeCount(): boolean {
    return false
  }
  getBadgeCount(): number {
    return 0
  }
  isAccessibilitySupportEnabled(): boolean {
    return false
  }
  setAccessibilitySupportEnabled(): void {}
  setAsDefaultProtocolClient(): boolean {
    return false
  }
  getAppMetrics(): [] {
    return []
  }
  getGPUFeatureStatus(): object {
    return {}
  }
}

export const app = new App()

windowHooks.created = (window) => {
  app.emit('browser-window-created', hostEvent(), window)
  app.emit('web-contents-created', hostEvent(), window.webContents)
  window.on('focus', () => app.emit('browser-window-focus', hostEvent(), window))
  window.on('blur', () => app.emit('browser-window-blur', hostEvent(), window))
}
windowHooks.lastClosed = () => {
  if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed')
  else app.quit()
}
windowHooks.defaultTitle = () => app.name
