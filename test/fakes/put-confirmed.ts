import type { Database } from 'better-sqlite3'
import { residentId } from '../../electron/practice/generate/resident-id.ts'
import { insertDeclaration } from '../../electron/db/queries/declaration.ts'
import { openStore } from '../../electron/db/open.ts'
import { enqueue } from '../../electron/outbox/enqueue.ts'
import { makeId } from '../../electron/platform/id.ts'
import type { AddContent } from '../../shared/domain/add-content.ts'
import type { DeclarationSubmission } from '../../shared/bureau/declaration.ts'
import { unwrap } from '../../shared/result/result.ts'

/** A 增员 that the practice bureau takes; people of different numbers are different people, none of them on a roster. */
export function addContent(number: number, changes: Partial<AddContent> = {}): AddContent {
  const birthDate = `19${String(60 + (number % 40)).padStart(2, '0')}-0${1 + (Math.floor(number / 40) % 9)}-1${Math.floor(number / 360) % 10}`
  return {
    name: `测试${String(number)}`, idType: '01', idNumber: residentId('430102', birthDate, 1 + (Math.floor(number / 3600) % 999)), gender: '1', birthDate, ethnicity: '01', hukou: '10',
    operation: 'new', insuredFrom: '2026-11-01', insurances: ['110', '210', '410'], wageFen: 500_000, employmentForm: '1', insuredIdentity: '1', personalIdentity: '1',
    workStartDate: null, education: null, mobile: null, hukouAddress: null, contactAddress: null, formerUnit: null, remark: null, ...changes,
  }
}

export interface Put {
  readonly unit: string
  readonly count: number
  /** The number of the first person; the same number again is the same person. */
  readonly first?: number
  readonly at?: string
  readonly month?: string
}

/** Confirmed declarations with their intents, in one transaction; answers their ids, which are the keys. */
export function putConfirmed(database: Database, { unit, count, first = 0, at = '2026-11-23T01:00:00.000Z', month = '2026-11' }: Put): string[] {
  return database.transaction(() =>
    Array.from({ length: count }, (_, index) => {
      const id = makeId()
      const content = addContent(first + index)
      insertDeclaration(database, { id, kind: 'add', month, batchId: null, sheet: null, row: null, at, content, findings: [], checkState: 'local', initials: 'cs', canonicalId: content.idNumber })
      database.prepare("UPDATE declaration SET state = 'confirmed', confirmed_at = ? WHERE id = ?").run(at, id)
      const submission: DeclarationSubmission = { id, kind: 'add', unit, month, content, replaces: null, attachments: [] }
      enqueue(database, { key: id, kind: 'declaration', declarationId: id, recordId: id, personKey: content.idNumber, body: Buffer.from(JSON.stringify(submission)), seenVersion: null }, at)
      return id
    }),
  )()
}

/** Opens the store of a closed engine for `work`, and closes it again. */
export function withStore<T>(folder: string, key: Buffer, work: (database: Database) => T): T {
  const store = unwrap(openStore({ folder, key, at: '2026-11-23T00:00:00.000Z' }))
  try {
    return work(store.database)
  } finally {
    store.close()
  }
}
