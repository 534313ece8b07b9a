import { BrowserWindow, shell } from 'electron'
import { expect, test } from 'vitest'
import type { BrowserWindow as FakeWindow, shell as FakeShell } from '../../test/fakes/electron.ts'
import { openWindow } from './window.ts'

const open = (): FakeWindow => openWindow({ route: '/', width: 1366, height: 768, show: true, title: '社保申报客户端' }, '/bundle/main') as unknown as FakeWindow
const outside = (shell as unknown as typeof FakeShell).opened

test('every window has exactly the safe baseline', () => {
  expect(open().options['webPreferences']).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
    spellcheck: false,
    preload: '/bundle/preload/preload.cjs',
  })
  expect((BrowserWindow as unknown as typeof FakeWindow).all.length).toBe(1)
})

test('it never leaves our origin', () => {
  const { webContents } = open()
  const stopped = (url: string): boolean => {
    let prevented = false
    webContents.emit('will-navigate', { url, preventDefault: () => (prevented = true) })
    return prevented
  }
  expect(stopped('app://bundle/index.html#/roster')).toBe(false)
  for (const url of ['https://example.com/', 'app://evil/index.html', 'app://bundle.evil.example/', 'file:///etc/passwd', 'javascript:alert(1)', 'about:blank']) expect(stopped(url), url).toBe(true)
})

test('it opens no second window; only plain https goes to the browser', () => {
  const { webContents } = open()
  outside.length = 0
  for (const url of ['file:///C:/x', 'javascript:1', 'http://example.com/', 'https://user@example.com/', 'smb://host/share', 'not a url', 'https://www.example.com/help']) {
    expect(webContents.openHandler!({ url })).toEqual({ action: 'deny' })
  }
  expect(outside).toEqual(['https://www.example.com/help'])
})
