/*
 * What `import … from 'electron'` and `require('electron')` give in the main process.
 * Nothing here or below may await at the top level: `require` would refuse it.
 */
import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { clipboard, autoUpdater, crashReporter, desktopCapturer, globalShortcut, nativeTheme, Notification, powerMonitor, powerSaveBlocker, systemPreferences, Tray } from './desktop.ts'
import { dialog } from './dialog.ts'
import { ipcMain } from './ipc-main.ts'
import { Menu, MenuItem } from './menu.ts'
import { MessageChannelMain } from './message-ports.ts'
import { nativeImage } from './native-image.ts'
import { net } from './net.ts'
import { safeStorage } from './safe-storage.ts'
import { protocol } from './schemes.ts'
import { screen } from './screen.ts'
import { session } from './session.ts'
import { shell } from './shell.ts'
import { utilityProcess } from './utility-process.ts'
import { webContents } from './web-contents.ts'

/** In a main process these are absent in Electron as well; libraries look for them before they use them. */
const contextBridge = undefined
const ipcRenderer = undefined
const BaseWindow = undefined
const BrowserView = undefined
const WebContentsView = undefined

const electron = {
  app, autoUpdater, BaseWindow, BrowserView, BrowserWindow, clipboard, contextBridge, crashReporter, desktopCapturer, dialog, globalShortcut,
  ipcMain, ipcRenderer, Menu, MenuItem, MessageChannelMain, nativeImage, nativeTheme, net, Notification, powerMonitor, powerSaveBlocker,
  protocol, safeStorage, screen, session, shell, systemPreferences, Tray, utilityProcess, webContents, WebContentsView,
}

export {
  app, autoUpdater, BaseWindow, BrowserView, BrowserWindow, clipboard, contextBridge, crashReporter, desktopCapturer, dialog, globalShortcut,
  ipcMain, ipcRenderer, Menu, MenuItem, MessageChannelMain, nativeImage, nativeTheme, net, Notification, powerMonitor, powerSaveBlocker,
  protocol, safeStorage, screen, session, shell, systemPreferences, Tray, utilityProcess, webContents, WebContentsView,
}
export default electron
export { electron as 'module.exports' }
