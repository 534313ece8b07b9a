import type { Database } from 'better-sqlite3'
import { SignedCertificate, SignedUnitCertificate, type AnySignedCertificate, type CertificateKind } from '../../../shared/domain/certificate.ts'
import { prepared } from '../prepared.ts'

/** A certificate of the bureau as it is kept: the payload as it came, with fields that we do not know. */
export interface KeptCertificate {
  readonly certificate: AnySignedCertificate
  readonly receivedAt: string
}

/** A kept certificate without its content. */
export interface KeptLine {
  readonly number: string
  readonly kind: CertificateKind
  /** Of the person, or of the unit. */
  readonly name: string
  /** '' of the unit. */
  readonly idNumber: string
  readonly validUntil: string
  readonly receivedAt: string
}

/** Keeps a certificate whose signature was found valid. The same number again takes its place. `canonicalId` is '' of a unit. */
export function keepCertificate(database: Database, canonicalId: string, certificate: AnySignedCertificate, receivedAt: string): void {
  const { payload, signature } = certificate
  const name = payload.kind === 'unit-participation' ? payload.unit.name : payload.person.name
  prepared(
    database,
    `INSERT INTO certificate (number, canonical_id, name, payload, signature, valid_until, received_at, kind) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (number) DO UPDATE SET canonical_id = excluded.canonical_id, name = excluded.name, payload = excluded.payload, signature = excluded.signature,
       valid_until = excluded.valid_until, received_at = excluded.received_at, kind = excluded.kind`,
  ).run(payload.number, canonicalId, name, JSON.stringify(payload), signature, payload.validUntil, receivedAt, payload.kind)
}

interface Row {
  readonly payload: string
  readonly signature: string
  readonly receivedAt: string
  readonly kind: CertificateKind
}

/** Unknown fields of the payload are kept: they are signed too. */
function keptOf(row: Row): KeptCertificate {
  const raw = { payload: JSON.parse(row.payload) as unknown, signature: row.signature }
  if (row.kind === 'unit-participation') SignedUnitCertificate.parse(raw)
  else SignedCertificate.parse(raw)
  return { certificate: raw as AnySignedCertificate, receivedAt: row.receivedAt }
}

const COLUMNS = 'payload, signature, received_at AS receivedAt, kind'

/** The newest certificate of this person (of the unit: '') that is still valid on `today`; null where none is kept. */
export function findKeptCertificate(database: Database, canonicalId: string, kind: CertificateKind, today: string): KeptCertificate | null {
  const row = prepared(database, `SELECT ${COLUMNS} FROM certificate WHERE canonical_id = ? AND kind = ? AND valid_until >= ? ORDER BY received_at DESC LIMIT 1`).get(canonicalId, kind, today) as Row | undefined
  return row ? keptOf(row) : null
}

/** One kept certificate by its number, with the number of its person ('' of a unit). */
export function findCertificate(database: Database, number: string): (KeptCertificate & { readonly idNumber: string }) | null {
  const row = prepared(database, `SELECT ${COLUMNS}, canonical_id AS idNumber FROM certificate WHERE number = ?`).get(number) as (Row & { idNumber: string }) | undefined
  return row ? { ...keptOf(row), idNumber: row.idNumber } : null
}

/** Kept certificates, newest first, whose number or name holds `text`, or whose ID number ends with it. */
export function listCertificates(database: Database, text: string, offset: number, limit: number): { items: KeptLine[]; total: number; all: number } {
  const pattern = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
  const matches = "(number LIKE @pattern ESCAPE '\\' OR name LIKE @pattern ESCAPE '\\' OR canonical_id LIKE @pattern ESCAPE '\\')"
  const items = prepared(
    database,
    `SELECT number, kind, name, canonical_id AS idNumber, valid_until AS validUntil, received_at AS receivedAt FROM certificate WHERE ${matches} ORDER BY received_at DESC, number DESC LIMIT @limit OFFSET @offset`,
  ).all({ pattern, limit, offset }) as KeptLine[]
  const total = prepared(database, `SELECT count(*) FROM certificate WHERE ${matches}`).pluck().get({ pattern }) as number
  const all = prepared(database, 'SELECT count(*) FROM certificate').pluck().get() as number
  return { items, total, all }
}
