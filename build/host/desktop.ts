import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import type { Clipboard, NativeTheme, Notification as ElectronNotification, PowerMonitor } from 'electron'
import { hostEvent } from './host-event.ts'
import { hostLog, hostState } from './host-state.ts'

/*
 * The small parts of a desktop that only have to be there: they keep what they were told and answer sensibly.
 */

let clipboardText = ''

/** This process's own; the system's is reached by the page, through Chromium. */
export const clipboard = {
  async writeText(text) {
    clipboardText = text
  },
  readText: () => Promise.resolve(clipboardText),
  async clear() {
    clipboardText = ''
  },
} satisfies Pick<Clipboard, 'writeText' | 'readText' | 'clear'>

type ThemeFacts = Pick<NativeTheme, 'shouldUseDarkColors' | 'themeSource' | 'shouldUseHighContrastColors' | 'prefersReducedTransparency' | 'inForcedColorsMode'>
export const nativeTheme = Object.assign(new EventEmitter(), {
  shouldUseDarkColors: false,
  themeSource: 'system',
  shouldUseHighContrastColors: false,
  prefersReducedTransparency: false,
  inForcedColorsMode: false,
} satisfies ThemeFacts)

export const powerMonitor = Object.assign(new EventEmitter(), {
  getSystemIdleTime: () => 0,
  getSystemIdleState: () => 'active' as const,
  getCurrentThermalState: () => 'unknown' as const,
  isOnBatteryPower: () => false,
} satisfies Pick<PowerMonitor, 'getSystemIdleTime' | 'getSystemIdleState' | 'getCurrentThermalState' | 'isOnBatteryPower'>)

const blockers = new Set<number>()
export const powerSaveBlocker = {
  start: (): number => {
    blockers.add(blockers.size + 1)
    return blockers.size
  },
  stop: (id: number): boolean => blockers.delete(id),
  isStarted: (id: number): boolean => blockers.has(id),
}

/** No dump is ever sent; there is nothing to start. */
export const crashReporter = {
  start: (): void => undefined,
  getUploadedReports: (): [] => [],
  getLastCrashReport: (): null => null,
  getUploadToServer: (): boolean => false,
  setUploadToServer: (): void => undefined,
  addExtraParameter: (): void => undefined,
  removeExtraParameter: (): void => undefined,
  getParameters: (): Record<string, string> => ({}),
}

/** A notice of the system: Linux shows it with the desktop's own program, elsewhere and unattended it is only written down. */
export class Notification extends EventEmitter implements Pick<ElectronNotification, 'title' | 'body' | 'show' | 'close'> {
  title: string
  body: string

  constructor(options: { title?: string; body?: string } = {}) {
    super()
    this.title = options.title ?? ''
    this.body = options.body ?? ''
  }
  static isSupported(): boolean {
    return true
  }
  show(): void {
    hostState.notifications.push(this)
    if (!hostState.unattended) this.#tell()
    // As in Electron, after the call: who made it has time to listen.
    setImmediate(() => this.emit('show', hostEvent()))
  }
  #tell(): void {
    hostLog(`notification: ${this.title}`)
    if (process.platform !== 'linux') return
    const child = spawn('notify-send', ['--', this.title, this.body], { stdio: 'ignore', detached: true })
    child.once('error', () => undefined)
    child.unref()
  }
  close(): void {
    this.emit('close', hostEvent())
  }
}

export const globalShortcut = {
  register: (): boolean => false,
  registerAll: (): void => undefined,
  unregister: (): void => undefined,
  unregisterAll: (): void => undefined,
  isRegistered: (): boolean => false,
}

export class Tray extends EventEmitter {
  #destroyed = false
  setToolTip(): void {}
  setContextMenu(): void {}
  setImage(): void {}
  destroy(): void {
    this.#destroyed = true
  }
  isDestroyed(): boolean {
    return this.#destroyed
  }
}

export const systemPreferences = new EventEmitter()
export const autoUpdater = new EventEmitter()
export const desktopCapturer = { getSources: (): Promise<[]> => Promise.resolve([]) }
