import type { Migration } from '../migration.ts'

/**
 * What single forms, recall and undo need: narrow columns for the filters of the lists, the recall window of the outbox, steps that can
 * be undone, and forms that are being filled in.
 */
export const declare: Migration = {
  version: 20,
  name: 'declare',
  up: (database) => {
    database.exec(`
      -- ,110,410, and ,DUPLICATE_DRAFT,ID_CHECKSUM, : what a filter looks for, without opening the content.
      ALTER TABLE declaration ADD COLUMN insurances TEXT NOT NULL DEFAULT ',';
      ALTER TABLE declaration ADD COLUMN rules TEXT NOT NULL DEFAULT ',';
      UPDATE declaration SET
        insurances = coalesce((SELECT ',' || group_concat(value, ',') || ',' FROM json_each(content, '$.insurances')), ','),
        rules = coalesce((SELECT ',' || group_concat(rule, ',') || ',' FROM (SELECT DISTINCT value ->> '$.ruleId' AS rule FROM json_each(findings) ORDER BY rule)), ',');
      -- The revision as which the row stands again, after an undo, a recall or a confirmation; NULL where its newest revision is one of its own. 0: not made yet.
      ALTER TABLE declaration ADD COLUMN stands_for INTEGER;
      -- What the bureau said of the record that the newest intent leaves behind, JSON: a recall brings it back.
      ALTER TABLE declaration ADD COLUMN left_behind TEXT;
      CREATE INDEX declaration_list ON declaration (kind, state, month, operation, insurances, rules, errors, warnings, check_state, batch_id, updated_at, id);

      -- May still be taken back until then; hold_ms is how long that was when it was confirmed.
      ALTER TABLE outbox ADD COLUMN held_until TEXT;
      ALTER TABLE outbox ADD COLUMN hold_ms INTEGER NOT NULL DEFAULT 0;
      CREATE INDEX outbox_held ON outbox (held_until) WHERE held_until IS NOT NULL AND state = 'queued' AND recalled = 0;

      CREATE TABLE undo_step (
        seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, by TEXT NOT NULL, cause TEXT NOT NULL, count INTEGER NOT NULL,
        -- Of a step of one person.
        name TEXT,
        -- spent: nothing of it can be undone any more. dropped: undone, and another step was made since.
        state TEXT NOT NULL CHECK (state IN ('done', 'spent', 'undone', 'dropped'))
      ) STRICT;
      CREATE INDEX undo_step_state ON undo_step (state, seq);
      -- Revisions between which the step leads; acknowledged: the warnings that had been read, NULL where none had.
      CREATE TABLE undo_change (
        step_seq INTEGER NOT NULL REFERENCES undo_step (seq), declaration_id TEXT NOT NULL REFERENCES declaration (id),
        from_revision INTEGER NOT NULL, to_revision INTEGER NOT NULL, from_acknowledged TEXT, to_acknowledged TEXT, PRIMARY KEY (step_seq, declaration_id)
      ) STRICT, WITHOUT ROWID;

      -- Forms that are being filled in, as typed; one write a keystroke.
      CREATE TABLE kept_form (key TEXT PRIMARY KEY, state TEXT NOT NULL, kept_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
    `)
  },
}
