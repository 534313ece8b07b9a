import Database from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { migrations } from '../migrations/all.ts'
import { countAlike, matchingDeclarations, pageDeclarations, type DeclarationQuery, type DeclarationSort } from './declaration-page.ts'

const ALL: DeclarationQuery = { kind: 'add', text: '', states: [], month: null, batchId: null, checkState: null, withFindings: 'any', operations: [], insurances: [], source: 'any', ruleId: null }
const COUNT = 4_500
let database: Database.Database

beforeAll(() => {
  database = new Database(':memory:')
  for (const step of migrations) step.up(database)
  const insert = database.prepare(
    `INSERT INTO declaration (id, kind, state, month, name, initials, id_type, id_number, canonical_id, operation, changed_on, wage_fen, content, findings, errors, warnings, check_state, revision, created_at, updated_at, insurances)
     VALUES (@id, 'add', @state, '2026-11', @name, @initials, '01', @id, @id, 'new', @day, @wage, '{}', '[]', @errors, 0, 'local', 1, 'a', @at, ',410,')`,
  )
  database.transaction(() => {
    for (let index = 0; index < COUNT; index++) insert.run({ id: `d${String(index).padStart(5, '0')}`, state: 'draft', name: `人${(index * 7919) % 97}`, initials: 'r', day: `2026-11-${10 + (index % 9)}`, wage: (index * 31) % 1013, errors: index % 10 === 0 ? 1 : 0, at: `t${(index * 17) % 50}` })
  })()
})

const whole = (column: string, direction: string): string[] => database.prepare(`SELECT id FROM declaration ORDER BY ${column} ${direction}, id ${direction}`).pluck().all() as string[]
const idsAt = (sort: DeclarationSort | null, offset: number, query: Partial<DeclarationQuery> = {}): string[] => pageDeclarations(database, { ...ALL, ...query, sort, offset, limit: 100 }).items.map(({ id }) => id)

describe('a page of a long list', () => {
  test.each([['name', 'name'], ['wageFen', 'wage_fen'], ['updatedAt', 'updated_at'], ['insuredFrom', 'changed_on']] as const)('by %s is a piece of the whole order, near the beginning, in the middle and near the end', (field, column) => {
    for (const descending of [true, false]) {
      const order = whole(column, descending ? 'DESC' : 'ASC')
      for (const offset of [0, 1_900, 3_000, COUNT - 150, COUNT - 30, COUNT, 2_200]) expect(idsAt({ field, descending }, offset), `${field} ${offset}`).toEqual(order.slice(offset, offset + 100))
    }
  })

  test('is read anew after a change, also where its order had been kept', () => {
    const sort = { field: 'name', descending: false } as const
    const [first] = idsAt(sort, 2_200) as [string]
    database.prepare("UPDATE declaration SET state = 'void' WHERE id = ?").run(first)
    expect(idsAt(sort, 2_200)).not.toContain(first)
    expect(pageDeclarations(database, { ...ALL, sort, offset: 0, limit: 1 })).toMatchObject({ total: COUNT - 1, all: COUNT - 1 })
    // Withdrawn at the bureau is no deletion: it stays in sight.
    database.prepare('UPDATE declaration SET withdrawn = 1 WHERE id = ?').run(first)
    expect(pageDeclarations(database, { ...ALL, sort, offset: 2_200, limit: 1 })).toMatchObject({ items: [{ id: first, shownState: 'withdrawn' }], total: COUNT, all: COUNT })
    database.prepare("UPDATE declaration SET state = 'draft', withdrawn = 0 WHERE id = ?").run(first)
    expect(idsAt(sort, 2_200)[0]).toBe(first)
  })

  test('looks at no row to filter, search and sort', () => {
    const plan = (query: Partial<DeclarationQuery>): string[] => {
      const seen: string[] = []
      const spy = Object.create(database, { prepare: { value: (sql: string) => {
        if (sql.includes('INDEXED BY')) seen.push(sql)
        return database.prepare(sql)
      } } }) as Database.Database
      pageDeclarations(spy, { ...ALL, ...query, sort: { field: 'name', descending: false }, offset: 0, limit: 1 })
      return seen.flatMap((sql) => (database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...Array.from({ length: sql.split('?').length - 1 }, () => 1)) as { detail: string }[]).map(({ detail }) => detail))
    }
    for (const query of [{}, { text: '王' }, { states: ['queued', 'ready'] }, { heldAt: 't' }, { batchId: 'b', month: '2026-11', checkState: 'local', source: 'batch', ruleId: 'ID_CHECKSUM', insurances: ['410'], operations: ['new'], withFindings: 'errors' }] as Partial<DeclarationQuery>[]) {
      const details = plan(query)
      expect(details.length).toBeGreaterThan(1)
      for (const detail of details) expect(detail).toMatch(/COVERING INDEX declaration_list|TEMP B-TREE/)
    }
  })
})

test('those that are alike are counted together, and everybody once', () => {
  const counted = countAlike(database, matchingDeclarations(database, ALL))
  expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(COUNT)
  expect(counted.length).toBe(18)
  expect(counted.filter(({ shownState }) => shownState === 'draft').reduce((sum, { count }) => sum + count, 0)).toBe(COUNT / 10)
})
