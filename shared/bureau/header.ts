/** The headers of the contract, by the name they have on the wire. */
export const HEADER = {
  /** Which bureau answers; another one than the pinned one stops a sync. */
  bureau: 'X-Bureau',
  /** Data epoch, a decimal integer that only grows; an older one means data from the past (a restored copy). */
  epoch: 'X-Epoch',
  /** The number of the unit (AAB001) that the session stands for; empty before sign-in. */
  unit: 'X-Unit',
  /** The intent's UUIDv7 as a quoted structured-field string (RFC 8941): `"0192…"`. */
  idempotencyKey: 'Idempotency-Key',
  /** Seconds for which a key's reply is kept; afterwards ask `GET /v1/intents/{key}`. */
  idempotencyWindow: 'Idempotency-Window',
  /** SHA-256 of the body bytes (RFC 9530): `sha-256=:<base64>:`. */
  contentDigest: 'Content-Digest',
  /** The version that the client saw, quoted: `"7"`. */
  ifMatch: 'If-Match',
  ifNoneMatch: 'If-None-Match',
  etag: 'ETag',
  retryAfter: 'Retry-After',
  uploadOffset: 'Upload-Offset',
  uploadLength: 'Upload-Length',
} as const

export type HeaderName = (typeof HEADER)[keyof typeof HEADER]

/** Writes a key as a structured-field string. Throws on characters that RFC 8941 does not let into one (a bug: keys are UUIDs). */
export function quoteKey(key: string): string {
  if (!/^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/.test(key)) throw new Error('an idempotency key is printable ASCII without quotes')
  return `"${key}"`
}

/** Reads a quoted key; null where it is not a structured-field string. */
export function unquoteKey(value: string): string | null {
  return /^"([\x20-\x21\x23-\x5b\x5d-\x7e]+)"$/.exec(value.trim())?.[1] ?? null
}

/** Writes a Content-Digest from the base64 of a SHA-256. */
export const contentDigest = (sha256Base64: string): string => `sha-256=:${sha256Base64}:`

/** Reads the base64 SHA-256 of a Content-Digest; null where there is none. Other algorithms beside it are passed over. */
export function readContentDigest(value: string): string | null {
  return /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):\s*(?:,|$)/.exec(value)?.[1] ?? null
}

/** Writes a record's version as an entity tag. */
export const versionTag = (version: number): string => `"${version}"`

/** Reads the version out of an entity tag (weak or strong); null where it is none. */
export function readVersionTag(value: string): number | null {
  const digits = /^(?:W\/)?"(\d{1,15})"$/.exec(value.trim())?.[1]
  return digits === undefined ? null : Number(digits)
}

/**
 * Reads Retry-After in both its forms (seconds, HTTP date), as milliseconds from `nowMs`; never negative.
 * Null where it is absent or unreadable.
 */
export function readRetryAfter(value: string | undefined, nowMs: number): number | null {
  if (value === undefined) return null
  if (/^\d{1,9}$/.test(value.trim())) return Number(value.trim()) * 1000
  const at = Date.parse(value)
  return Number.isNaN(at) ? null : Math.max(0, at - nowMs)
}
