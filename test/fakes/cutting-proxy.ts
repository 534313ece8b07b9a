import { createServer, connect, type AddressInfo, type Socket } from 'node:net'
import { once } from 'node:events'

/** Where a connection is cut: behind so many bytes of the request, or when so many bytes of the reply have come (0: before the first, after the server did its work). */
export type Cut = { readonly after: 'request' | 'reply'; readonly bytes: number }

export interface CuttingProxy {
  readonly port: number
  /** Cuts that were made. */
  readonly cuts: number
  close(): Promise<void>
}

/** A TCP proxy on loopback that cuts one connection after the other where `nextCut` says, until `limit` were cut; then it is a good line. */
export async function cuttingProxy(target: number, limit: number, nextCut: () => Cut): Promise<CuttingProxy> {
  const open = new Set<Socket>()
  let made = 0
  const server = createServer((client) => {
    const bureau = connect(target, '127.0.0.1')
    const cut = made < limit ? nextCut() : null
    let up = 0
    let down = 0
    for (const socket of [client, bureau]) {
      open.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        open.delete(socket)
        client.destroy()
        bureau.destroy()
      })
    }
    let done = false
    const end = (): void => {
      if (done || made >= limit) return
      done = true
      made++
      client.destroy()
      bureau.destroy()
    }
    client.on('data', (data) => {
      if (done) return
      const left = cut?.after === 'request' ? cut.bytes - up : Number.POSITIVE_INFINITY
      up += data.length
      if (data.length < left) return void bureau.write(data)
      // What was sent before the cut arrives: the server sees a request that ends in the middle.
      bureau.write(data.subarray(0, left), end)
    })
    bureau.on('data', (data) => {
      if (cut?.after === 'reply' && down + data.length > cut.bytes) return void client.write(data.subarray(0, cut.bytes - down), end)
      down += data.length
      client.write(data)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    get cuts() {
      return made
    },
    close: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
