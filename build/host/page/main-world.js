/* The page's own world: receives what the preload exposes, and keeps popups from reaching Chromium. */
;(() => {
  if (window.top !== window) return
  const token = '__TOKEN__'
  const freeze = (value) => {
    if (value && typeof value === 'object' && !Object.isFrozen(value)) {
      Object.freeze(value)
      Object.values(value).forEach(freeze)
    }
    return value
  }
  const line = makeBridge(`${token}:page`, `${token}:preload`)
  const dispatch = window.dispatchEvent.bind(window)
  const Detailed = CustomEvent
  line.onExpose = (key, value) => Object.defineProperty(window, key, { value: freeze(value), enumerable: true, writable: false, configurable: false })
  // Chromium can only close a popup after it has shown it. So the question is asked before: null, as for a denied one.
  window.open = (address = 'about:blank', frameName = '', features = '') => {
    dispatch(new Detailed(`${token}:open`, { detail: { address: String(address), frameName: String(frameName), features: String(features) } }))
    return null
  }
})()
