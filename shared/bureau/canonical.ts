import canonicalize from 'canonicalize'

/**
 * The canonical JSON (RFC 8785) of `value`: what is signed and hashed, as UTF-8. Throws for what JSON
 * cannot hold (undefined, functions, NaN): a bug, never data.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('the value has no JSON form')
  return text
}
