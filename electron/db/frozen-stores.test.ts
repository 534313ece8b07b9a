import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Database } from 'better-sqlite3'
import { expect, test } from 'vitest'
import { unwrap } from '../../shared/result/result.ts'
import { FIXTURE_KEY } from '../../test/fixtures/stores/fixture-key.ts'
import { migrations } from './migrations/all.ts'
import { versionOf } from './migrate.ts'
import { openStore } from './open.ts'
import { readFact } from './queries/fact.ts'
import { verifyJournal } from './queries/journal.ts'
import { countOutbox } from './queries/outbox.ts'

const frozen = resolve(import.meta.dirname, '../../test/fixtures/stores')
const at = '2026-11-24T00:00:00.000Z'

const schemaOf = (database: Database): unknown[] => database.prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name").all()

function within<T>(fixture: string | null, work: (database: Database) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-frozen-'))
  if (fixture) cpSync(join(frozen, fixture), join(folder, 'shenbao.db'))
  const store = unwrap(openStore({ folder, key: FIXTURE_KEY, at }))
  try {
    return work(store.database)
  } finally {
    store.close()
    rmSync(folder, { recursive: true })
  }
}

/** The steps with which a schema was released; those between two of them landed together. */
const RELEASED = [10, 70, 80, 90]

test('every released schema has its frozen store, and the last step is of a released one', () => {
  const versions = readdirSync(frozen).filter((name) => name.endsWith('.db')).map((name) => Number(/^schema-(\d+)\.db$/.exec(name)?.[1]))
  expect(versions.sort((a, b) => a - b)).toEqual(RELEASED)
  expect(migrations.at(-1)?.version).toBe(RELEASED.at(-1))
})

test.each(readdirSync(frozen).filter((name) => name.endsWith('.db')))('%s opens, is brought up to date and means what it meant', (name) => {
  within(name, (database) => {
    expect(versionOf(database)).toBe(migrations.at(-1)?.version)
    expect(readFact(database, 'unit.number')).toBe('43010000012345')
    expect(countOutbox(database)).toEqual({ queued: 3, sending: 0, waiting: 0, sent: 0, parked: 0 })
    expect(verifyJournal(database)).toEqual({ entries: 1, firstBroken: null })
    expect(database.prepare('SELECT name, wage_fen FROM person').get()).toEqual({ name: '测试·冻结', wage_fen: 650_000 })
    expect(database.prepare("SELECT json_extract(record, '$.kept') FROM person_record").pluck().get()).toBe('a field of a newer bureau')
    // A step that landed is never edited: a store that went through it has the very schema of a new one.
    expect(schemaOf(database)).toEqual(within(null, schemaOf))
  })
})
