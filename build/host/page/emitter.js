/* What a sandboxed preload gets for `require('events')`, and what ipcRenderer is made of. */
var Emitter = class {
  #listeners = new Map()
  on(name, listener) {
    const list = this.#listeners.get(name) ?? []
    this.#listeners.set(name, [...list, listener])
    return this
  }
  once(name, listener) {
    const wrapped = (...values) => {
      this.off(name, wrapped)
      listener.apply(this, values)
    }
    wrapped.listener = listener
    return this.on(name, wrapped)
  }
  off(name, listener) {
    const list = this.#listeners.get(name) ?? []
    const index = list.findIndex((each) => each === listener || each.listener === listener)
    if (index >= 0) this.#listeners.set(name, list.toSpliced(index, 1))
    return this
  }
  emit(name, ...values) {
    const list = this.#listeners.get(name) ?? []
    for (const listener of list) listener.apply(this, values)
    return list.length > 0
  }
  removeAllListeners(name) {
    if (name === undefined) this.#listeners.clear()
    else this.#listeners.delete(name)
    return this
  }
  listenerCount(name) {
    return (this.#listeners.get(name) ?? []).length
  }
  addListener(name, listener) {
    return this.on(name, listener)
  }
  removeListener(name, listener) {
    return this.off(name, listener)
  }
}
