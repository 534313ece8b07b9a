import type { Database } from 'better-sqlite3'
import type { Migration } from '../migration.ts'

/** Kinds of intents from this step on; the one list that the table's own check knows. */
const KINDS = "'declaration', 'withdrawal', 'accident', 'accident-withdrawal', 'accident-supplement'"

/** 工伤快报: reports, their revisions and supplements, and room in the outbox for what they send. */
export const accidents: Migration = {
  version: 40,
  name: 'accidents',
  up: (database) => {
    database.exec(`
      CREATE TABLE accident (
        id TEXT PRIMARY KEY,
        state TEXT NOT NULL CHECK (state IN ('draft', 'confirmed', 'submitted', 'accepted', 'returned', 'refused', 'void')),
        -- Of state void: withdrawn at the bureau rather than thrown away here.
        withdrawn INTEGER NOT NULL DEFAULT 0,
        -- Of state submitted: what the bureau calls it.
        bureau_state TEXT,
        -- What lists and filters look at, read from the content whenever it changes. occurred_at is a civil minute in China.
        occurred_at TEXT, place TEXT, situation TEXT, category TEXT, degree TEXT, deaths INTEGER NOT NULL, names TEXT NOT NULL, search TEXT NOT NULL,
        content TEXT NOT NULL, findings TEXT NOT NULL, errors INTEGER NOT NULL, warnings INTEGER NOT NULL, acknowledged INTEGER NOT NULL DEFAULT 0,
        -- The day on which 工伤认定 was applied for, as the clerk noted it.
        recognition_on TEXT,
        replaces TEXT, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, confirmed_at TEXT,
        received_at TEXT, receipt_number TEXT, receipt TEXT, bureau_version INTEGER, bureau_reason TEXT, bureau_field TEXT, trail_version INTEGER NOT NULL DEFAULT 0
      ) STRICT;
      CREATE INDEX accident_state ON accident (state, updated_at);
      CREATE INDEX accident_occurred ON accident (occurred_at);

      -- Every change is a revision: undo, redo and history are one mechanism. content is NULL where the change left it as it was.
      CREATE TABLE accident_revision (
        accident_id TEXT NOT NULL REFERENCES accident (id), revision INTEGER NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL, cause TEXT NOT NULL,
        state TEXT NOT NULL, content TEXT, PRIMARY KEY (accident_id, revision)
      ) STRICT;

      -- 补充; its id is the key of its intent in the outbox.
      CREATE TABLE accident_supplement (
        id TEXT PRIMARY KEY, accident_id TEXT NOT NULL REFERENCES accident (id), at TEXT NOT NULL, by TEXT NOT NULL, words TEXT NOT NULL, about TEXT
      ) STRICT;
      CREATE INDEX accident_supplement_of ON accident_supplement (accident_id, at);
    `)
    makeRoomInOutbox(database)
  },
}

/**
 * Lets the outbox carry intents of accident reports: the same queue, the same order, the same runner. Its table is made anew of its own
 * words, whatever columns other steps have added meanwhile; rows, indexes and triggers come over as they are.
 */
function makeRoomInOutbox(database: Database): void {
  const sql = database.prepare<[], string>("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'outbox'").pluck().get() ?? ''
  const kept = database.prepare<[], string>("SELECT sql FROM sqlite_schema WHERE tbl_name = 'outbox' AND type IN ('index', 'trigger') AND sql IS NOT NULL").pluck().all()
  const columns = database.prepare<[], string>("SELECT name FROM pragma_table_info('outbox')").pluck().all().map((name) => `"${name}"`).join(', ')
  const roomy = replaceOnce(
    replaceOnce(replaceOnce(sql, 'outbox', 'outbox_roomy'), "kind IN ('declaration', 'withdrawal')", `kind IN (${KINDS})`),
    'declaration_id TEXT NOT NULL REFERENCES declaration (id),',
    `declaration_id TEXT REFERENCES declaration (id),
        accident_id TEXT REFERENCES accident (id) CHECK ((accident_id IS NULL) <> (declaration_id IS NULL)),`,
  )
  database.exec(`
    ${roomy};
    INSERT INTO outbox_roomy (${columns}) SELECT ${columns} FROM outbox ORDER BY rowid;
    DROP TABLE outbox;
    ALTER TABLE outbox_roomy RENAME TO outbox;
  `)
  for (const statement of kept) database.exec(statement)
  database.exec('CREATE INDEX outbox_accident ON outbox (accident_id, seq) WHERE accident_id IS NOT NULL')
}

/** `text` with the first `what` replaced. Throws where there is none: then the table is not the one that this step knows. */
function replaceOnce(text: string, what: string, by: string): string {
  if (!text.includes(what)) throw new Error(`the outbox's table has no "${what}"`)
  return text.replace(what, () => by)
}
