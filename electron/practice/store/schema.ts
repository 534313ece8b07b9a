/** The practice bureau's tables. Made-up data: a file of another version is refused, never upgraded. */
export const SCHEMA_VERSION = 1

export const SCHEMA = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

-- One number a change, over all feeds: what a cursor stands for.
CREATE TABLE sequence (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), value INTEGER NOT NULL) STRICT;
INSERT INTO sequence VALUES (1, 0);

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  version INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  id_number TEXT NOT NULL,
  -- One bit for each insurance of the unit in which the person is active.
  active_mask INTEGER NOT NULL,
  wage_fen INTEGER NOT NULL,
  record TEXT NOT NULL
) STRICT;

CREATE TABLE submissions (
  id TEXT PRIMARY KEY,
  feed TEXT NOT NULL CHECK (feed IN ('declaration', 'accident')),
  seq INTEGER NOT NULL,
  version INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL,
  -- When the next step of the review is due (milliseconds); null where it has ended.
  due_at INTEGER,
  replaced_by TEXT,
  record TEXT NOT NULL
) STRICT;
CREATE INDEX submissions_seq ON submissions (feed, seq);
CREATE INDEX submissions_view ON submissions (feed, removed, id, version);
CREATE INDEX submissions_due ON submissions (due_at) WHERE due_at IS NOT NULL;

CREATE TABLE audit (
  position INTEGER PRIMARY KEY,
  submission_id TEXT NOT NULL REFERENCES submissions (id),
  sequence INTEGER NOT NULL,
  entry TEXT NOT NULL,
  UNIQUE (submission_id, sequence)
) STRICT;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END;
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END;

CREATE TABLE intents (
  key TEXT PRIMARY KEY,
  request TEXT NOT NULL,
  body_digest TEXT NOT NULL,
  first_at INTEGER NOT NULL,
  -- Null while in progress.
  status INTEGER,
  etag TEXT,
  body TEXT
) STRICT;

-- What took effect, by the intent that asked for it: a row each time, so that twice can be seen.
CREATE TABLE effects (position INTEGER PRIMARY KEY, key TEXT NOT NULL, effect TEXT NOT NULL, subject TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE INDEX effects_key ON effects (key);

CREATE TABLE operators (id TEXT PRIMARY KEY, name TEXT NOT NULL, roles TEXT NOT NULL, salt BLOB NOT NULL, hash BLOB NOT NULL) STRICT;
CREATE TABLE tokens (
  hash TEXT PRIMARY KEY,
  session TEXT NOT NULL,
  operator TEXT NOT NULL REFERENCES operators (id),
  kind TEXT NOT NULL CHECK (kind IN ('access', 'refresh')),
  expires_at INTEGER NOT NULL,
  used INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX tokens_session ON tokens (session);

CREATE TABLE attachments (sha256 TEXT PRIMARY KEY, length INTEGER NOT NULL, complete INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE attachment_parts (
  sha256 TEXT NOT NULL REFERENCES attachments (sha256) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (sha256, at)
) STRICT;

CREATE TABLE certificates (code TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, record TEXT NOT NULL) STRICT;
CREATE TABLE keys (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, private BLOB NOT NULL, record TEXT NOT NULL) STRICT;

CREATE TABLE payments (
  month TEXT NOT NULL,
  insurance TEXT NOT NULL,
  headcount INTEGER NOT NULL,
  base_fen INTEGER NOT NULL,
  status TEXT NOT NULL,
  paid_on TEXT,
  PRIMARY KEY (month, insurance)
) STRICT;
`

/** After the first people are in: cheaper than keeping them up row by row. */
export const PEOPLE_INDEXES = `
CREATE UNIQUE INDEX people_seq ON people (seq);
CREATE INDEX people_id_number ON people (id_number, removed);
-- Covers the digest of the feed: the records themselves are hundreds of megabytes.
CREATE INDEX people_view ON people (removed, id, version);
CREATE INDEX people_active ON people (removed, active_mask, wage_fen);
`
