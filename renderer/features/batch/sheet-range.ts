/** A block of cells: row index in the list and column index in the sheet's columns. */
export interface Place {
  readonly row: number
  readonly column: number
}

export interface Range {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** The block between two corners. */
export const rangeOf = (one: Place, other: Place): Range => ({
  top: Math.min(one.row, other.row), bottom: Math.max(one.row, other.row), left: Math.min(one.column, other.column), right: Math.max(one.column, other.column),
})

/** Where a key leads from a place; null where it does not lead anywhere. Page keys go a screen, with Ctrl to the ends. */
export function moved(place: Place, key: string, ctrl: boolean, rows: number, columns: number, page: number): Place | null {
  const within = (row: number, column: number): Place => ({ row: Math.min(rows - 1, Math.max(0, row)), column: Math.min(columns - 1, Math.max(0, column)) })
  switch (key) {
    case 'ArrowDown':
      return within(ctrl ? rows : place.row + 1, place.column)
    case 'ArrowUp':
      return within(ctrl ? 0 : place.row - 1, place.column)
    case 'ArrowRight':
      return within(place.row, ctrl ? columns : place.column + 1)
    case 'ArrowLeft':
      return within(place.row, ctrl ? 0 : place.column - 1)
    case 'PageDown':
      return within(place.row + page, place.column)
    case 'PageUp':
      return within(place.row - page, place.column)
    case 'Home':
      return within(ctrl ? 0 : place.row, 0)
    case 'End':
      return within(ctrl ? rows : place.row, columns)
    default:
      return null
  }
}

/**
 * Which text goes where when a table is pasted: from the top left corner of what is chosen; one cell fills all that is chosen.
 * `outside` counts what has no room.
 */
export function pastedCells(table: readonly (readonly string[])[], chosen: Range, rows: number, columns: number): { readonly cells: { row: number; column: number; text: string }[]; readonly outside: number } {
  const single = table.length === 1 && table[0]?.length === 1 ? (table[0][0] ?? '') : null
  const cells: { row: number; column: number; text: string }[] = []
  let outside = 0
  if (single !== null) {
    for (let row = chosen.top; row <= chosen.bottom; row++) for (let column = chosen.left; column <= chosen.right; column++) cells.push({ row, column, text: single })
    return { cells, outside }
  }
  table.forEach((line, down) =>
    line.forEach((text, right) => {
      const [row, column] = [chosen.top + down, chosen.left + right]
      if (row >= rows || column >= columns) outside++
      else cells.push({ row, column, text })
    }),
  )
  return { cells, outside }
}
