/** A rectangle on a page: points, the origin in the upper left corner, y downwards. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
