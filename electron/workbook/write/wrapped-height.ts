/** Height of one line of 11-point text, in points. */
const LINE_POINTS = 15

/** What a text takes of a column's width: one for a Latin character, two for a Han one. */
function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += character.charCodeAt(0) > 0x2e7f ? 2 : 1
  return width
}

/**
 * The height, in points, that wrapped text needs in a column of `width` characters; null where the usual single
 * line is enough. Said outright, since not every program fits a row to its text when it opens a file.
 */
export function wrappedHeight(text: string, width: number): number | null {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / (width - 1))), 0)
  return lines > 1 ? lines * LINE_POINTS : null
}
