import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import http from 'node:http'
import https from 'node:https'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { answerRequest, isHandled } from './schemes.ts'

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.otf': 'font/otf',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}

async function fetchFile(address: string): Promise<Response> {
  const file = fileURLToPath(address)
  const { size } = await stat(file).catch(() => {
    throw new Error('net::ERR_FILE_NOT_FOUND')
  })
  const body = Readable.toWeb(createReadStream(file)) as ReadableStream
  return new Response(body, { headers: { 'content-type': types[path.extname(file).toLowerCase()] ?? 'application/octet-stream', 'content-length': String(size) } })
}

/** Is there any network besides this machine's own? */
function isOnline(): boolean {
  return Object.values(os.networkInterfaces()).some((addresses) => addresses?.some((address) => !address.internal))
}

export const net = {
  /** `file:` and the application's own schemes too, as in Electron. */
  fetch(input: string | Request, init: RequestInit & { bypassCustomProtocolHandlers?: boolean } = {}): Promise<Response> {
    const address = typeof input === 'string' ? input : input.url
    if (address.startsWith('file:')) return fetchFile(address)
    if (isHandled(address) && !init.bypassCustomProtocolHandlers) return answerRequest(address, init)
    return fetch(input, init)
  },
  isOnline,
  get online(): boolean {
    return isOnline()
  },
  /** Node's request: near enough for what libraries do with it. */
  request(options: string | (https.RequestOptions & { url?: string })): http.ClientRequest {
    const { url, ...rest } = typeof options === 'string' ? { url: options } : options
    const plain = url ?? rest.protocol ?? 'https:'
    const client = plain.startsWith('https') ? https : http
    return url ? client.request(url, rest) : client.request(rest)
  },
}
