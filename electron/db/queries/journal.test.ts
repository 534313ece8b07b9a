import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { temporaryStore } from '../../../test/fakes/temporary-store.ts'
import { appendJournal, journalOf, verifyJournal } from './journal.ts'

let store: ReturnType<typeof temporaryStore>
beforeEach(() => {
  store = temporaryStore()
})
afterEach(() => store.dispose())

const at = '2026-11-23T02:00:00.000Z'
const append = (action: string, subject = 'd1', detail?: Record<string, string | number>): void => {
  store.database.transaction(() => appendJournal(store.database, { at, actor: 'op1', action, subject, ...(detail ? { detail } : {}) }))()
}
/** Somebody with the key and a database tool, who is not held by our triggers. */
const tamper = (sql: string): void => {
  store.database.exec('DROP TRIGGER journal_append_only_update; DROP TRIGGER journal_append_only_delete')
  store.database.exec(sql)
}

describe('the journal', () => {
  test('chains its lines and is found whole', () => {
    append('declaration.created', 'd1', { row: 3 })
    append('declaration.confirmed')
    append('declaration.created', 'd2')
    expect(verifyJournal(store.database)).toEqual({ entries: 3, firstBroken: null })
    expect(journalOf(store.database, 'd1').map(({ seq, action, detail }) => [seq, action, detail])).toEqual([
      [1, 'declaration.created', '{"row":3}'],
      [2, 'declaration.confirmed', '{}'],
    ])
  })

  test('is empty and whole at first', () => expect(verifyJournal(store.database)).toEqual({ entries: 0, firstBroken: null }))

  test('takes a line only inside a transaction, and none from one that is rolled back', () => {
    expect(() => appendJournal(store.database, { at, actor: 'op1', action: 'a', subject: 's' })).toThrow('transaction')
    expect(() =>
      store.database.transaction(() => {
        appendJournal(store.database, { at, actor: 'op1', action: 'a', subject: 's' })
        throw new Error('no')
      })(),
    ).toThrow('no')
    append('b')
    expect(verifyJournal(store.database)).toEqual({ entries: 1, firstBroken: null })
  })

  test('lets no line be changed or taken out', () => {
    append('a')
    expect(() => store.database.exec("UPDATE journal SET actor = 'x'")).toThrow('append-only')
    expect(() => store.database.exec('DELETE FROM journal')).toThrow('append-only')
  })

  test.each([
    ['changed', "UPDATE journal SET detail = '{\"row\":4}' WHERE seq = 2", 2],
    ['taken out', 'DELETE FROM journal WHERE seq = 2', 3],
    ['taken out at the head', 'DELETE FROM journal WHERE seq = 1', 2],
    ['moved', 'UPDATE journal SET seq = 9 WHERE seq = 3', 4],
  ])('says which line is the first that was %s', (_what, sql, first) => {
    for (const action of ['a', 'b', 'c', 'd']) append(action)
    tamper(sql)
    expect(verifyJournal(store.database).firstBroken).toBe(first)
  })

  test('cannot be mistaken by moving text from one field to the next', () => {
    append('ab', 'c')
    tamper("UPDATE journal SET action = 'a', subject = 'bc'")
    expect(verifyJournal(store.database).firstBroken).toBe(1)
  })
})
