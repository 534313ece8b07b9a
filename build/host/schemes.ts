import type { Protocol } from 'electron'
import { hostLog, hostState } from './host-state.ts'

type Handler = (request: Request) => Response | Promise<Response>

/**
 * Chromium cannot be taught a new scheme from outside, so `app://bundle/x` is shown to it as
 * `https://bundle.app.electron-host.test/x` (a name that exists nowhere) and answered by the handler for `app`.
 */
const suffix = 'electron-host.test'
const registered = new Set<string>()
const handlers = new Map<string, Handler>()

/** `app://bundle/x` -> what Chromium is given. Other addresses stay as they are. */
export function toWebAddress(address: string): string {
  return address.replace(/^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i, (all, scheme: string, host: string) =>
    registered.has(scheme.toLowerCase()) ? `https://${host || '-'}.${scheme.toLowerCase()}.${suffix}` : all,
  )
}

/** The reverse: what the application is told an address to be. */
export function fromWebAddress(address: string): string {
  return address.replace(/^https:\/\/([^/?#]*)\.([a-z0-9+-]+)\.electron-host\.test/i, (_all, host: string, scheme: string) => `${scheme}://${host === '-' ? '' : host}`)
}

/** Patterns for the addresses that only we can answer. */
export function schemePatterns(): string[] {
  return [...registered].map((scheme) => `https://*.${scheme}.${suffix}/*`)
}

/** A policy that names `app:` must name the stand-in address too, or it would forbid what the application allowed. */
export function translatePolicy(policy: string): string {
  let translated = policy
  for (const scheme of registered) {
    translated = translated.replace(new RegExp(`(?<=[\\s;]|^)${scheme}:(//[^\\s;]+)?`, 'g'), (source, rest?: string) =>
      rest ? toWebAddress(source) : `https://*.${scheme}.${suffix}`,
    )
  }
  return translated
}

/** Is there a handler for this address? */
export function isHandled(address: string): boolean {
  return handlers.has(address.slice(0, address.indexOf(':')).toLowerCase())
}

/** Lets the application answer a request for one of its own addresses. */
export async function answerRequest(address: string, init: RequestInit): Promise<Response> {
  const handler = handlers.get(address.slice(0, address.indexOf(':')).toLowerCase())
  if (!handler) return new Response(`no handler for ${address}`, { status: 404 })
  try {
    const request = new Request(toWebAddress(address), { ...init, duplex: 'half' } as RequestInit)
    Object.defineProperty(request, 'url', { value: address })
    return await handler(request)
  } catch (error) {
    hostLog(`the handler for ${address} threw: ${String(error)}`)
    return new Response(null, { status: 500 })
  }
}

export const protocol = {
  registerSchemesAsPrivileged(schemes) {
    if (hostState.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme } of schemes) registered.add(scheme.toLowerCase())
  },
  handle(scheme, handler) {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    if (!registered.has(scheme)) throw new Error(`electron-host: only schemes registered as privileged can be handled, and '${scheme}' is not`)
    handlers.set(scheme, handler as unknown as Handler)
  },
  unhandle(scheme) {
    if (!handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`)
  },
  isProtocolHandled: (scheme) => handlers.has(scheme),
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'>
