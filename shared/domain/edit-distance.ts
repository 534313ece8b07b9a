/** Levenshtein distance in UTF-16 units, for short texts; gives up above `limit` and answers `limit + 1`. */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    let best = row
    for (let column = 1; column <= other.length; column++) {
      const substitution = (previous[column - 1] as number) + (one[row - 1] === other[column - 1] ? 0 : 1)
      const value = Math.min(substitution, (previous[column] as number) + 1, (current[column - 1] as number) + 1)
      current.push(value)
      if (value < best) best = value
    }
    if (best > limit) return limit + 1
    previous = current
  }
  return previous[other.length] as number
}
