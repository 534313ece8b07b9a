/* The isolated world: what a sandboxed preload can `require`, and then the preload itself (__PRELOADS__). */
;(() => {
  if (window.top !== window) return
  const token = '__TOKEN__'
  const post = globalThis.__hostPost
  delete globalThis.__hostPost
  const line = makeBridge(`${token}:preload`, `${token}:page`)
  const { ipcRenderer, say } = makeRendererIpc(post)

  const open = (address, frameName, features, disposition) =>
    say({ kind: 'open', address: new URL(address, document.baseURI).href, frameName, features, disposition })
  window.addEventListener(
    `${token}:open`,
    (event) => {
      event.stopImmediatePropagation()
      open(event.detail.address, event.detail.frameName, event.detail.features, 'new-window')
    },
    true,
  )
  // After the page's own handlers: a link that would open a window asks first as well.
  window.addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node.nodeName === 'A' && node.href)
    if (!link || event.defaultPrevented) return
    const elsewhere = link.target && !/^_(self|top|parent)$/.test(link.target)
    if (!elsewhere && !event.ctrlKey && !event.shiftKey) return
    event.preventDefault()
    open(link.href, link.target === '_blank' ? '' : link.target, '', 'foreground-tab')
  })
  // Keys that the page left alone may be the application menu's.
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || !(event.ctrlKey || event.altKey || event.metaKey || /^F\d+$/.test(event.key))) return
    say({ kind: 'key', key: event.key, control: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey })
  })

  const environment = __ENVIRONMENT__
  let zoom = 1
  const electron = {
    ipcRenderer,
    contextBridge: {
      exposeInMainWorld: (key, value) => line.expose(key, value),
      executeInMainWorld() {
        throw new Error('electron-host: contextBridge.executeInMainWorld is not supported')
      },
    },
    webFrame: {
      getZoomFactor: () => zoom,
      setZoomFactor(factor) {
        zoom = factor
        say({ kind: 'zoom', factor })
      },
    },
    webUtils: {
      getPathForFile(file) {
        if (!(file instanceof File)) throw new TypeError('getPathForFile expected to receive a File object but one was not provided')
        globalThis.__hostFile = file
        const path = askSynchronously({ kind: 'filePath' })
        globalThis.__hostFile = undefined
        return path
      },
    },
    crashReporter: { addExtraParameter() {}, removeExtraParameter() {} },
  }
  const process = { ...environment, env: {}, nextTick: (work, ...values) => queueMicrotask(() => work(...values)), on() {}, once() {}, hrtime: { bigint: () => BigInt(Math.round(performance.now() * 1e6)) } }
  const modules = { electron, 'electron/renderer': electron, 'electron/common': electron, timers: { setTimeout, clearTimeout, setInterval, clearInterval }, url: { URL, URLSearchParams } }
  const require = (name) => {
    const bare = name.replace(/^node:/, '')
    if (bare === 'events') return Object.assign(Emitter, { EventEmitter: Emitter, default: Emitter })
    if (modules[bare]) return modules[bare]
    throw new Error(`module not found: ${name}`)
  }
  const run = (file, body) => {
    const module = { exports: {} }
    try {
      body(require, module, module.exports, process, globalThis)
    } catch (error) {
      say({ kind: 'preloadError', file, message: String((error && error.stack) || error) })
      throw error
    }
  }
  /*__PRELOADS__*/
})()
