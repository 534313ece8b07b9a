import type { Database } from 'better-sqlite3'

/** The pinned keys of the bureau: key id → SubjectPublicKeyInfo (DER, base64). Retired ones too: what they signed stays valid. */
export function pinnedKeys(database: Database): Map<string, string> {
  const rows = database.prepare<[], { id: string; publicKey: string }>('SELECT id, public_key AS publicKey FROM bureau_key').all()
  return new Map(rows.map((row) => [row.id, row.publicKey]))
}

/** Pins a key that is believed; a pinned one keeps its bytes for ever. */
export function pinKey(database: Database, key: { readonly id: string; readonly publicKey: string; readonly announcedBy: string | null; readonly retiredAt: string | null }, at: string): void {
  database
    .prepare('INSERT INTO bureau_key (id, public_key, pinned_at, announced_by, retired_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET retired_at = excluded.retired_at')
    .run(key.id, key.publicKey, at, key.announcedBy, key.retiredAt)
}
