import type { WebFrameMain as ElectronFrame } from 'electron'

type Known = 'url' | 'origin' | 'name' | 'processId' | 'routingId' | 'frameToken' | 'detached' | 'isDestroyed' | 'send' | 'executeJavaScript'

interface FrameContents {
  id: number
  getURL(): string
  isDestroyed(): boolean
  send(channel: string, ...values: unknown[]): void
  executeJavaScript(code: string, userGesture?: boolean): Promise<unknown>
}

/** The top frame of a window, as IPC handlers see it in `event.senderFrame`; the preload runs in no other. */
export class WebFrameMain implements Pick<ElectronFrame, Known> {
  readonly name = ''
  readonly parent = null
  readonly processId = 1
  readonly detached = false
  readonly #contents: FrameContents

  constructor(contents: FrameContents) {
    this.#contents = contents
  }

  get url(): string {
    return this.#contents.getURL()
  }
  /** `scheme://host`, which `URL` itself only answers for the schemes it knows. */
  get origin(): string {
    return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(this.url)?.[0] ?? 'null'
  }
  get top(): this {
    return this
  }
  get frames(): WebFrameMain[] {
    return []
  }
  get framesInSubtree(): WebFrameMain[] {
    return [this]
  }
  get routingId(): number {
    return this.#contents.id
  }
  get frameToken(): string {
    return `frame-${this.#contents.id}`
  }
  isDestroyed(): boolean {
    return this.#contents.isDestroyed()
  }
  send(channel: string, ...values: unknown[]): void {
    this.#contents.send(channel, ...values)
  }
  executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    return this.#contents.executeJavaScript(code, userGesture)
  }
}
