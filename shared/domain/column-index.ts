/** The 0-based index of Excel's column letters: A → 0, AA → 26. The inverse of `columnLetter`. */
export function columnIndexOf(letters: string): number {
  let index = 0
  for (let position = 0; position < letters.length; position++) index = index * 26 + letters.charCodeAt(position) - 64
  return index - 1
}
