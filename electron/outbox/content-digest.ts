import { createHash } from 'node:crypto'
import { contentDigest } from '../../shared/bureau/header.ts'

/** The Content-Digest of body bytes (RFC 9530): `sha-256=:<base64>:`. */
export const digestOf = (body: Uint8Array): string => contentDigest(createHash('sha256').update(body).digest('base64'))
