/*
 * ipcRenderer: texts out by a binding that only this world can see, texts in by a function that only it has.
 * A message is an envelope of one line and, after it, the encoded value, which may be megabytes.
 */
var makeRendererIpc = (post) => {
  const ipcRenderer = new Emitter()
  const pending = new Map()
  const ports = new Map()
  let lastId = 0
  const say = ({ value = '', ...envelope }) => post(`${JSON.stringify(envelope)}\n${value}`)
  const event = (given) => ({ sender: ipcRenderer, ports: given ?? [], preventDefault() {}, defaultPrevented: false })

  /* A port of the main process as a real MessagePort of this page: one end for the page, one relayed by us. */
  const openPort = (id) => {
    const channel = new MessageChannel()
    ports.set(id, channel.port1)
    channel.port1.onmessage = (received) => say({ kind: 'port', id, value: wire.encode(received.data) })
    return channel.port2
  }
  /* The reverse: a port that the page gives away. */
  const adoptPort = (port) => {
    const id = `page-${crypto.randomUUID()}`
    ports.set(id, port)
    port.onmessage = (received) => say({ kind: 'port', id, value: wire.encode(received.data) })
    return id
  }

  ipcRenderer.send = (channel, ...values) => say({ kind: 'send', channel, value: wire.encode(values) })
  ipcRenderer.postMessage = (channel, message, transfer = []) =>
    say({ kind: 'post', channel, value: wire.encode(message), ports: [...transfer].map(adoptPort) })
  ipcRenderer.invoke = (channel, ...values) =>
    new Promise((resolve, reject) => {
      const id = ++lastId
      const value = wire.encode(values)
      pending.set(id, { resolve, reject })
      say({ kind: 'invoke', id, channel, value })
    })
  ipcRenderer.sendSync = (channel, ...values) => {
    const answer = JSON.parse(askSynchronously({ kind: 'sendSync', channel, value: wire.encode(values) }))
    return wire.decode(answer.value)
  }

  const receive = {
    reply(message) {
      const waiting = pending.get(message.id)
      pending.delete(message.id)
      if (message.fine) waiting?.resolve(wire.decode(message.value))
      else waiting?.reject(new Error(message.error))
    },
    send: (message) => ipcRenderer.emit(message.channel, event(), ...wire.decode(message.value)),
    post: (message) => ipcRenderer.emit(message.channel, event(message.ports.map(openPort)), wire.decode(message.value)),
    port: (message) => ports.get(message.id)?.postMessage(wire.decode(message.value)),
    closePort(message) {
      ports.get(message.id)?.close()
      ports.delete(message.id)
    },
  }
  globalThis.__hostReceive = (envelope, value) => {
    const message = { ...JSON.parse(envelope), value }
    receive[message.kind](message)
  }
  return { ipcRenderer, say }
}
