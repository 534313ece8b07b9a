import { protocol, session } from 'electron'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** antd writes style elements at run time, so inline styles are allowed; scripts come from the bundle alone. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
}

/** Serves the built renderer under app://bundle with its policy, and nothing outside its folder. Permissions are refused, all of them. */
export function serveApp(rendererFolder: string): void {
  protocol.handle('app', (request) => serveFile(rendererFolder, request.url))
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
}

/** One file of the bundle as a response; 404 for anything that is not inside `rendererFolder`. */
export async function serveFile(rendererFolder: string, address: string): Promise<Response> {
  const url = new URL(address)
  const path = normalize(join(rendererFolder, decodeURIComponent(url.pathname)))
  const type = TYPES[extname(path)]
  if (url.host !== 'bundle' || !path.startsWith(rendererFolder + sep) || path.includes('\0') || !type) return new Response('not found', { status: 404 })
  try {
    const headers = { 'content-type': type, 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' }
    return new Response(await readFile(path), { headers })
  } catch {
    return new Response('not found', { status: 404 })
  }
}
