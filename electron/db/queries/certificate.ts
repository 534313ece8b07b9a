import type { Database } from 'better-sqlite3'
import { SignedCertificate } from '../../../shared/domain/certificate.ts'
import { prepared } from '../prepared.ts'

/** A certificate of the bureau as it is kept: the payload as it came, with fields that we do not know. */
export interface KeptCertificate {
  readonly certificate: SignedCertificate
  readonly receivedAt: string
}

/** Keeps a certificate whose signature was found valid. The same number again takes its place. */
export function keepCertificate(database: Database, canonicalId: string, certificate: SignedCertificate, receivedAt: string): void {
  const { payload, signature } = certificate
  prepared(
    database,
    `INSERT INTO certificate (number, canonical_id, name, payload, signature, valid_until, received_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (number) DO UPDATE SET canonical_id = excluded.canonical_id, name = excluded.name, payload = excluded.payload, signature = excluded.signature,
       valid_until = excluded.valid_until, received_at = excluded.received_at`,
  ).run(payload.number, canonicalId, payload.person.name, JSON.stringify(payload), signature, payload.validUntil, receivedAt)
}

/** The newest certificate of this person that is still valid on `today`; null where none is kept. Unknown fields of the payload are kept: they are signed too. */
export function findKeptCertificate(database: Database, canonicalId: string, today: string): KeptCertificate | null {
  const row = prepared(database, 'SELECT payload, signature, received_at AS receivedAt FROM certificate WHERE canonical_id = ? AND valid_until >= ? ORDER BY received_at DESC LIMIT 1').get(canonicalId, today) as
    | { payload: string; signature: string; receivedAt: string }
    | undefined
  if (!row) return null
  const raw = { payload: JSON.parse(row.payload) as unknown, signature: row.signature }
  SignedCertificate.parse(raw)
  return { certificate: raw as SignedCertificate, receivedAt: row.receivedAt }
}
