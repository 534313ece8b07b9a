import { EventEmitter } from 'node:events'
import { hostLog } from './host-state.ts'
import { net } from './net.ts'
import { protocol } from './schemes.ts'
import { webRequest } from './web-request.ts'

type Check = (contents: object | null, permission: string, origin: string, details: object) => boolean
type RequestHandler = (contents: object, permission: string, callback: (granted: boolean) => void, details: object) => void

let check: Check | null = null
let request: RequestHandler | null = null
const preloadScripts: { id: string; type: 'frame' | 'service-worker'; filePath: string }[] = []

/** What the application said about permissions, as permissions.ts asks it. */
export const permissionRules = {
  any: () => check !== null || request !== null,
  async ask(contents: object, permission: string, url: string): Promise<boolean> {
    const details = { requestingUrl: url, isMainFrame: true }
    if (check && !check(contents, permission, url, details)) return false
    const handler = request
    if (!handler) return true
    return new Promise((resolve) => handler(contents, permission, resolve, details))
  },
}

/** Scripts that run before the preload of every window. */
export function framePreloads(): string[] {
  return preloadScripts.filter((script) => script.type === 'frame').map((script) => script.filePath)
}

const nothing = (): void => undefined
const unsupported = (name: string) => (): never => {
  throw new Error(`electron-host: session.${name} is not supported`)
}

const defaultSession = Object.assign(new EventEmitter(), {
  protocol,
  webRequest,
  setPermissionCheckHandler(handler: Check | null) {
    check = handler
  },
  setPermissionRequestHandler(handler: RequestHandler | null) {
    request = handler
  },
  // No page can reach a device, a screen or a certificate prompt here: there is nothing for these to decide.
  setDevicePermissionHandler: nothing,
  setDisplayMediaRequestHandler: nothing,
  setBluetoothPairingHandler: nothing,
  setUSBProtectedClassesHandler: nothing,
  setSpellCheckerEnabled: nothing,
  setSpellCheckerLanguages: nothing,
  isSpellCheckerEnabled: () => false,
  setCertificateVerifyProc: nothing,
  setUserAgent: unsupported('setUserAgent'),
  getUserAgent: () => `Mozilla/5.0 Electron/${process.versions.electron ?? '0'}`,
  setProxy: () => Promise.resolve(),
  resolveProxy: () => Promise.resolve('DIRECT'),
  // The profile is used once and thrown away.
  clearCache: () => Promise.resolve(),
  clearStorageData: () => Promise.resolve(),
  clearData: () => Promise.resolve(),
  flushStorageData: nothing,
  enableNetworkEmulation: unsupported('enableNetworkEmulation'),
  isPersistent: () => false,
  getStoragePath: () => null,
  fetch: (...parameters: Parameters<typeof net.fetch>) => net.fetch(...parameters),
  registerPreloadScript(script: { id?: string; type: 'frame' | 'service-worker'; filePath: string }) {
    const id = script.id ?? `preload-${preloadScripts.length}`
    preloadScripts.push({ ...script, id })
    return id
  },
  unregisterPreloadScript(id: string) {
    const index = preloadScripts.findIndex((script) => script.id === id)
    if (index >= 0) preloadScripts.splice(index, 1)
  },
  getPreloadScripts: () => [...preloadScripts],
})

export const session = {
  defaultSession,
  /** Every partition is the one profile; a second would need a second browser. */
  fromPartition(partition: string) {
    if (partition) hostLog(`the session partition '${partition}' is the default session here`)
    return defaultSession
  },
}
