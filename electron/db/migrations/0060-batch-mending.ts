import type { Migration } from '../migration.ts'

/** How the sheet of a batch was understood, what is remembered of layouts, and what the clerk mended in its rows. */
export const batchMending: Migration = {
  version: 60,
  name: 'batch-mending',
  up: (database) => {
    database.exec(`
      CREATE TABLE batch_layout (
        batch_seq INTEGER PRIMARY KEY REFERENCES batch (seq) ON DELETE CASCADE,
        -- JSON: the sheets of the workbook [{name, hidden}]; field → text for every row.
        sheets TEXT NOT NULL, fixed TEXT NOT NULL,
        header_rows INTEGER NOT NULL,
        -- The headings, column by column; '' where there are none.
        layout TEXT NOT NULL,
        source TEXT NOT NULL CHECK (source IN ('found', 'layout', 'person')),
        -- 1: a row for each insurance of a person.
        joined INTEGER NOT NULL DEFAULT 0
      ) STRICT;
      -- SHA-256 of the layout; columns and fixed are JSON.
      CREATE TABLE layout_memory (
        kind TEXT NOT NULL CHECK (kind IN ('add', 'remove')), fingerprint TEXT NOT NULL, columns TEXT NOT NULL, fixed TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL,
        PRIMARY KEY (kind, fingerprint)
      ) STRICT;
      -- What stands over the rows as they were read: text NULL where the file's own stays; literal 1 where it is judged as it stands.
      CREATE TABLE batch_cell (
        batch_seq INTEGER NOT NULL REFERENCES batch (seq) ON DELETE CASCADE, row INTEGER NOT NULL, "column" INTEGER NOT NULL, text TEXT, literal INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (batch_seq, row, "column")
      ) STRICT, WITHOUT ROWID;
      -- Every change of cells, to be undone and done again. cells is deflated JSON.
      CREATE TABLE batch_change (
        batch_seq INTEGER NOT NULL REFERENCES batch (seq) ON DELETE CASCADE, number INTEGER NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL, cause TEXT NOT NULL,
        count INTEGER NOT NULL, cells BLOB NOT NULL, undone INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (batch_seq, number)
      ) STRICT;
    `)
  },
}
