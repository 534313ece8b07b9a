import { createHash, randomBytes } from 'node:crypto'
import { copyFileSync, cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { unwrap } from '../../shared/result/result.ts'
import { backUp, listBackups } from './backup.ts'
import { migrations } from './migrations/all.ts'
import { versionOf } from './migrate.ts'
import { openStore, type Store } from './open.ts'

const at = '2026-11-23T00:00:00.000Z'
const key = randomBytes(32)
/** A reader may leave an empty WAL beside the file: that is the same as none. */
const EMPTY = createHash('sha256').digest('hex')
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shenbao-store-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = (name = 'shenbao.db'): string => join(folder, name)
const open = (extra: Partial<Parameters<typeof openStore>[0]> = {}): ReturnType<typeof openStore> => openStore({ folder, key, at, ...extra })
const hashes = (): string[] =>
  ['shenbao.db', 'shenbao.db-wal'].map((name) => (existsSync(file(name)) ? createHash('sha256').update(readFileSync(file(name))).digest('hex') : EMPTY))
const code = (result: ReturnType<typeof openStore>): string => (result.ok ? 'opened' : result.error.code)

function fill(store: Store, words = 'canary 王小明'): void {
  store.database.prepare("INSERT INTO fact VALUES ('canary', ?, ?)").run(words, at)
}

/** Leaves a file and a WAL with content behind, as a crash does. */
function crash(): void {
  const store = unwrap(open())
  fill(store)
  for (const name of ['shenbao.db', 'shenbao.db-wal']) copyFileSync(file(name), `${file(name)}.crashed`)
  store.close()
  for (const name of ['shenbao.db', 'shenbao.db-wal']) {
    copyFileSync(`${file(name)}.crashed`, file(name))
    rmSync(`${file(name)}.crashed`)
  }
}

describe('a store', () => {
  test('is made encrypted, durable and at the newest schema, and opens again', () => {
    const store = unwrap(open())
    fill(store)
    expect(store.database.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(store.database.pragma('synchronous', { simple: true })).toBe(2)
    expect(versionOf(store.database)).toBe(migrations.at(-1)?.version)
    store.close()
    for (const name of readdirSync(folder)) expect(readFileSync(file(name)).includes('王小明')).toBe(false)
    expect(readFileSync(file()).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
    const again = unwrap(open())
    expect(again.database.prepare("SELECT value FROM fact WHERE key = 'canary'").pluck().get()).toBe('canary 王小明')
    again.close()
  })

  test('survives a crash: what was committed is in the WAL and is read from there', () => {
    crash()
    expect(statSync(file('shenbao.db-wal')).size).toBeGreaterThan(0)
    const store = unwrap(open())
    expect(store.database.prepare("SELECT count(*) FROM fact WHERE key = 'canary'").pluck().get()).toBe(1)
    store.close()
  })

  test('refuses a wrong key and leaves file and WAL as they were, whatever waits in the WAL', () => {
    crash()
    const before = hashes()
    expect(code(open({ key: randomBytes(32) }))).toBe('STORE_KEY_WRONG')
    expect(hashes()).toEqual(before)
    expect(code(open())).toBe('opened')
  })

  test('refuses a plaintext database, and one whose WAL alone is in the clear', () => {
    const plain = new BetterSqlite(file())
    plain.exec('PRAGMA journal_mode=WAL; CREATE TABLE t (a); INSERT INTO t VALUES (1)')
    const before = hashes()
    expect(code(open())).toBe('STORE_PLAINTEXT')
    expect(hashes()).toEqual(before)
    const wal = readFileSync(file('shenbao.db-wal'))
    plain.close()
    rmSync(file())
    unwrap(open()).close()
    writeFileSync(file('shenbao.db-wal'), wal)
    expect(code(open())).toBe('STORE_PLAINTEXT')
  })

  test.each([
    ['the library ignores the key', (): void => undefined],
    ['the key is empty', (database: BetterSqlite.Database): void => void database.pragma("key=''")],
    ['the encryption was taken off again', (database: BetterSqlite.Database): void => { database.pragma(`key='x'`); database.pragma("cipher='chacha20'"); database.pragma("rekey=''") }],
  ])('never writes in the clear: %s', (_, applyKey) => {
    expect(code(open({ applyKey }))).toBe('STORE_PLAINTEXT')
    expect(existsSync(file())).toBe(false)
  })

  test('from the future is refused untouched', () => {
    const store = unwrap(open())
    store.database.pragma('user_version = 9990')
    store.close()
    const before = hashes()
    expect(code(open())).toBe('STORE_FROM_FUTURE')
    expect(hashes()).toEqual(before)
  })

  test('that is damaged is never taken for good, and never overwritten', () => {
    const store = unwrap(open())
    for (let index = 0; index < 300; index++) store.database.prepare('INSERT INTO fact VALUES (?, ?, ?)').run(`key ${index}`, 'x'.repeat(500), at)
    backUp(store.database, folder, key, at)
    store.close()
    const sound = readFileSync(file())
    for (let round = 0; round < 60; round++) {
      const damaged = Buffer.from(sound)
      const where = Math.floor((round / 60) * damaged.length) + (round % 7)
      damaged[where] = (damaged[where] ?? 0) ^ (1 << round % 8)
      writeFileSync(file(), damaged)
      const result = open()
      expect(['STORE_CORRUPT'], `byte ${where}`).toContain(code(result))
      expect(readFileSync(file()).equals(damaged)).toBe(true)
    }
    writeFileSync(file(), sound)
    expect(code(open())).toBe('opened')
  })

  test('of no bytes beside a WAL or copies is damage, not a new store', () => {
    crash()
    rmSync(file())
    expect(code(open())).toBe('STORE_CORRUPT')
    expect(existsSync(file('shenbao.db-wal'))).toBe(true)
  })

  test('has one owner at a time, and a closed one lets go', () => {
    const first = unwrap(open())
    expect(code(open())).toBe('STORE_LOCKED')
    first.close()
    const second = open()
    expect(code(second)).toBe('opened')
    if (second.ok) second.value.close()
  })

  test('tells its key in no error', () => {
    const hex = key.toString('hex')
    const failures: string[] = []
    for (const extra of [{ key: randomBytes(32) }, { key: Buffer.alloc(5) }]) {
      unwrap(open()).close()
      try {
        failures.push(JSON.stringify(open(extra)))
      } catch (problem) {
        failures.push(String(problem), problem instanceof Error ? (problem.stack ?? '') : '')
      }
    }
    expect(failures.length).toBeGreaterThan(1)
    for (const text of failures) expect(text).not.toContain(hex.slice(0, 12))
  })
})

describe('migrations', () => {
  const latest = migrations.at(-1)?.version ?? 0
  const next = { version: latest + 10, name: 'next', up: (database: BetterSqlite.Database) => void database.exec("CREATE TABLE next_table (a) STRICT".replace('(a)', '(a TEXT)')) }
  const broken = { version: latest + 20, name: 'broken', up: (database: BetterSqlite.Database) => { database.exec('CREATE TABLE half (a TEXT) STRICT'); throw new Error('the step failed') } }

  test('take a verified copy before the first pending step, and only then', () => {
    const store = unwrap(open())
    fill(store)
    store.close()
    expect(listBackups(folder)).toEqual([])
    unwrap(open({ steps: [...migrations, next] })).close()
    expect(listBackups(folder)).toHaveLength(1)
    unwrap(open({ steps: [...migrations, next] })).close()
    expect(listBackups(folder)).toHaveLength(1)
    const restored = mkdtempSync(join(tmpdir(), 'shenbao-restored-'))
    cpSync(listBackups(folder)[0] ?? '', join(restored, 'shenbao.db'))
    const again = unwrap(openStore({ folder: restored, key, at }))
    expect(again.database.prepare("SELECT count(*) FROM fact WHERE key = 'canary'").pluck().get()).toBe(1)
    again.close()
    rmSync(restored, { recursive: true })
  })

  test('stop at the one that fails, with nothing of it left', () => {
    unwrap(open()).close()
    expect(() => open({ steps: [...migrations, next, broken] })).toThrow('the step failed')
    const store = unwrap(open({ steps: [...migrations, next] }))
    expect(versionOf(store.database)).toBe(next.version)
    expect(store.database.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").pluck().get()).toBe(0)
    store.close()
  })

  test('keep seven copies', () => {
    const store = unwrap(open())
    for (let day = 10; day < 20; day++) backUp(store.database, folder, key, `2026-11-${day}T00:00:00.000Z`)
    expect(listBackups(folder)).toHaveLength(7)
    expect(listBackups(folder)[0]).toContain('20261113')
    store.close()
  })
})
