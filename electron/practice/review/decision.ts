/** What the reviewers find. */
export interface Decision {
  readonly state: 'accepted' | 'returned' | 'refused'
  readonly words: string
  readonly field: string | null
}

/** Sent back, to be corrected at this field. */
export const returned = (words: string, field: string | null): Decision => ({ state: 'returned', words, field })
