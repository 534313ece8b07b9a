import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makePerson } from '../generate/person.ts'
import { auditEntry } from '../review/office.ts'
import { openPracticeDatabase } from './open.ts'
import { openPracticeStore } from './practice-store.ts'
import { metaTable } from './meta.ts'
import { submissionsTable } from './submissions.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'practice-store-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const person = makePerson(1, 0, '2026-11-23', new Set())
const key = new Uint8Array(32).fill(7)

describe('the practice store', () => {
  it('lets nobody change an audit entry or take one away', () => {
    const { database, indexPeople, close } = openPracticeDatabase(':memory:', null)
    indexPeople()
    const submissions = submissionsTable(database, metaTable(database))
    submissions.put({ id: 'a', feed: 'declaration', state: 'received', dueAt: null, replacedBy: null, record: { id: 'a', version: 0, state: 'received', updatedAt: '' } })
    submissions.append('a', auditEntry('received', '2026-11-23T00:00:00.000Z'))
    expect(() => database.exec("UPDATE audit SET entry = '{}'")).toThrow('append-only')
    expect(() => database.exec('DELETE FROM audit')).toThrow('append-only')
    expect(submissions.trail('a')).toHaveLength(1)
    close()
  })

  it('is unreadable without its key', () => {
    const file = join(folder, 'practice.db')
    const store = openPracticeStore(file, key)
    store.firstFill((bulk) => {
      bulk.add(person, 1)
      bulk.finish(1)
    })
    store.close()
    const bytes = readFileSync(file)
    expect(bytes.includes(person.idNumber)).toBe(false)
    expect(bytes.subarray(0, 15).toString()).not.toBe('SQLite format 3')
    expect(() => openPracticeStore(file, null)).toThrow()
    expect(() => openPracticeStore(file, new Uint8Array(32).fill(8))).toThrow()
    expect(() => openPracticeStore(file, new Uint8Array(3))).toThrow('32 bytes')
    const again = openPracticeStore(file, key)
    expect([again.isNew, again.people.byIdNumber(person.idNumber)]).toEqual([false, person])
    again.close()
  })

  it('begins again after a first start that was cut off', () => {
    const file = join(folder, 'practice.db')
    const first = openPracticeStore(file, null)
    expect(() =>
      first.firstFill((bulk) => {
        bulk.add(person, 1)
        throw new Error('the power went')
      }),
    ).toThrow('power')
    first.close()
    const second = openPracticeStore(file, null)
    expect([second.isNew, second.people.count(), second.meta.lastSequence()]).toEqual([true, 0, 0])
    second.close()
  })

  it('refuses a file of another version', () => {
    const file = join(folder, 'practice.db')
    const { database, close } = openPracticeDatabase(file, null)
    database.pragma('user_version = 99')
    close()
    expect(() => openPracticeStore(file, null)).toThrow('version 99')
  })

  it('counts versions up and leaves tombstones', () => {
    const store = openPracticeStore(':memory:', null)
    store.firstFill(() => undefined)
    expect([store.people.put(person).version, store.people.put(person).version]).toEqual([1, 2])
    expect([store.people.remove(person.id), store.people.remove(person.id), store.people.byId(person.id)]).toEqual([true, false, null])
    expect(store.feeds.changes('roster', 0, 0, 10)).toMatchObject([{ id: person.id, version: 3, removed: 1, record: '' }])
    store.close()
  })
})
