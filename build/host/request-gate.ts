import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts'
import type { DevToolsSession } from './devtools-connection.ts'
import { chromium, hostLog } from './host-state.ts'
import { answerRequest, fromWebAddress, schemePatterns, translatePolicy } from './schemes.ts'
import { webRequestRules } from './web-request.ts'

type Paused = Protocol.Fetch.requestPausedPayload

/** What a window wants to know of its documents. Answers true when the navigation may go on. */
export interface DocumentOwner {
  ownsFrame(frameId: string): boolean
  mayNavigate(frameId: string, address: string, redirected: boolean): boolean
}

const owners = new Set<DocumentOwner>()

/** Lets a window watch over the documents of its frames; answers the way to stop. */
export function watchDocuments(owner: DocumentOwner): () => void {
  owners.add(owner)
  return () => owners.delete(owner)
}

/**
 * Every request that concerns us is held here: documents (may this frame go there?) and our own schemes (answered by
 * the application). It listens on the browser as a whole, so workers and their requests come through it too.
 */
export async function openRequestGate(): Promise<void> {
  const browser = chromium().connection.browser
  browser.on('Fetch.requestPaused', (paused) => {
    decide(browser, paused).catch((error: unknown) => {
      if (!/Invalid InterceptionId|has gone/.test(String(error))) hostLog(`${paused.request.url}: ${String(error)}`)
    })
  })
  await refreshRequestGate()
}

/** To be called when a rule was added after the gate was opened. */
export async function refreshRequestGate(): Promise<void> {
  const patterns: Protocol.Fetch.RequestPattern[] = [
    { urlPattern: '*', resourceType: 'Document' },
    ...schemePatterns().map((urlPattern) => ({ urlPattern })),
    ...(webRequestRules.watchesEverything() ? [{ urlPattern: '*' }] : []),
  ]
  await chromium().connection.browser.send('Fetch.enable', { patterns })
}

async function decide(browser: DevToolsSession, paused: Paused): Promise<void> {
  const { requestId, request } = paused
  const address = fromWebAddress(request.url)
  const fail = (): Promise<unknown> => browser.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
  if (paused.resourceType === 'Document' && !mayNavigate(paused, address)) return void (await fail())
  const verdict = await webRequestRules.beforeRequest({ url: address, method: request.method, resourceType: paused.resourceType })
  if (verdict.cancel) return void (await browser.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }))
  if (address === request.url) return void (await browser.send('Fetch.continueRequest', { requestId }))
  const response = await answerRequest(address, requestInit(paused))
  const responseHeaders = await webRequestRules.headersReceived({ url: address, statusCode: response.status, headers: response.headers })
  const bytes = Buffer.from(await response.arrayBuffer())
  await browser.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: responseHeaders.map(({ name, value }) => ({ name, value: /^content-security-policy/i.test(name) ? translatePolicy(value) : value })),
    body: bytes.toString('base64'),
  })
}

function mayNavigate(paused: Paused, address: string): boolean {
  for (const owner of owners) {
    if (owner.ownsFrame(paused.frameId)) return owner.mayNavigate(paused.frameId, address, paused.redirectedRequestId !== undefined)
  }
  return true
}

function requestInit(paused: Paused): RequestInit {
  const parts = paused.request.postDataEntries ?? []
  const body = parts.length > 0 ? Buffer.concat(parts.map((part) => Buffer.from(part.bytes ?? '', 'base64'))) : undefined
  return { method: paused.request.method, headers: new Headers(paused.request.headers), ...(body ? { body: new Uint8Array(body) } : {}) }
}
