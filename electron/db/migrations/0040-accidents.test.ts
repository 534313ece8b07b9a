import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { foundation } from './0010-foundation.ts'
import { accidents } from './0040-accidents.ts'

/** A store as the first release left it, with three intents in every kind of state. */
function storeOfTen(): Database.Database {
  const database = new Database(':memory:')
  database.pragma('foreign_keys = ON')
  foundation.up(database)
  const declaration = database.prepare(
    `INSERT INTO declaration (id, kind, state, month, name, initials, id_type, id_number, canonical_id, content, findings, errors, warnings, check_state, revision, created_at, updated_at)
     VALUES (?, 'add', 'confirmed', '2026-11', '甲', 'j', '01', '1', '1', '{}', '[]', 0, 0, 'local', 1, 'a', 'a')`,
  )
  const intent = database.prepare(
    `INSERT INTO outbox (id, seq, kind, declaration_id, person_key, method, path, body, digest, if_match, state, attempts, first_attempt_at, next_at, queued_at, sent_at, recent_attempts, outcome_unknown, recalled, reason_code, reply_status, reply)
     VALUES (?, ?, ?, ?, 'p', 'PUT', '/v1/x', ?, 'sha-256=:x:', '"3"', ?, 2, 'f', 'n', 'q', ?, '["t"]', 1, 0, 'r', 201, '{"number":"LX1"}')`,
  )
  for (const [index, state] of ['queued', 'sent', 'parked'].entries()) {
    declaration.run(`d${index}`)
    intent.run(`i${index}`, 3 - index, index === 1 ? 'withdrawal' : 'declaration', `d${index}`, Buffer.from([0, 255, index]), state, index === 1 ? 's' : null)
  }
  return database
}

const run = (database: Database.Database): void => database.transaction(() => accidents.up(database))()
const rows = (database: Database.Database, columns: string): unknown[] => database.prepare(`SELECT rowid, ${columns} FROM outbox ORDER BY rowid`).all()
const columnsOf = (database: Database.Database): string => (database.prepare("SELECT name FROM pragma_table_info('outbox')").pluck().all() as string[]).join()

test('every intent comes over byte for byte, with its indexes', () => {
  const database = storeOfTen()
  const columns = columnsOf(database)
  const before = rows(database, columns)
  const indexes = (): unknown[] => database.prepare("SELECT name, sql FROM sqlite_schema WHERE tbl_name = 'outbox' AND type = 'index' AND sql IS NOT NULL AND name <> 'outbox_accident' ORDER BY name").all()
  const indexed = indexes()
  run(database)
  expect(rows(database, columns)).toEqual(before)
  expect(indexes()).toEqual(indexed)
  expect(database.prepare("SELECT count(*) FROM sqlite_schema WHERE name LIKE '%roomy%'").pluck().get()).toBe(0)
  expect(database.pragma('foreign_key_check')).toEqual([])
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
})

test('columns, indexes and triggers that other steps added come over as well', () => {
  const database = storeOfTen()
  database.exec(`
    ALTER TABLE outbox ADD COLUMN held_until TEXT;
    CREATE INDEX outbox_held ON outbox (held_until) WHERE held_until IS NOT NULL;
    CREATE TRIGGER outbox_kept BEFORE DELETE ON outbox BEGIN SELECT RAISE(ABORT, 'intents are never deleted'); END;
    UPDATE outbox SET held_until = 'h' WHERE id = 'i0';
  `)
  const columns = columnsOf(database)
  const before = rows(database, columns)
  run(database)
  expect(rows(database, columns)).toEqual(before)
  expect(database.prepare("SELECT name FROM sqlite_schema WHERE name IN ('outbox_held', 'outbox_kept') ORDER BY name").pluck().all()).toEqual(['outbox_held', 'outbox_kept'])
  expect(() => database.exec('DELETE FROM outbox')).toThrow('never deleted')
})

test('an intent speaks of a declaration or of a report, never of both and never of none', () => {
  const database = storeOfTen()
  run(database)
  database.prepare("INSERT INTO accident (id, state, deaths, names, search, content, findings, errors, warnings, revision, created_at, updated_at) VALUES ('a1', 'confirmed', 0, '[]', '', '{}', '[]', 0, 0, 1, 'a', 'a')").run()
  let seq = 100
  const put = (kind: string, declaration: string | null, accident: string | null): void =>
    void database.prepare("INSERT INTO outbox (id, seq, kind, declaration_id, accident_id, person_key, method, path, body, digest, state, queued_at) VALUES (?, ?, ?, ?, ?, 'p', 'PUT', '/', x'00', 'd', 'queued', 'q')").run(kind, (seq += 10), kind, declaration, accident)
  put('accident', null, 'a1')
  put('accident-supplement', null, 'a1')
  expect(() => put('accident-withdrawal', null, null)).toThrow('CHECK')
  expect(() => put('accident-withdrawal', 'd0', 'a1')).toThrow('CHECK')
  expect(() => put('accident-withdrawal', null, 'a9')).toThrow('FOREIGN KEY')
  expect(() => put('something-else', null, 'a1')).toThrow('CHECK')
})

test('a table that is not the one it knows stops the step', () => {
  const database = new Database(':memory:')
  database.exec('CREATE TABLE outbox (id TEXT)')
  expect(() => run(database)).toThrow('outbox')
})
