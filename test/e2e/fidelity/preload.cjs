const { contextBridge, ipcRenderer, webUtils } = require('electron')

globalThis.secret = 42
window.addEventListener('DOMContentLoaded', () => {
  document.body.dataset.preload = 'saw the document'
})

let port
ipcRenderer.on('port', (event) => {
  port = event.ports[0]
})

contextBridge.exposeInMainWorld('bridge', {
  add: (a, b) => a + b,
  fail: () => {
    throw new Error('同步错误')
  },
  curry: (a) => (b) => a * b,
  later: async (value) => value,
  rejectLater: async () => {
    throw new RangeError('稍后的错误')
  },
  callBack: (callback) => callback(20) + 1,
  values: { when: new Date(7), list: [1, { deep: 2 }] },
  echo: (value) => ipcRenderer.invoke('echo', value),
  sum: (bytes) => ipcRenderer.invoke('sum', bytes),
  bytes: (length) => ipcRenderer.invoke('bytes', length),
  boom: () => ipcRenderer.invoke('boom'),
  uncloneable: () => ipcRenderer.invoke('uncloneable'),
  unknownChannel: () => ipcRenderer.invoke('nobody'),
  sendSync: (value) => ipcRenderer.sendSync('sync', value),
  ping: (number, callback) => {
    ipcRenderer.once('pong', (_event, answer) => callback(answer))
    ipcRenderer.send('ping', number)
  },
  requireFs: () => {
    try {
      return typeof require('fs')
    } catch (error) {
      return error.message
    }
  },
  pathOf: (file) => webUtils.getPathForFile(file),
  overPort: (value) =>
    new Promise((resolve) => {
      port.onmessage = (event) => resolve(event.data)
      port.postMessage(value)
    }),
  hasPort: () => port !== undefined,
})
