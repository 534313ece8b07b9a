import { BrowserWindow, shell } from 'electron'
import { join } from 'node:path'
import { APP_ORIGIN } from '../ipc/sender-check.ts'

/** The safe baseline; every window of the app is made with it, here and nowhere else. */
const WEB_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  allowRunningInsecureContent: false,
  spellcheck: false,
} as const

export interface WindowKind {
  readonly route: string
  readonly width: number
  readonly height: number
  readonly show: boolean
  readonly title: string
}

/** Opens one of our pages. It can neither leave our origin nor open another window; links to the web go to the browser. */
export function openWindow(kind: WindowKind, bundleFolder: string): BrowserWindow {
  const window = new BrowserWindow({
    width: kind.width,
    height: kind.height,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: kind.title,
    autoHideMenuBar: true,
    backgroundColor: '#f5f5f5',
    webPreferences: { ...WEB_PREFERENCES, preload: join(bundleFolder, '../preload/preload.cjs') },
  })
  window.webContents.setWindowOpenHandler(({ url }) => {
    openOutside(url)
    return { action: 'deny' }
  })
  window.webContents.on('will-navigate', (event) => {
    if (!event.url.startsWith(`${APP_ORIGIN}/`)) event.preventDefault()
  })
  if (kind.show) window.once('ready-to-show', () => window.show())
  void window.loadURL(`${APP_ORIGIN}/index.html#${kind.route}`)
  return window
}

/** Only https, and only without a user name in it: anything else stays closed. */
function openOutside(address: string): void {
  if (!URL.canParse(address)) return
  const url = new URL(address)
  if (url.protocol === 'https:' && url.username === '') void shell.openExternal(url.href)
}
