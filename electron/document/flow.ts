import { createCanvas, type Canvas, type EmbeddedFonts } from './canvas.ts'
import type { PageFormat } from './page-format.ts'

/** The running page on which blocks are laid one below the other. */
export interface Flow {
  readonly pages: readonly Canvas[]
  /** The body layer of the running page. */
  readonly canvas: Canvas
  readonly left: number
  readonly width: number
  /** The next block's upper edge, in points from the top of the sheet. */
  readonly y: number
  /** The lower edge of the body. */
  readonly bottom: number
  /** Height of the body of a page that is not the first. */
  readonly nextPageHeight: number
  /** Points left below `y`. */
  room(): number
  /** Takes `height` points below `y` and answers where they begin. */
  take(height: number): number
  nextPage(): void
}

/** Where the body begins and ends, in points from the top of the sheet; the frame has the rest. */
export interface FlowEdges {
  readonly firstTop: number
  readonly nextTop: number
  readonly bottom: number
}

/** Starts the first page. */
export function createFlow(format: PageFormat, fonts: EmbeddedFonts, edges: FlowEdges): Flow {
  const pages: Canvas[] = []
  let canvas = createCanvas(format.height, fonts)
  let y = edges.firstTop
  pages.push(canvas)
  return {
    pages,
    get canvas() {
      return canvas
    },
    left: format.margin.left,
    width: format.width - format.margin.left - format.margin.right,
    get y() {
      return y
    },
    bottom: edges.bottom,
    nextPageHeight: edges.bottom - edges.nextTop,
    room: () => edges.bottom - y,
    take(height) {
      const start = y
      y += height
      return start
    },
    nextPage() {
      canvas = createCanvas(format.height, fonts)
      y = edges.nextTop
      pages.push(canvas)
    },
  }
}
