import type { Migration } from '../migration.ts'

/**
 * The whole store of the first release. A promise from the day it landed: later changes are steps of
 * their own (0020 …), never edits here.
 *
 * Moments are ISO 8601 in UTC, domain dates YYYY-MM-DD, money integer fen, JSON columns are parsed
 * with their zod schema where they are read.
 */
export const foundation: Migration = {
  version: 10,
  name: 'foundation',
  up: (database) => {
    database.exec(`
      -- Who this store belongs to, and small facts of the client. Keys: bureau.id, bureau.epoch, unit.number, bureau.url, install.id …
      CREATE TABLE fact (key TEXT PRIMARY KEY, value TEXT NOT NULL, updated_at TEXT NOT NULL) STRICT, WITHOUT ROWID;

      -- Operators that signed in here; the verifier (scrypt) serves offline sign-in, tokens the next request.
      CREATE TABLE operator (
        name TEXT PRIMARY KEY, roles TEXT NOT NULL, verifier TEXT NOT NULL,
        access_token TEXT, access_until TEXT, refresh_token TEXT, refresh_until TEXT, last_online_at TEXT NOT NULL
      ) STRICT;

      -- The bureau's public keys, pinned on first use (Ed25519, base64 raw).
      CREATE TABLE bureau_key (id TEXT PRIMARY KEY, public_key TEXT NOT NULL, pinned_at TEXT NOT NULL, announced_by TEXT, retired_at TEXT) STRICT;

      -- Answers that are kept whole with their ETag: unit, insurances, payments, calendar, packs.
      CREATE TABLE snapshot (name TEXT PRIMARY KEY, body TEXT NOT NULL, etag TEXT, synced_at TEXT NOT NULL) STRICT;

      -- One row a delta feed; written in the same transaction as the page it belongs to.
      CREATE TABLE feed (name TEXT PRIMARY KEY, cursor TEXT, complete_at TEXT, count INTEGER, digest TEXT) STRICT;

      -- What lists, search and rules look at, kept narrow; the whole record as the bureau gave it lies beside.
      CREATE TABLE person (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL,
        id_type TEXT NOT NULL, id_number TEXT NOT NULL, name TEXT NOT NULL,
        -- Pinyin without tones, a space between characters, surnames in their own reading.
        pinyin TEXT NOT NULL,
        gender TEXT NOT NULL, birth_date TEXT NOT NULL,
        insured_identity TEXT NOT NULL, insured_status TEXT NOT NULL, payment_status TEXT NOT NULL,
        active_insurances TEXT NOT NULL, hired_on TEXT, wage_fen INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX person_id_number ON person (id_number);
      CREATE INDEX person_name ON person (name);
      CREATE TABLE person_record (seq INTEGER PRIMARY KEY REFERENCES person (seq) ON DELETE CASCADE, record TEXT NOT NULL) STRICT;
      -- Changes of the roster that came but are not yet applied: whether they may be is decided when all are there.
      CREATE TABLE roster_stage (id TEXT PRIMARY KEY, version INTEGER NOT NULL, op TEXT NOT NULL CHECK (op IN ('upsert', 'remove')), record TEXT) STRICT, WITHOUT ROWID;

      -- Every run of a sync and of a roster update, and what each changed on the roster.
      CREATE TABLE sync_run (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('sync', 'roster')), started_at TEXT NOT NULL, ended_at TEXT, outcome TEXT NOT NULL,
        sent INTEGER NOT NULL DEFAULT 0, answered INTEGER NOT NULL DEFAULT 0, parked INTEGER NOT NULL DEFAULT 0,
        roster_added INTEGER NOT NULL DEFAULT 0, roster_changed INTEGER NOT NULL DEFAULT 0, roster_removed INTEGER NOT NULL DEFAULT 0,
        -- People on the roster when the run ended; NULL where it did not get that far.
        roster_count INTEGER,
        error_code TEXT, error_params TEXT
      ) STRICT;
      CREATE TABLE roster_change (
        run_id TEXT NOT NULL REFERENCES sync_run (id), seq INTEGER NOT NULL, person_id TEXT NOT NULL, name TEXT NOT NULL, id_number TEXT NOT NULL,
        change TEXT NOT NULL CHECK (change IN ('added', 'changed', 'removed')), fields TEXT NOT NULL, PRIMARY KEY (run_id, seq)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE batch (
        seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('add', 'remove')), file_name TEXT NOT NULL, sha256 TEXT NOT NULL, sheet TEXT NOT NULL,
        header_row INTEGER NOT NULL, columns TEXT NOT NULL,
        -- The day by which it was checked, where that was given and not the clock's.
        today TEXT,
        -- How its plain numbers count days: 1900 or 1904.
        date_system INTEGER NOT NULL DEFAULT 1900,
        total INTEGER NOT NULL DEFAULT 0, ready INTEGER NOT NULL DEFAULT 0, warned INTEGER NOT NULL DEFAULT 0, wrong INTEGER NOT NULL DEFAULT 0, duplicate INTEGER NOT NULL DEFAULT 0,
        file_findings TEXT NOT NULL, coverage TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('reading', 'ready', 'drafted', 'broken')),
        imported_at TEXT NOT NULL, imported_by TEXT NOT NULL, duration_ms INTEGER NOT NULL DEFAULT 0
      ) STRICT;
      -- The user's own file, whole, inside the encrypted store, in pieces of 256 KiB so that no write of one is long.
      CREATE TABLE batch_file (batch_seq INTEGER NOT NULL REFERENCES batch (seq), piece INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (batch_seq, piece)) STRICT;
      -- The rows as read, a few hundred together: key = batch.seq * 2^21 + the first row (a sheet has at most 2^20). cells and findings are
      -- deflated (batch-chunk-codec.ts in the engine): 100,000 rows are 8 MB and not 100, and no row needs an index. findings is NULL where no row has any.
      CREATE TABLE batch_chunk (key INTEGER PRIMARY KEY, last_row INTEGER NOT NULL, cells BLOB NOT NULL, findings BLOB) STRICT;
      -- Which rows have a fate, and of which rows a rule speaks: ascending 32-bit little-endian row numbers. Filters and counts read these alone.
      CREATE TABLE batch_row_set (
        batch_seq INTEGER NOT NULL REFERENCES batch (seq), kind TEXT NOT NULL CHECK (kind IN ('fate', 'rule')), name TEXT NOT NULL,
        -- Of a rule: the severity with which it speaks of these rows; of a fate: ''.
        severity TEXT NOT NULL, rows INTEGER NOT NULL, list BLOB NOT NULL, PRIMARY KEY (batch_seq, kind, name, severity)
      ) STRICT;

      CREATE TABLE declaration (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('add', 'remove')),
        state TEXT NOT NULL CHECK (state IN ('draft', 'confirmed', 'submitted', 'accepted', 'returned', 'refused', 'void')),
        -- Of state void: withdrawn at the bureau rather than thrown away here.
        withdrawn INTEGER NOT NULL DEFAULT 0,
        -- Of state submitted: what the bureau calls it (received, reviewing, or a word we do not know).
        bureau_state TEXT,
        month TEXT NOT NULL, name TEXT NOT NULL, initials TEXT NOT NULL, id_type TEXT NOT NULL, id_number TEXT NOT NULL,
        -- 18-digit upper-case form, so that x/X and 15-digit numbers are one person.
        canonical_id TEXT NOT NULL,
        operation TEXT, insured_from TEXT, wage_fen INTEGER,
        content TEXT NOT NULL, findings TEXT NOT NULL, errors INTEGER NOT NULL, warnings INTEGER NOT NULL,
        acknowledged INTEGER NOT NULL DEFAULT 0, check_state TEXT NOT NULL,
        batch_id TEXT REFERENCES batch (id), sheet TEXT, row INTEGER,
        replaces TEXT, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, confirmed_at TEXT,
        receipt_number TEXT, receipt TEXT, bureau_version INTEGER, bureau_reason TEXT,
        -- The bureau's version at which its trail was last fetched.
        trail_version INTEGER NOT NULL DEFAULT 0
      ) STRICT;
      CREATE INDEX declaration_person ON declaration (canonical_id, state);
      CREATE INDEX declaration_state ON declaration (kind, state, updated_at);
      CREATE INDEX declaration_month ON declaration (kind, month, state);
      -- A row of a batch becomes one declaration and never a second, also where the first was thrown away: it can be restored.
      CREATE UNIQUE INDEX declaration_batch_row ON declaration (batch_id, row) WHERE batch_id IS NOT NULL;

      -- Every change is a revision: undo and history are one mechanism.
      CREATE TABLE declaration_revision (
        declaration_id TEXT NOT NULL REFERENCES declaration (id), revision INTEGER NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL, cause TEXT NOT NULL,
        -- content is NULL where this change left it as the revision before had it.
        state TEXT NOT NULL, content TEXT, PRIMARY KEY (declaration_id, revision)
      ) STRICT;

      -- The bureau's trail; append-only.
      CREATE TABLE audit_entry (
        declaration_id TEXT NOT NULL, sequence INTEGER NOT NULL, at TEXT NOT NULL, office TEXT NOT NULL, actor TEXT NOT NULL, role TEXT NOT NULL,
        code TEXT NOT NULL, words TEXT NOT NULL, field TEXT, raw TEXT NOT NULL, fetched_at TEXT NOT NULL, PRIMARY KEY (declaration_id, sequence)
      ) STRICT, WITHOUT ROWID;

      -- What is to be sent. Body bytes, key, method and path are fixed in the transaction that saved the intent; rows are never deleted.
      CREATE TABLE outbox (
        id TEXT PRIMARY KEY, seq INTEGER NOT NULL UNIQUE, kind TEXT NOT NULL CHECK (kind IN ('declaration', 'withdrawal')),
        declaration_id TEXT NOT NULL REFERENCES declaration (id), person_key TEXT NOT NULL,
        method TEXT NOT NULL, path TEXT NOT NULL, body BLOB NOT NULL, digest TEXT NOT NULL, if_match TEXT,
        state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'waiting', 'sent', 'parked')),
        attempts INTEGER NOT NULL DEFAULT 0, first_attempt_at TEXT, next_at TEXT, queued_at TEXT NOT NULL, sent_at TEXT,
        -- The moments of the last tries, JSON, so that no item is tried more than eight times an hour.
        recent_attempts TEXT NOT NULL DEFAULT '[]',
        -- Set while it is not known whether the bureau has it: it is asked by key before anything is sent again.
        outcome_unknown INTEGER NOT NULL DEFAULT 0,
        -- Set when a person took it back before it left.
        recalled INTEGER NOT NULL DEFAULT 0,
        reason_code TEXT, reason_words TEXT, reply_status INTEGER, reply TEXT
      ) STRICT;
      CREATE INDEX outbox_state ON outbox (state, seq);
      CREATE INDEX outbox_declaration ON outbox (declaration_id, seq);
      CREATE INDEX outbox_person ON outbox (person_key, seq);

      -- The bureau's signed answers, kept so that they can be printed again.
      CREATE TABLE certificate (
        number TEXT PRIMARY KEY, canonical_id TEXT NOT NULL, name TEXT NOT NULL, payload TEXT NOT NULL, signature TEXT NOT NULL, valid_until TEXT NOT NULL, received_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX certificate_person ON certificate (canonical_id, received_at);

      -- Who did what, hash-chained: each row's hash covers the one before. No ID, name or wage in it.
      CREATE TABLE journal (
        seq INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL
      ) STRICT;
      CREATE TRIGGER journal_append_only_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
      CREATE TRIGGER journal_append_only_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
      CREATE TRIGGER audit_append_only_update BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
      CREATE TRIGGER audit_append_only_delete BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
    `)
  },
}
