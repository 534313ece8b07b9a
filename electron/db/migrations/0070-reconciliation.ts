import type { Migration } from '../migration.ts'

/** Comparisons of HR's staff list with the roster, line by line, and the draft that was made of each. */
export const reconciliation: Migration = {
  version: 70,
  name: 'reconciliation',
  up: (database) => {
    database.exec(`
      CREATE TABLE reconciliation (
        seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, file_name TEXT NOT NULL, sha256 TEXT NOT NULL, sheet TEXT NOT NULL, header_row INTEGER NOT NULL,
        columns TEXT NOT NULL, roster_at TEXT, made_at TEXT NOT NULL, made_by TEXT NOT NULL, summary TEXT NOT NULL
      ) STRICT;
      CREATE TABLE reconciliation_line (
        reconciliation_seq INTEGER NOT NULL REFERENCES reconciliation (seq), line INTEGER NOT NULL, kind TEXT NOT NULL, row INTEGER, person_id TEXT,
        name TEXT NOT NULL, initials TEXT NOT NULL, id_number TEXT NOT NULL, detail TEXT NOT NULL,
        -- Of somebody who joins: the fields as the list's row fills them in. NULL otherwise.
        content TEXT,
        declaration_id TEXT REFERENCES declaration (id), PRIMARY KEY (reconciliation_seq, line)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX reconciliation_line_kind ON reconciliation_line (reconciliation_seq, kind, line);
    `)
  },
}
