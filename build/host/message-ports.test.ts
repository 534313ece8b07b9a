import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { type Carrier, closePortsOf, deliverFrom, give, MessageChannelMain, type PortMessage } from './message-ports.ts'

describe('message ports', () => {
  it('carry copies to the other end, and keep what comes before it listens', async () => {
    const { port1, port2 } = new MessageChannelMain()
    const sent = { list: [1] }
    port1.postMessage(sent)
    sent.list.push(2)
    const arrived = once(port2, 'message')
    port2.start()
    expect(((await arrived) as [{ data: unknown }])[0].data).toEqual({ list: [1] })
  })

  it('refuse what cannot be cloned', () => {
    expect(() => new MessageChannelMain().port1.postMessage(() => 1)).toThrow(/could not be cloned/)
  })

  it('follow a port to another process and back', async () => {
    const { port1, port2 } = new MessageChannelMain()
    const carried: [string, PortMessage][] = []
    const carrier: Carrier = (id, message) => carried.push([id, message])
    port1.postMessage('早到的')
    const id = give(port2.id, carrier)
    await Promise.resolve()
    port1.postMessage('问')
    expect(carried.map(([to, message]) => [to, message.data])).toEqual([[id, '早到的'], [id, '问']])
    const answered = once(port1, 'message')
    port1.start()
    deliverFrom(id, { data: '答', ports: [] })
    expect(((await answered) as [{ data: unknown }])[0].data).toBe('答')
  })

  it('close at both ends when the process that held one is gone', async () => {
    const { port1, port2 } = new MessageChannelMain()
    const carrier: Carrier = () => undefined
    give(port2.id, carrier)
    const closed = once(port1, 'close')
    closePortsOf(carrier)
    await closed
    expect(() => give(port1.id, carrier)).toThrow(/closed/)
  })
})
