import type { WebRequest } from 'electron'

interface RequestFacts {
  url: string
  method: string
  resourceType: string
}
interface ResponseFacts {
  url: string
  statusCode: number
  headers: Headers
}
type BeforeRequest = (details: object, callback: (response: { cancel?: boolean; redirectURL?: string }) => void) => void
type HeadersReceived = (details: object, callback: (response: { cancel?: boolean; responseHeaders?: Record<string, string | string[]> }) => void) => void

let onBeforeRequest: { matches(url: string): boolean; listener: BeforeRequest } | null = null
let onHeadersReceived: { matches(url: string): boolean; listener: HeadersReceived } | null = null
let announceChange: () => void = () => undefined

/** What `session.webRequest` was told, as the request gate asks it. */
export const webRequestRules = {
  watchesEverything: () => onBeforeRequest !== null,
  onChange(listener: () => void): void {
    announceChange = listener
  },
  beforeRequest(facts: RequestFacts): Promise<{ cancel?: boolean }> {
    const rule = onBeforeRequest
    if (!rule?.matches(facts.url)) return Promise.resolve({})
    const resourceType = facts.resourceType === 'Document' ? 'mainFrame' : facts.resourceType.toLowerCase()
    return new Promise((resolve) => rule.listener({ id: 0, timestamp: Date.now(), ...facts, resourceType }, resolve))
  },
  /** The headers to send, after the application's say. Only asked for the application's own addresses. */
  async headersReceived(facts: ResponseFacts): Promise<{ name: string; value: string }[]> {
    const rule = onHeadersReceived
    const given = [...facts.headers].map(([name, value]) => ({ name, value }))
    if (!rule?.matches(facts.url)) return given
    const responseHeaders = Object.fromEntries(given.map(({ name, value }) => [name, [value]]))
    const changed = await new Promise<{ responseHeaders?: Record<string, string | string[]> }>((resolve) =>
      rule.listener({ id: 0, timestamp: Date.now(), url: facts.url, statusCode: facts.statusCode, statusLine: `HTTP/1.1 ${facts.statusCode}`, responseHeaders }, resolve),
    )
    return Object.entries(changed.responseHeaders ?? responseHeaders).flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: one })))
  },
}

/** `https://*.example.cn/*` and `<all_urls>`, as in Electron's filters. */
function matcher(patterns: readonly string[] | undefined): (url: string) => boolean {
  if (!patterns || patterns.length === 0 || patterns.includes('<all_urls>')) return () => true
  const expressions = patterns.map((pattern) => new RegExp(`^${pattern.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*')}$`))
  return (url) => expressions.some((expression) => expression.test(url))
}

function split<L>(first: unknown, second: unknown): { matches(url: string): boolean; listener: L } | null {
  const [filter, listener] = typeof first === 'function' || first === null ? [undefined, first] : [first as { urls?: string[] }, second]
  return listener ? { matches: matcher(filter?.urls), listener: listener as L } : null
}

/** The listeners that can change a request; those that only watch are not here, so that using them fails loudly. */
export const webRequest = {
  onBeforeRequest(first: unknown, second?: unknown) {
    onBeforeRequest = split<BeforeRequest>(first, second)
    announceChange()
  },
  onHeadersReceived(first: unknown, second?: unknown) {
    onHeadersReceived = split<HeadersReceived>(first, second)
  },
} satisfies Pick<WebRequest, 'onBeforeRequest' | 'onHeadersReceived'>
