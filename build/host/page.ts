import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { DevToolsSession } from './devtools-connection.ts'
import { chromium } from './host-state.ts'
import { openWindowTarget } from './window-target.ts'
import { pageScript } from './wire.ts'

/** The name that the preload's isolated world has in Electron's own DevTools, too. */
const worldName = 'Electron Isolated Context'

export interface PageOptions {
  width: number
  height: number
  preloads: readonly string[]
  additionalArguments: readonly string[]
}

/** What the page's isolated world says to the host; the fields beside `kind` depend on it. */
export interface PageMessage {
  kind: string
  id?: number | string
  channel?: string
  value?: string
  [field: string]: unknown
}

interface PageEvents {
  message: [message: PageMessage, contextId: number]
  question: [question: PageMessage, answer: (text: string) => void, callFrameId: string]
  destroyed: []
}

/** One tab of the browser with the preload's world set up in it: the ground that a WebContents stands on. */
export class Page extends EventEmitter<PageEvents> {
  /** Settles when the page exists and its scripts are in place; nothing may be loaded before. */
  readonly ready: Promise<void>
  targetId = ''
  #session: DevToolsSession | null = null
  #frameIds = new Set<string>()
  #contextId: number | null = null
  #unsent: PageMessage[] = []
  #gone = false

  constructor(options: PageOptions) {
    super()
    this.ready = this.#open(options)
    this.ready.catch(() => this.#destroyed())
  }

  /** The conversation with this page; only after `ready`. */
  get session(): DevToolsSession {
    if (!this.#session) throw new Error('electron-host: the page is not ready')
    return this.#session
  }

  ownsFrame(frameId: string): boolean {
    return this.#frameIds.has(frameId)
  }

  isMainFrame(frameId: string): boolean {
    return frameId === this.targetId
  }

  /** To whatever document is there, or to the next one that comes. */
  post(message: PageMessage): void {
    if (this.#contextId === null) this.#unsent.push(message)
    else this.#deliver(message, this.#contextId)
  }

  /** To exactly the document that asked; it may have gone meanwhile, and then nobody waits for the answer. */
  reply(contextId: number, message: PageMessage): void {
    this.#deliver(message, contextId)
  }

  async close(): Promise<void> {
    await this.ready.catch(() => undefined)
    if (this.targetId) await chromium().connection.browser.send('Target.closeTarget', { targetId: this.targetId }).catch(() => undefined)
  }

  /** The value, which may be megabytes, goes beside its envelope: text inside text inside text would cost seconds. */
  #deliver(message: PageMessage, executionContextId: number): void {
    const { value = '', ...envelope } = message
    const functionDeclaration = 'function (envelope, value) { __hostReceive(envelope, value) }'
    void this.session
      .send('Runtime.callFunctionOn', { functionDeclaration, executionContextId, arguments: [{ value: JSON.stringify(envelope) }, { value }], silent: true })
      .catch(() => undefined)
  }

  async #open(options: PageOptions): Promise<void> {
    const { browser } = chromium().connection
    const targetId = await openWindowTarget(options)
    this.targetId = targetId
    this.#frameIds.add(targetId)
    const session = await chromium().connection.attach(targetId)
    this.#session = session
    browser.on('Target.targetDestroyed', (event) => {
      if (event.targetId === targetId) this.#destroyed()
    })
    this.#listen(session)
    await Promise.all([
      session.send('Page.enable'),
      session.send('Runtime.enable'),
      // Only for the halts of page/synchronous.js.
      session.send('Debugger.enable', { maxScriptsCacheSize: 0 }),
      session.send('Runtime.addBinding', { name: '__hostPost', executionContextName: worldName }),
      this.#installScripts(session, options),
    ])
  }

  #listen(session: DevToolsSession): void {
    session.on('Page.frameAttached', ({ frameId }) => this.#frameIds.add(frameId))
    session.on('Page.frameDetached', ({ frameId, reason }) => reason === 'remove' && this.#frameIds.delete(frameId))
    session.on('Runtime.executionContextsCleared', () => {
      this.#contextId = null
    })
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.#contextId) this.#contextId = null
    })
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const frameId = (context.auxData as { frameId?: string } | undefined)?.frameId ?? ''
      if (context.name !== worldName || !this.isMainFrame(frameId)) return
      this.#contextId = context.id
      for (const message of this.#unsent.splice(0)) this.#deliver(message, context.id)
    })
    session.on('Runtime.bindingCalled', (call) => {
      if (call.name !== '__hostPost') return
      const end = call.payload.indexOf('\n')
      const message = JSON.parse(call.payload.slice(0, end)) as PageMessage
      this.emit('message', { ...message, value: call.payload.slice(end + 1) }, call.executionContextId)
    })
    session.on('Debugger.paused', ({ callFrames }) => void this.#answerHalt(session, callFrames[0]))
  }

  /** See page/synchronous.js. A halt that is not ours (a `debugger` in the application) just goes on. */
  async #answerHalt(session: DevToolsSession, frame: { callFrameId: string; functionName: string } | undefined): Promise<void> {
    const resume = (): Promise<unknown> => session.send('Debugger.resume').catch(() => undefined)
    if (frame?.functionName !== '__hostHalt' || this.listenerCount('question') === 0) return void (await resume())
    const { callFrameId } = frame
    const asked = await session.send('Debugger.evaluateOnCallFrame', { callFrameId, expression: 'JSON.stringify(__hostQuestion)', returnByValue: true })
    const answer = (text: string): void => {
      void session
        .send('Debugger.evaluateOnCallFrame', { callFrameId, expression: `__hostAnswer = ${JSON.stringify(text)}; undefined` })
        .catch(() => undefined)
        .then(resume)
    }
    this.emit('question', JSON.parse(String(asked.result.value)) as PageMessage, answer, callFrameId)
  }

  async #installScripts(session: DevToolsSession, options: PageOptions): Promise<void> {
    const token = randomUUID()
    const own = (name: string): string => pageScript(name).replaceAll('__TOKEN__', token)
    const { platform, arch, versions } = process
    const argv = [process.execPath, ...options.additionalArguments]
    const environment = JSON.stringify({ platform, arch, versions, argv, type: 'renderer', sandboxed: true, contextIsolated: true })
    const bodies = options.preloads.map((file) => `run(${JSON.stringify(file)}, function (require, module, exports, process, global) {\n${readFileSync(file, 'utf8')}\n})`)
    const preloadWorld = own('preload-world.js')
      .replace('__ENVIRONMENT__', () => environment)
      .replace('/*__PRELOADS__*/', () => bodies.join('\n'))
    const parts = ['wire.js', 'bridge.js', 'emitter.js', 'synchronous.js', 'renderer-ipc.js'].map(own)
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source: `(() => {${own('bridge.js')}\n${own('main-world.js')}})()` })
    await session.send('Page.addScriptToEvaluateOnNewDocument', { worldName, source: `(() => {${parts.join('\n')}\n${preloadWorld}})()` })
  }

  #destroyed(): void {
    if (this.#gone) return
    this.#gone = true
    this.emit('destroyed')
  }
}
