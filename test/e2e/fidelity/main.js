import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, BrowserWindow, ipcMain, Menu, MessageChannelMain, net, protocol, session } from 'electron'

/* A bare application that shows what the host does with each part of Electron that ours uses. */
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true } }])

const seen = { opened: [], secondInstances: [], navigations: [], keys: [], asked: [] }
globalThis.seen = seen

if (!app.requestSingleInstanceLock({ from: process.pid })) app.quit()
app.on('second-instance', (_event, argv, workingDirectory, additionalData) => seen.secondInstances.push({ argv, workingDirectory, additionalData }))

ipcMain.handle('echo', (_event, value) => value)
ipcMain.handle('sum', (_event, bytes) => bytes.reduce((sum, byte) => sum + byte, 0))
ipcMain.handle('bytes', (_event, length) => new Uint8Array(length).fill(7))
ipcMain.handle('boom', () => {
  throw new RangeError('太大')
})
ipcMain.handle('uncloneable', () => ({ method() {} }))
ipcMain.on('ping', (event, number) => event.reply('pong', number + 1))
ipcMain.on('sync', (event, value) => {
  event.returnValue = { heard: value }
})

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'"

function streamed() {
  const words = ['流', '式', '的', '回', '答']
  return new Response(
    new ReadableStream({
      pull(controller) {
        const word = words.shift()
        if (word) controller.enqueue(new TextEncoder().encode(word))
        else controller.close()
      },
    }),
    { headers: { 'content-type': 'text/plain; charset=utf-8', 'x-kind': 'stream' } },
  )
}

// As an application does that has a store to close: the first wish to quit is answered later.
let putAway = false
app.on('before-quit', (event) => {
  if (putAway) return
  event.preventDefault()
  setImmediate(() => {
    putAway = true
    console.log('put away')
    app.quit()
  })
})

void app.whenReady().then(() => {
  protocol.handle('app', async (request) => {
    const { pathname, host } = new URL(request.url)
    if (pathname === '/stream') return streamed()
    if (pathname === '/post') return Response.json({ host, method: request.method, body: await request.text() })
    const file = join(import.meta.dirname, pathname)
    if (!existsSync(file)) return new Response('not found', { status: 404 })
    const answer = await net.fetch(pathToFileURL(file).toString())
    const headers = new Headers(answer.headers)
    headers.set('content-security-policy', policy)
    return new Response(answer.body, { headers })
  })
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => permission === 'notifications')
  session.defaultSession.setPermissionRequestHandler((_contents, permission, callback) => {
    seen.asked.push(permission)
    callback(permission === 'notifications')
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: '文件', submenu: [{ id: 'save', label: '保存', accelerator: 'CmdOrCtrl+S', click: () => seen.keys.push('save') }] }]))
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    useContentSize: true,
    webPreferences: { preload: join(import.meta.dirname, 'preload.cjs'), sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  window.webContents.setWindowOpenHandler(({ url }) => {
    seen.opened.push(url)
    return { action: 'deny' }
  })
  window.webContents.on('will-navigate', (event) => {
    seen.navigations.push(event.url)
    if (!event.url.startsWith('app://')) event.preventDefault()
  })
  window.webContents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame && !event.url.startsWith('app://')) event.preventDefault()
  })
  window.on('close', (event) => {
    if (globalThis.keepOpen) event.preventDefault()
  })
  window.webContents.once('did-finish-load', () => {
    const { port1, port2 } = new MessageChannelMain()
    port1.on('message', ({ data }) => port1.postMessage({ answered: data }))
    port1.start()
    window.webContents.postMessage('port', null, [port2])
  })
  void window.loadURL('app://fidelity/index.html')
})
