import type { Migration } from '../migration.ts'

/** 修改附件: files of declarations and accident reports, inside the encrypted store. */
export const attachments: Migration = {
  version: 30,
  name: 'attachments',
  up: (database) => {
    database.exec(`
      -- A content once, however often it is attached. uploaded: bytes that the bureau is known to have; delivered_at: its own SHA-256 agreed.
      CREATE TABLE attachment_content (
        seq INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, bytes INTEGER NOT NULL,
        type TEXT NOT NULL CHECK (type IN ('application/pdf', 'image/jpeg', 'image/png')), width INTEGER, height INTEGER,
        uploaded INTEGER NOT NULL DEFAULT 0, delivered_at TEXT,
        -- 1 once every piece is there; what is not when the next one is kept was cut off, and goes.
        whole INTEGER NOT NULL DEFAULT 0
      ) STRICT;
      -- In pieces of 256 KiB so that no write of one is long.
      CREATE TABLE attachment_piece (
        content_seq INTEGER NOT NULL REFERENCES attachment_content (seq) ON DELETE CASCADE, piece INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (content_seq, piece)
      ) STRICT;
      -- What is attached to what. A removed one stays for a while, so that it can be brought back.
      CREATE TABLE attachment (
        id TEXT PRIMARY KEY, owner_kind TEXT NOT NULL CHECK (owner_kind IN ('declaration', 'accident')), owner_id TEXT NOT NULL, position INTEGER NOT NULL,
        name TEXT NOT NULL, content_seq INTEGER NOT NULL REFERENCES attachment_content (seq), added_at TEXT NOT NULL, added_by TEXT NOT NULL, removed_at TEXT
      ) STRICT;
      -- The same bytes once for one owner.
      CREATE UNIQUE INDEX attachment_once ON attachment (owner_id, owner_kind, content_seq) WHERE removed_at IS NULL;
      CREATE INDEX attachment_content_of ON attachment (content_seq);
      CREATE INDEX attachment_removed ON attachment (removed_at) WHERE removed_at IS NOT NULL;
      -- What was attached after a revision of its owner, in its order (ids, JSON): the newest row up to a revision is the set that it had. Undo goes back to it.
      CREATE TABLE attachment_set (owner_kind TEXT NOT NULL, owner_id TEXT NOT NULL, revision INTEGER NOT NULL, ids TEXT NOT NULL, PRIMARY KEY (owner_kind, owner_id, revision)) STRICT, WITHOUT ROWID;
      -- Which contents an intent of the outbox names in its body: it leaves when they are at the bureau.
      CREATE TABLE intent_attachment (intent_id TEXT NOT NULL, position INTEGER NOT NULL, sha256 TEXT NOT NULL, PRIMARY KEY (intent_id, position)) STRICT, WITHOUT ROWID;
    `)
  },
}
