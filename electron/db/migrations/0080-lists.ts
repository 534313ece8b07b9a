import type { Migration } from '../migration.ts'

/** The newest intent of a declaration that was not taken back: where it is, and until when it is held. */
const NEWEST = (declaration: string): string => `FROM outbox WHERE declaration_id = ${declaration} AND kind = 'declaration' AND recalled = 0 ORDER BY seq DESC LIMIT 1`
const NOTE = (declaration: string): string => `UPDATE declaration SET intent_state = (SELECT state ${NEWEST(declaration)}), intent_held_until = (SELECT held_until ${NEWEST(declaration)}) WHERE id = ${declaration};`

/**
 * Lists of fifty thousand declarations. All that 增员确认 and 减员确认 filter, search and sort by lies in one index, so that no row is
 * read for it; where the intent of a declaration is stands beside it, kept by triggers, so that nobody can forget it. The index
 * of people no longer holds the state: its pages lie anywhere, and to confirm thousands wrote thousands of them.
 */
export const lists: Migration = {
  version: 80,
  name: 'lists',
  up: (database) => {
    database.exec(`
      ALTER TABLE declaration ADD COLUMN intent_state TEXT;
      ALTER TABLE declaration ADD COLUMN intent_held_until TEXT;
      UPDATE declaration SET intent_state = (SELECT state ${NEWEST('declaration.id')}), intent_held_until = (SELECT held_until ${NEWEST('declaration.id')}) WHERE id IN (SELECT declaration_id FROM outbox);
      CREATE TRIGGER outbox_noted_insert AFTER INSERT ON outbox WHEN new.kind = 'declaration' BEGIN ${NOTE('new.declaration_id')} END;
      CREATE TRIGGER outbox_noted_update AFTER UPDATE OF state, recalled, held_until ON outbox WHEN new.kind = 'declaration' BEGIN ${NOTE('new.declaration_id')} END;

      -- The day of the change of either kind: 参保日期 or 减员日期.
      ALTER TABLE declaration RENAME COLUMN insured_from TO changed_on;

      DROP INDEX declaration_state;
      DROP INDEX declaration_month;
      DROP INDEX declaration_list;
      DROP INDEX declaration_person;
      CREATE INDEX declaration_count ON declaration (kind, state, errors);
      CREATE INDEX declaration_person ON declaration (canonical_id, kind);
      CREATE INDEX declaration_list ON declaration (
        kind, updated_at, id, state, errors, warnings, month, operation, check_state, intent_state, bureau_state, withdrawn, intent_held_until,
        name, initials, id_number, changed_on, wage_fen, row, batch_id, insurances, rules
      );
    `)
  },
}
