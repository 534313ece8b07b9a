import type { Alignment } from './paragraph.ts'

/** One column of a table of `Row`. */
export interface Column<Row> {
  readonly heading: string
  /** Points. */
  readonly width: number
  /** Numbers stand to the right: the typeface's figures are all of one width, so their digits line up. */
  readonly align?: Alignment
  /** Names: the lines of a wrapped one are made about equally long. */
  readonly even?: boolean
  readonly text: (row: Row, index: number) => string
}

export interface TableStyle {
  /** Points of the body and of the heading row. */
  readonly size: number
  readonly headingSize: number
  readonly padding: { readonly x: number; readonly y: number }
}
