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
  /** Somebody said where on the screen. */
  placed: boolean
  readonly #page: Page
  #setBounds: Rectangle | null = null
  #work: Promise<void> = Promise.resolve()

  constructor(page: Page, bounds: Rectangle, options: { ofContent: boolean; placed: boolean }) {
    this.#page = page
    this.bounds = bounds
    this.placed = options.placed
    this.ofContent = options.ofContent
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
    // Before the window changes: lifted later, the page would go back to the size it had under the old window.
    await this.#page.session.send('Emulation.clearDeviceMetricsOverride')
    const { windowId, bounds } = await browser.send('Browser.getWindowForTarget', { targetId: this.#page.targetId })
    if (bounds.windowState !== this.state) await browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } })
    if (this.state !== 'normal') {
      await browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState: this.state } })
      // A window that was never shown still paints and prints at its size.
      if (this.state === 'minimized') await this.#applyToPage()
      return
    }
    // A person may have moved and resized the window since: only what the application changed is set.
    if (this.bounds !== this.#setBounds) await this.#placeWindow(windowId)
    await this.#zoomInWindow()
  }

  async #placeWindow(windowId: number): Promise<void> {
    const { browser } = chromium().connection
    if (!this.placed) await this.#moveToMiddle()
    this.#setBounds = this.bounds
    const { x: left, y: top, width, height } = this.bounds
    await browser.send('Browser.setWindowBounds', { windowId, bounds: { left, top, width, height } })
    if (this.ofContent) {
      const frame = await this.#frameSize()
      if (frame.width + frame.height > 0) await browser.send('Browser.setWindowBounds', { windowId, bounds: { left, top, width: width + frame.width, height: height + frame.height } })
    }
  }

  /** Where Electron puts a window that was not told where to stand; never with its title above the screen. */
  async #moveToMiddle(): Promise<void> {
    const { result } = await this.#page.session.send('Runtime.evaluate', { expression: '[screen.availWidth, screen.availHeight]', returnByValue: true })
    const [availableWidth = 0, availableHeight = 0] = result.value as number[]
    const { width, height } = this.bounds
    const titleHeight = 32
    this.bounds = { x: Math.max(0, Math.round((availableWidth - width) / 2)), y: Math.max(titleHeight, Math.round((availableHeight - height) / 2)), width, height }
    this.placed = true
  }

  /** What the window's frame takes from the page. */
  async #frameSize(): Promise<{ width: number; height: number }> {
    const { result } = await this.#page.session.send('Runtime.evaluate', { expression: '[outerWidth - innerWidth, outerHeight - innerHeight]', returnByValue: true })
    const [width = 0, height = 0] = result.value as number[]
    return { width: Math.max(0, width), height: Math.max(0, height) }
  }

  async #zoomInWindow(): Promise<void> {
    const { session } = this.#page
    if (this.zoom === 1) return
    const { width, height } = this.bounds
    await session.send('Emulation.setDeviceMetricsOverride', { width: Math.round(width / this.zoom), height: Math.round(height / this.zoom), deviceScaleFactor: 0, scale: this.zoom, mobile: false })
  }
}
