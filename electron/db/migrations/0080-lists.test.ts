import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from './all.ts'

const before = migrations.filter(({ version }) => version < 80)
const lists = migrations.find(({ version }) => version === 80)

/** A store of the step before, with a declaration of each kind of intent. */
function storeOfSeventy(): Database.Database {
  const database = new Database(':memory:')
  for (const step of before) step.up(database)
  const declaration = database.prepare(
    `INSERT INTO declaration (id, kind, state, month, name, initials, id_type, id_number, canonical_id, content, findings, errors, warnings, check_state, revision, created_at, updated_at)
     VALUES (?, 'add', 'confirmed', '2026-11', '甲', 'j', '01', '1', '1', '{}', '[]', 0, 0, 'local', 1, 'a', 'a')`,
  )
  for (const id of ['none', 'recalled', 'queued', 'parked', 'withdrawn']) declaration.run(id)
  put(database, 'recalled', 1, 'parked', { recalled: 1 })
  put(database, 'queued', 2, 'parked', { recalled: 1 })
  put(database, 'queued', 3, 'queued', { held: 'h' })
  put(database, 'parked', 4, 'sent')
  put(database, 'parked', 5, 'parked')
  put(database, 'withdrawn', 6, 'sent')
  put(database, 'withdrawn', 7, 'queued', { kind: 'withdrawal' })
  return database
}

function put(database: Database.Database, declaration: string, seq: number, state: string, { kind = 'declaration', recalled = 0, held = null }: { kind?: string; recalled?: number; held?: string | null } = {}): void {
  database
    .prepare("INSERT INTO outbox (id, seq, kind, declaration_id, person_key, method, path, body, digest, state, queued_at, recalled, held_until) VALUES (?, ?, ?, ?, 'p', 'PUT', '/', x'00', 'd', ?, 'q', ?, ?)")
    .run(`i${seq}`, seq, kind, declaration, state, recalled, held)
}

const noted = (database: Database.Database): unknown => Object.fromEntries((database.prepare('SELECT id, intent_state AS state, intent_held_until AS held FROM declaration').all() as { id: string; state: string | null; held: string | null }[]).map(({ id, state, held }) => [id, held === null ? state : `${state} ${held}`]))
const OF_SEVENTY = { none: null, recalled: null, queued: 'queued h', parked: 'parked', withdrawn: 'sent' }

test('where the newest intent of each is stands beside it', () => {
  const database = storeOfSeventy()
  lists?.up(database)
  expect(noted(database)).toEqual(OF_SEVENTY)
})

test('every change of the outbox is noted: a new one, one that leaves, is held longer, is taken back', () => {
  const database = storeOfSeventy()
  lists?.up(database)
  put(database, 'none', 10, 'queued', { held: 'x' })
  put(database, 'withdrawn', 11, 'queued', { kind: 'withdrawal' })
  database.exec("UPDATE outbox SET state = 'sending' WHERE id = 'i3'")
  expect(noted(database)).toEqual({ ...OF_SEVENTY, none: 'queued x', queued: 'sending h' })
  database.exec("UPDATE outbox SET held_until = 'y' WHERE id = 'i10'")
  database.exec("UPDATE outbox SET recalled = 1 WHERE id = 'i5'")
  expect(noted(database)).toEqual({ ...OF_SEVENTY, none: 'queued y', queued: 'sending h', parked: 'sent' })
})
