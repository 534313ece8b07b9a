/*
 * How values travel between the page and the main process: the structured clone, written as JSON.
 * A plain script on purpose: it is evaluated in the page's isolated world and, the same text, in Node.
 * Dates, maps, sets, bigints, typed arrays, errors, undefined, cycles and shared parts arrive as what they were;
 * functions and other things that Electron refuses are refused with Electron's words.
 */
var wire = (() => {
  const inNode = typeof Buffer !== 'undefined'
  const toText = (bytes) => (inNode ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64') : bytes.toBase64())
  const toBytes = (text) => (inNode ? new Uint8Array(Buffer.from(text, 'base64')) : Uint8Array.fromBase64(text))
  const refuse = () => {
    throw new Error('An object could not be cloned.')
  }
  const errors = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError }
  const refused = new Set(['Promise', 'WeakMap', 'WeakSet', 'WeakRef', 'Window', 'Blob', 'File', 'Proxy'])

  const encodeNumber = (value) => (Number.isFinite(value) && !Object.is(value, -0) ? value : { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) })

  const encodeObject = (value, seen) => {
    if (seen.has(value)) return { $: 'seen', v: seen.get(value) }
    seen.set(value, seen.size)
    if (Array.isArray(value)) return Array.from(value, (item) => encodeValue(item, seen))
    const tag = Object.prototype.toString.call(value).slice(8, -1)
    if (refused.has(tag)) return refuse()
    if (tag === 'Date') return { $: 'date', v: value.getTime() }
    if (tag === 'RegExp') return { $: 'expression', v: [value.source, value.flags] }
    if (tag === 'Error') return { $: 'error', v: [value.name, String(value.message), String(value.stack)] }
    if (tag === 'Map') return { $: 'map', v: [...value].map(([key, item]) => [encodeValue(key, seen), encodeValue(item, seen)]) }
    if (tag === 'Set') return { $: 'set', v: [...value].map((item) => encodeValue(item, seen)) }
    if (tag === 'ArrayBuffer') return { $: 'buffer', v: toText(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value)) {
      const kind = inNode && Buffer.isBuffer(value) ? 'Uint8Array' : value.constructor.name
      return { $: 'view', k: kind, v: toText(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
    }
    // Without a prototype, a key called __proto__ is only a key.
    const out = Object.create(null)
    for (const key of Object.keys(value)) out[key] = encodeValue(value[key], seen)
    return '$' in out ? { $: 'object', v: out } : out
  }

  const encodeValue = (value, seen) => {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value
      case 'number':
        return encodeNumber(value)
      case 'undefined':
        return { $: 'undefined' }
      case 'bigint':
        return { $: 'bigint', v: String(value) }
      case 'object':
        return value === null ? null : encodeObject(value, seen)
      default:
        return refuse()
    }
  }

  const fill = (target, source, seen) => {
    for (const key of Object.keys(source)) {
      const value = decodeValue(source[key], seen)
      if (key === '__proto__') Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true })
      else target[key] = value
    }
    return target
  }
  const remember = (value, seen) => {
    seen.push(value)
    return value
  }
  const view = (kind, text) => {
    const bytes = toBytes(text)
    if (kind === 'Uint8Array') return bytes
    const Kind = globalThis[kind]
    return new Kind(bytes.buffer, bytes.byteOffset, bytes.byteLength / (Kind.BYTES_PER_ELEMENT ?? 1))
  }

  const decodeTagged = (value, seen) => {
    const { $: tag, v } = value
    if (tag === 'undefined') return undefined
    if (tag === 'number') return Number(v)
    if (tag === 'bigint') return BigInt(v)
    if (tag === 'seen') return seen[v]
    if (tag === 'date') return remember(new Date(v ?? NaN), seen)
    if (tag === 'expression') return remember(new RegExp(v[0], v[1]), seen)
    if (tag === 'error') return remember(Object.assign(new (errors[v[0]] ?? Error)(v[1]), { stack: v[2] }), seen)
    if (tag === 'buffer') return remember(toBytes(v).buffer, seen)
    if (tag === 'view') return remember(view(value.k, v), seen)
    if (tag === 'object') return fill(remember({}, seen), v, seen)
    if (tag === 'map') {
      const map = remember(new Map(), seen)
      for (const [key, item] of v) {
        const decodedKey = decodeValue(key, seen)
        map.set(decodedKey, decodeValue(item, seen))
      }
      return map
    }
    const set = remember(new Set(), seen)
    for (const item of v) set.add(decodeValue(item, seen))
    return set
  }

  const decodeValue = (value, seen) => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) {
      const list = remember([], seen)
      for (const item of value) list.push(decodeValue(item, seen))
      return list
    }
    return value.$ === undefined ? fill(remember({}, seen), value, seen) : decodeTagged(value, seen)
  }

  return {
    encode: (value) => JSON.stringify(encodeValue(value, new Map())),
    decode: (text) => decodeValue(JSON.parse(text), []),
  }
})()
