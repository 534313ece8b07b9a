import type { Rectangle } from 'electron'
import { chromium, hostState } from './host-state.ts'
import type { Page } from './page.ts'
import { screenBounds } from './screen.ts'

/** How large a window is and how its page is scaled. */
export class WindowGeometry {
  bounds: Rectangle
  zoom = 1
  #normal: Rectangle | null = null
  readonly #page: Page

  constructor(page: Page, bounds: Rectangle) {
    this.#page = page
    this.bounds = bounds
  }

  /** Over the whole screen; the size from before is kept for `restore`. */
  fillScreen(): void {
    this.#normal ??= this.bounds
    this.bounds = screenBounds()
  }
  restore(): void {
    if (this.#normal) this.bounds = this.#normal
    this.#normal = null
  }
  get normalBounds(): Rectangle {
    return this.#normal ?? this.bounds
  }

  /**
   * Makes Chromium follow. Without a display the page itself is given the size, to the pixel; with one the window is,
   * and its frame takes a part of it. A zoom of 1.25 is fewer, larger CSS pixels on the same area.
   */
  async apply(): Promise<void> {
    await this.#page.ready
    const { width, height, x, y } = this.bounds
    if (hostState.headless) {
      const scaled = { width: Math.round(width / this.zoom), height: Math.round(height / this.zoom), deviceScaleFactor: this.zoom }
      await this.#page.session.send('Emulation.setDeviceMetricsOverride', { ...scaled, mobile: false })
      return
    }
    const { browser } = chromium().connection
    const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId: this.#page.targetId })
    await browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } })
    await browser.send('Browser.setWindowBounds', { windowId, bounds: { left: x, top: y, width, height } })
    if (this.zoom === 1) await this.#page.session.send('Emulation.clearDeviceMetricsOverride')
    else await this.#page.session.send('Emulation.setDeviceMetricsOverride', { width: 0, height: 0, deviceScaleFactor: this.zoom, mobile: false })
  }
}
