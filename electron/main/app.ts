import { app, BrowserWindow, Menu } from 'electron'
import { join } from 'node:path'
import type { AppEvent } from '../../shared/ipc/event.ts'
import { broadcast } from '../ipc/broadcast.ts'
import { registerChannels } from '../ipc/register.ts'
import { fileLogger } from '../platform/file-logger.ts'
import { resourcesFolder } from '../platform/resources.ts'
import { openSettings } from '../settings/settings-store.ts'
import { serveApp } from './app-protocol.ts'
import { createFileTokens } from './file-tokens.ts'
import { mainHandlers } from './handlers.ts'
import { createNotices } from './notices.ts'
import { createShell } from './shell.ts'
import { systemKeyStore } from './system-key-store.ts'
import { createVault } from './vault.ts'
import { openWindow } from './window.ts'

const MAIN_WINDOW = { route: '/', width: 1366, height: 768, show: true, title: '社保申报客户端' } as const

/** Builds the app once Electron is ready: key, engine, gate, window, in this order, so that the first paint finds them all. */
export async function runApp(bundleFolder: string): Promise<void> {
  const userData = app.getPath('userData')
  const logger = fileLogger(join(userData, 'logs', 'main.log'), 'main')
  logger.info('app.start', { version: app.getVersion(), electron: process.versions.electron ?? 'none' })
  const settings = openSettings(userData)
  const vault = createVault(userData, await systemKeyStore())
  const tokens = createFileTokens()
  const sendAll = (event: AppEvent): void => broadcast(BrowserWindow.getAllWindows().map((window) => window.webContents), event)
  const notify = createNotices({
    settings: settings.get,
    onOpen: (to) => {
      showWindow()
      sendAll({ type: 'navigate', to })
    },
  })
  const shell = createShell({
    userData,
    bundleFolder,
    resourcesFolder: resourcesFolder(process.resourcesPath, bundleFolder),
    logger,
    settings,
    vault,
    tokens,
    onEvent: (event) => (event.type === 'notice' ? notify(event.notice) : sendAll(event)),
  })
  const practiceFirst = process.argv.includes('--practice-first-run')
  registerChannels(mainHandlers({ shell, vault, settings, tokens, bundleFolder, practiceFirst }), shell.call, (channel, problem) =>
    logger.error('bug', { channel, kind: problem instanceof Error ? problem.name : typeof problem }),
  )
  serveApp(join(bundleFolder, '../renderer'))
  Menu.setApplicationMenu(process.platform === 'darwin' ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]) : null)

  await vault.tryOpen()
  if (vault.key()) {
    const opened = practiceFirst && settings.get().lastOperator === '' ? await shell.enterPractice() : await shell.open()
    if (!opened.ok) {
      logger.error('store.refused', { code: opened.error.code })
      vault.refuse(opened.error.code)
    }
  }
  let window = openWindow(MAIN_WINDOW, bundleFolder)
  function showWindow(): void {
    if (window.isDestroyed()) window = openWindow(MAIN_WINDOW, bundleFolder)
    if (window.isMinimized()) window.restore()
    window.focus()
  }
  app.on('second-instance', showWindow)
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) window = openWindow(MAIN_WINDOW, bundleFolder)
  })
  closeStoreBeforeQuit(() => shell.stop())
}

/** The store is closed before the process ends, so that the next start has nothing to recover. */
function closeStoreBeforeQuit(stop: () => Promise<void>): void {
  let stopped = false
  app.on('before-quit', (event) => {
    if (stopped) return
    event.preventDefault()
    void stop().finally(() => {
      stopped = true
      app.quit()
    })
  })
  app.on('window-all-closed', () => app.quit())
}
