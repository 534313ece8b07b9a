/** A sheet and the part of it that may be printed on. Points (1/72 inch), the origin in the upper left corner. */
export interface PageFormat {
  readonly width: number
  readonly height: number
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
}

/** Points of a length in millimetres. */
export const millimetres = (length: number): number => (length * 72) / 25.4

/** A4 upright with the margins of a letter. */
export const A4_PORTRAIT: PageFormat = {
  width: millimetres(210),
  height: millimetres(297),
  margin: { top: millimetres(20), right: millimetres(22), bottom: millimetres(16), left: millimetres(22) },
}

/** A4 across, for wide tables; the margins leave room for the edge that office printers cannot reach. */
export const A4_LANDSCAPE: PageFormat = {
  width: millimetres(297),
  height: millimetres(210),
  margin: { top: millimetres(13), right: millimetres(14), bottom: millimetres(11), left: millimetres(14) },
}

/** The width between the side margins, in points. */
export const contentWidth = (format: PageFormat): number => format.width - format.margin.left - format.margin.right
