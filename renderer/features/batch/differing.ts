/** Where `text` differs from `other`, as indices of `text`: from the first character that differs to the last; an empty stretch where only something was taken out. */
export function differing(text: string, other: string): readonly [from: number, to: number] {
  let from = 0
  while (from < text.length && from < other.length && text[from] === other[from]) from += 1
  let behind = 0
  while (behind < text.length - from && behind < other.length - from && text[text.length - 1 - behind] === other[other.length - 1 - behind]) behind += 1
  return [from, text.length - behind]
}
