import { execFile } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtChild } from '../../test/fakes/built-child.ts'
import { makeEngine } from '../../test/fakes/make-engine.ts'
import { addContent, withStore } from '../../test/fakes/put-confirmed.ts'
import { seededEngine } from '../../test/fakes/seeded-engine.ts'
import { unwrap } from '../../shared/result/result.ts'
import { insertDeclaration } from '../db/queries/declaration.ts'
import { recordCreation } from '../db/queries/declaration-revision.ts'
import { verifyJournal } from '../db/queries/journal.ts'
import { makeId } from '../platform/id.ts'
import { DECLARATIONS_A_BREATH } from './declaration-selection.ts'

const COUNT = 6 * DECLARATIONS_A_BREATH + 5
const AT = '2026-11-23T01:00:00.000Z'
const key = randomBytes(32)
const base = mkdtempSync(join(tmpdir(), 'shenbao-bulk-crash-'))
const took = { edit: 0, undo: 0 }
let child = ''

/** Edits or undoes in a process of its own; null where it was killed before it was done. */
function run(folder: string, step: keyof typeof took, milliseconds: number): Promise<number | null> {
  return new Promise((done, fail) => {
    execFile(process.execPath, [child, folder, key.toString('hex'), step, String(milliseconds)], (error, output) => {
      if (error?.signal === 'SIGKILL') done(null)
      else if (error) fail(error)
      else done(Number(output))
    })
  })
}

const one = (database: Database, sql: string): number => database.prepare(sql).pluck().get() as number
const EDITED = "SELECT count(*) FROM declaration WHERE content ->> '$.hukou' = '21'"

/** Whatever was cut off: a run is done whole or not at all, with its revisions, its lines of the journal and its place in the step. Answers how many are edited. */
function expectWholeRuns(database: Database): number {
  const edited = one(database, EDITED)
  expect(edited === COUNT || edited % DECLARATIONS_A_BREATH === 0 || (COUNT - edited) % DECLARATIONS_A_BREATH === 0, `${edited} edited`).toBe(true)
  expect(one(database, 'SELECT count(*) FROM declaration WHERE revision <> (SELECT count(*) FROM declaration_revision WHERE declaration_id = id)')).toBe(0)
  expect(one(database, "SELECT count(*) FROM journal WHERE action LIKE 'declaration.%'")).toBe(one(database, 'SELECT count(*) FROM declaration_revision'))
  expect(one(database, "SELECT count(*) FROM declaration WHERE content ->> '$.hukou' <> (SELECT content ->> '$.hukou' FROM declaration_revision WHERE declaration_id = id AND content IS NOT NULL ORDER BY revision DESC LIMIT 1)")).toBe(0)
  expect(one(database, 'SELECT coalesce(sum(count), 0) FROM undo_step')).toBe(one(database, 'SELECT count(*) FROM undo_change'))
  expect(verifyJournal(database).firstBroken).toBeNull()
  return edited
}

beforeAll(async () => {
  child = await builtChild('bulk-child')
  const made = await seededEngine({}, { dataFolder: join(base, 'edit'), key: Buffer.from(key) })
  await made.engine.close()
  withStore(join(base, 'edit'), key, (database) =>
    database.transaction(() => {
      for (let index = 0; index < COUNT; index++) {
        const [id, content] = [makeId(), addContent(index)]
        insertDeclaration(database, { id, kind: 'add', month: '2026-11', batchId: null, sheet: null, row: null, at: AT, content, findings: [], checkState: 'local', initials: 'cs', canonicalId: content.idNumber })
        recordCreation(database, { id, at: AT, by: '经办员', cause: 'created', content })
      }
    })(),
  )
  cpSync(join(base, 'edit'), join(base, 'undo'), { recursive: true })
  took.edit = (await run(join(base, 'undo'), 'edit', 60_000)) ?? 0
  cpSync(join(base, 'undo'), join(base, 'end'), { recursive: true })
  took.undo = (await run(join(base, 'end'), 'undo', 60_000)) ?? 0
}, 120_000)
afterAll(() => rmSync(base, { recursive: true, force: true }))

test.each([['edit', 0.3], ['edit', 0.7], ['undo', 0.3], ['undo', 0.7]] as const)('killed in the middle of %s (at %f of its time), whole runs are changed and undo goes back over them', async (step, share) => {
  let folder = ''
  for (let milliseconds = Math.max(1, took[step] * share); ; milliseconds /= 2) {
    folder = mkdtempSync(join(base, 'killed-'))
    cpSync(join(base, step), folder, { recursive: true })
    if ((await run(folder, step, milliseconds)) === null) break
  }
  const edited = withStore(folder, key, expectWholeRuns)
  const made = await makeEngine({ dataFolder: folder, key: Buffer.from(key), resumeSession: true })
  const { undo } = unwrap(await made.engine.call('undo.state', {}))
  // Killed before the first run of an edit, there is nothing to take back.
  expect(undo === null).toBe(step === 'edit' && edited === 0)
  if (undo) {
    expect(undo).toMatchObject({ cause: 'bulk-edited', count: step === 'edit' ? edited : COUNT })
    unwrap(await made.engine.call('undo.undo', { jobId: randomUUID(), stepId: undo.id }))
  }
  await made.engine.close()
  withStore(folder, key, (database) => {
    expect(expectWholeRuns(database)).toBe(0)
    expect(one(database, "SELECT count(*) FROM declaration WHERE content ->> '$.hukou' = '10'")).toBe(COUNT)
  })
  rmSync(folder, { recursive: true, force: true })
}, 60_000)
