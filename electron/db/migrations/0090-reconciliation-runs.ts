import type { Migration } from '../migration.ts'

/** A comparison is stored in runs of lines, so that nothing else waits for all of them; until the last is there it is nobody's to see. */
export const reconciliationRuns: Migration = {
  version: 90,
  name: 'reconciliation-runs',
  up: (database) => {
    // Those that are there were stored whole.
    database.exec(`
      ALTER TABLE reconciliation ADD COLUMN complete INTEGER NOT NULL DEFAULT 1 CHECK (complete IN (0, 1));
      -- How many became drafts is counted without a look at the others.
      CREATE INDEX reconciliation_line_drafted ON reconciliation_line (reconciliation_seq) WHERE declaration_id IS NOT NULL;
    `)
  },
}
