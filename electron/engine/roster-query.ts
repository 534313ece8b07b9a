/** What one typed word of a search can be: part of a name, of an ID number, initials, or a reading. */
export interface Term {
  /** As in a name; null where the word can be in no name. */
  readonly name: string | null
  readonly idNumber: string | null
  readonly letters: string | null
}

/** The words of what was typed, all of which must match: full-width forms made plain, case ignored. */
export function termsOf(typed: string): Term[] {
  return typed
    .normalize('NFKC')
    .replaceAll(/[\n\r]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({
      name: /^[0-9]+[xX]?$/.test(word) ? null : word.toUpperCase(),
      idNumber: /^[\x21-\x7e]+$/.test(word) ? word.toUpperCase() : null,
      letters: /^[a-zA-Z']+$/.test(word) ? word.toLowerCase().replaceAll("'", '') || null : null,
    }))
}
