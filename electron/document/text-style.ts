export type Weight = 'regular' | 'bold'

/** How a run of text is set. Sizes are points (1/72 inch). */
export interface TextStyle {
  readonly size: number
  readonly weight: Weight
  /** 0 black (the default) to 1 white. */
  readonly grey?: number
  /** Distance between baselines as a multiple of the size; `LINE_SPACING` where absent. */
  readonly spacing?: number
}

/** The usual distance between the baselines of two lines, as a multiple of the size. */
export const LINE_SPACING = 1.36

/** Height of one line in points. */
export const lineHeight = (style: TextStyle): number => style.size * (style.spacing ?? LINE_SPACING)

/** From the top of a line to its baseline in points: the em box (0.88 above the baseline) sits in the middle of the line. */
export const baselineOffset = (style: TextStyle): number => style.size * (((style.spacing ?? LINE_SPACING) - 1) / 2 + 0.88)
