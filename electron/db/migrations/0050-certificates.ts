import type { Migration } from '../migration.ts'

/** Certificates of the unit beside those of people; and whom a sync took off the roster, whole, so that the roster of an earlier day can be told. */
export const certificates: Migration = {
  version: 50,
  name: 'certificates',
  up: (database) => {
    database.exec(`
      -- As the payload says: injury-participation of a person, unit-participation of the unit (canonical_id is '' there).
      ALTER TABLE certificate ADD COLUMN kind TEXT NOT NULL DEFAULT 'injury-participation';
      -- The record of somebody who was removed, as it last stood here, JSON. NULL for changes of before this step: then only name and number are known.
      ALTER TABLE roster_change ADD COLUMN record TEXT;
      CREATE INDEX roster_change_person ON roster_change (person_id);
    `)
  },
}
