/** A running SHA-256: text goes in as UTF-8, the digest comes out as lower-case hex. */
export interface TextHasher {
  update(text: string): void
  digest(): string
}

/** How much text is handed to the hasher at once (characters). */
const BLOCK = 65_536

/**
 * The digest of a feed's whole view: SHA-256 over one line `<id>:<version>\n` for each record that is
 * there (removed ones are not), ascending by id in code-unit order (for ASCII ids the order of SQLite's
 * BINARY). No records: the digest of nothing. Throws where the order is broken: a digest of unsorted rows
 * would disagree for ever, and look like lost data.
 */
export function feedDigest(sorted: Iterable<{ readonly id: string; readonly version: number }>, hasher: TextHasher): string {
  let last: string | null = null
  let block = ''
  for (const { id, version } of sorted) {
    if (last !== null && id <= last) throw new Error('a feed digest needs distinct ids in ascending order')
    last = id
    block += `${id}:${version}\n`
    if (block.length >= BLOCK) {
      hasher.update(block)
      block = ''
    }
  }
  if (block !== '') hasher.update(block)
  return hasher.digest()
}
