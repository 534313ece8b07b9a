import type { Rectangle } from 'electron'
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts'
import { chromium, hostState } from './host-state.ts'
import type { Page } from './page.ts'
import { screenBounds } from './screen.ts'

type WindowState = NonNullable<Protocol.Browser.Bounds['windowState']>

/** How large a window is, how it stands on the screen, and how its page is scaled. */
export class WindowGeometry {
  bounds: Rectangle
  zoom = 1
  state: WindowState = 'normal'
  /** The size is meant for the page, not for the window with its frame. */
  ofContent: boolean
  readonly #page: Page
  #work: Promise<void> = Promise.resolve()

  constructor(page: Page, bounds: Rectangle, ofContent: boolean) {
    this.#page = page
    this.bounds = bounds
    this.ofContent = ofContent
  }

  get #current(): Rectangle {
    return this.state === 'maximized' || this.state === 'fullscreen' ? screenBounds() : this.bounds
  }
  get currentBounds(): Rectangle {
    return { ...this.#current }
  }

  /** Makes Chromium follow; one change after the other. */
  apply(): Promise<void> {
    this.#work = this.#work.catch(() => undefined).then(async () => {
      await this.#page.ready
      await (hostState.headless ? this.#applyToPage() : this.#applyToWindow())
    })
    return this.#work
  }

  /** Without a display the page itself is given the size, to the pixel. A zoom of 1.25 is fewer, larger CSS pixels. */
  async #applyToPage(): Promise<void> {
    const { width, height } = this.#current
    const scaled = { width: Math.round(width / this.zoom), height: Math.round(height / this.zoom), deviceScaleFactor: this.zoom }
    await this.#page.session.send('Emulation.setDeviceMetricsOverride', { ...scaled, mobile: false })
  }

  async #applyToWindow(): Promise<void> {
    const { browser } = chromium().connection
    const { windowId, bounds } = await browser.send('Browser.getWindowForTarget', { targetId: this.#page.targetId })
    if (bounds.windowState !== this.state) await browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } })
    if (this.state !== 'normal') {
      await browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState: this.state } })
      // A window that was never shown still paints and prints at its size.
      if (this.state === 'minimized') await this.#applyToPage()
      return
    }
    const { x: left, y: top, width, height } = this.bounds
    await browser.send('Browser.setWindowBounds', { windowId, bounds: { left, top, width, height } })
    if (this.ofContent) {
      const frame = await this.#frameSize()
      if (frame.width + frame.height > 0) await browser.send('Browser.setWindowBounds', { windowId, bounds: { left, top, width: width + frame.width, height: height + frame.height } })
    }
    await this.#zoomInWindow()
  }

  /** What the window's frame takes from the page. */
  async #frameSize(): Promise<{ width: number; height: number }> {
    const { result } = await this.#page.session.send('Runtime.evaluate', { expression: '[outerWidth - innerWidth, outerHeight - innerHeight]', returnByValue: true })
    const [width = 0, height = 0] = result.value as number[]
    return { width: Math.max(0, width), height: Math.max(0, height) }
  }

  async #zoomInWindow(): Promise<void> {
    const { session } = this.#page
    if (this.zoom === 1) await session.send('Emulation.clearDeviceMetricsOverride')
    else {
      const { width, height } = this.bounds
      await session.send('Emulation.setDeviceMetricsOverride', { width: Math.round(width / this.zoom), height: Math.round(height / this.zoom), deviceScaleFactor: 0, scale: this.zoom, mobile: false })
    }
  }
}
