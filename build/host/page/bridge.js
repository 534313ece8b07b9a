/*
 * Runs in BOTH worlds of a page: a synchronous line between the page's own world and the preload's isolated world.
 * A DOM event is the only thing the two worlds share; Chromium clones its `detail` from one into the other.
 * The rules are contextBridge's: values are copied, functions and promises become proxies, prototypes do not cross.
 */
var makeBridge = (inbound, outbound) => {
  // Kept before the page's own code runs, so that it cannot put something else in their place.
  const dispatch = window.dispatchEvent.bind(window)
  const Detailed = CustomEvent
  const functions = new Map()
  const functionIds = new WeakMap()
  const promises = new Map()
  let lastId = 0
  let answer
  const post = (message) => dispatch(new Detailed(outbound, { detail: message }))

  const isPlain = (value) => {
    const prototype = Object.getPrototypeOf(value)
    return prototype === null || Object.getPrototypeOf(prototype) === null
  }
  const clonedByChromium = [Date, RegExp, Map, Set, ArrayBuffer, Blob]
  const copyObject = (value, convert) => {
    const copy = {}
    for (const key of Object.keys(value)) copy[key] = convert(value[key])
    return copy
  }
  const packFunction = (value) => {
    let id = functionIds.get(value)
    if (!id) {
      id = ++lastId
      functionIds.set(value, id)
      functions.set(id, value)
    }
    return { __function: id }
  }
  const packPromise = (value) => {
    const id = ++lastId
    value.then(
      (result) => post({ kind: 'settled', id, fine: true, value: pack(result) }),
      (reason) => post({ kind: 'settled', id, fine: false, value: pack(reason) }),
    )
    return { __promise: id }
  }
  const pack = (value) => {
    if (typeof value === 'symbol') throw new TypeError('contextBridge: a symbol cannot cross')
    if (typeof value === 'function') return packFunction(value)
    if (value === null || typeof value !== 'object') return value
    if (value instanceof Promise) return packPromise(value)
    if (value instanceof Error) return { __error: [value.name, value.message, value.stack] }
    if (Array.isArray(value)) return value.map(pack)
    if (!isPlain(value) && (ArrayBuffer.isView(value) || clonedByChromium.some((Kind) => value instanceof Kind))) return value
    return copyObject(value, pack)
  }
  const unpack = (value) => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(unpack)
    if ('__function' in value) return (...parameters) => call(value.__function, parameters)
    if ('__promise' in value) return new Promise((resolve, reject) => promises.set(value.__promise, { resolve, reject }))
    if ('__error' in value) {
      const error = new Error(value.__error[1])
      error.name = value.__error[0]
      return error
    }
    return isPlain(value) ? copyObject(value, unpack) : value
  }
  const call = (id, parameters) => {
    answer = undefined
    post({ kind: 'call', id, parameters: pack(parameters) })
    const given = answer
    answer = undefined
    if (!given) throw new Error('contextBridge: the other world did not answer')
    if (!given.fine) throw unpack(given.value)
    return unpack(given.value)
  }
  const runCall = (message) => {
    try {
      return { fine: true, value: pack(functions.get(message.id)(...unpack(message.parameters))) }
    } catch (error) {
      return { fine: false, value: pack(error) }
    }
  }

  const line = { onExpose: null, expose: (key, value) => post({ kind: 'expose', key, value: pack(value) }) }
  window.addEventListener(
    inbound,
    (event) => {
      event.stopImmediatePropagation()
      const message = event.detail
      if (message.kind === 'call') post({ kind: 'answer', ...runCall(message) })
      else if (message.kind === 'answer') answer = message
      else if (message.kind === 'expose') line.onExpose(message.key, unpack(message.value))
      else if (message.kind === 'settled') {
        const waiting = promises.get(message.id)
        promises.delete(message.id)
        if (message.fine) waiting?.resolve(unpack(message.value))
        else waiting?.reject(unpack(message.value))
      }
    },
    true,
  )
  return line
}
