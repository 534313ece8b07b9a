import { execFile } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addFile, cleanPerson } from '../../test/fakes/add-file.ts'
import { builtChild } from '../../test/fakes/built-child.ts'
import { leavingRow, removeFile } from '../../test/fakes/remove-file.ts'
import { seededEngine, spawnReader } from '../../test/fakes/seeded-engine.ts'
import { makeEngine } from '../../test/fakes/make-engine.ts'
import { withStore } from '../../test/fakes/put-confirmed.ts'
import type { Person } from '../../shared/domain/person.ts'
import { unwrap } from '../../shared/result/result.ts'
import { verifyJournal } from '../db/queries/journal.ts'
import { storedLedger } from '../db/queries/batch.ts'
import { makePerson } from '../practice/generate/person.ts'

/** Twelve kills here and as many in sync-kill.test.ts: over the line of twenty; a night run takes more. */
const KILLS_A_STEP = Number(process.env['KILLS_A_STEP'] ?? 4)
const STEPS = ['import', 'drafts', 'confirm'] as const
type Step = (typeof STEPS)[number]

/** People of a practice roster with an insurance that runs. */
function insuredPeople(count: number): Person[] {
  const taken = new Set<string>()
  const people: Person[] = []
  for (let index = 0; people.length < count; index++) {
    const person = makePerson(1, index, '2026-11-23', taken)
    if (person.idType === '01' && person.participations.some(({ insuredStatus }) => insuredStatus === '1')) people.push(person)
  }
  return people
}

/** Both kinds go the same way, so the second is killed less. */
const CASES = [
  { kind: 'add', rows: 700, kills: KILLS_A_STEP, people: [], write: () => addFile(Array.from({ length: 700 }, (_, index) => cleanPerson(index))) },
  { kind: 'remove', rows: 300, kills: Math.ceil(KILLS_A_STEP / 4), people: insuredPeople(300), write: () => removeFile(insuredPeople(300).map((person) => leavingRow(person))) },
] as const

let child = ''
beforeAll(async () => {
  child = await builtChild('batch-child')
})

const one = (database: Database, sql: string): number => database.prepare(sql).pluck().get() as number

/** Whatever was cut off, this always holds. */
function expectNothingHalf(database: Database, rows: number): void {
  const batches = database.prepare("SELECT seq, state, total, ready, warned, wrong, duplicate FROM batch").all() as ({ seq: number; state: string } & ReturnType<typeof storedLedger>)[]
  for (const { seq, state, ...ledger } of batches) {
    expect(['ready', 'drafted', 'broken']).toContain(state)
    expect(storedLedger(database, seq)).toEqual(ledger)
    if (state === 'broken') expect(one(database, `SELECT count(*) FROM batch_chunk WHERE key / 2097152 = ${seq}`)).toBe(0)
    else expect(ledger.total).toBe(rows)
  }
  expect(one(database, "SELECT count(*) FROM declaration WHERE state = 'confirmed' AND (SELECT count(*) FROM outbox WHERE declaration_id = declaration.id AND recalled = 0) <> 1")).toBe(0)
  expect(one(database, "SELECT count(*) FROM outbox WHERE (SELECT state FROM declaration WHERE id = declaration_id) <> 'confirmed'")).toBe(0)
  expect(one(database, 'SELECT count(*) - count(DISTINCT canonical_id) FROM declaration')).toBe(0)
  expect(one(database, 'SELECT count(*) FROM declaration WHERE revision <> (SELECT count(*) FROM declaration_revision WHERE declaration_id = id)')).toBe(0)
  expect(verifyJournal(database).firstBroken).toBeNull()
  // Every change has its line in the journal, and every line its change.
  expect(one(database, "SELECT count(*) FROM journal WHERE action LIKE 'declaration.%'")).toBe(one(database, 'SELECT count(*) FROM declaration_revision'))
}

describe.each(CASES)('$kind', ({ kind, rows, kills, people, write }) => {
  const key = randomBytes(32)
  const base = mkdtempSync(join(tmpdir(), 'shenbao-crash-'))
  const stage = (step: Step): string => join(base, step)
  let file = ''
  const took = {} as Record<Step, number>

  /** Runs a step in a process of its own; false where it was killed before it was done. */
  function run(folder: string, step: Step, milliseconds: number): Promise<number | false> {
    return new Promise((done, fail) => {
      execFile(process.execPath, [child, folder, key.toString('hex'), step, String(milliseconds), file, kind], (error, output) => {
        if (error?.signal === 'SIGKILL') done(false)
        else if (error) fail(error)
        else done(Number(output))
      })
    })
  }

  beforeAll(async () => {
    file = await write()
    const made = await seededEngine({ people }, { dataFolder: stage('import'), key: Buffer.from(key) })
    await made.engine.close()
    // Each step begins where the one before ended well.
    for (const [index, step] of STEPS.entries()) {
      const next = STEPS[index + 1] ? stage(STEPS[index + 1] as Step) : join(base, 'end')
      cpSync(stage(step), next, { recursive: true })
      took[step] = Number(await run(next, step, 60_000))
    }
  }, 120_000)
  afterAll(() => rmSync(base, { recursive: true, force: true }))

  /** Kills a step at this share of the time that it takes, on a store of its own; answers its folder. */
  async function killAt(step: Step, share: number): Promise<string> {
    for (let milliseconds = Math.max(1, took[step] * share); ; milliseconds /= 2) {
      const folder = mkdtempSync(join(base, 'killed-'))
      cpSync(stage(step), folder, { recursive: true })
      if ((await run(folder, step, milliseconds)) === false) return folder
    }
  }

  describe.each(STEPS)('killed in the middle of %s', (step) => {
    test.each(Array.from({ length: kills }, (_, index) => (index + 0.5) / kills))('at %f of its time, nothing is half, lost or double', async (share) => {
      const folder = await killAt(step, share)
      const made = await makeEngine({ dataFolder: folder, key: Buffer.from(key), resumeSession: true, spawnReader })
      const { engine } = made
      const cutOff = unwrap(await engine.call('batch.list', { kind })).map(({ id, state }) => ({ id, state }))
      await engine.close()
      withStore(folder, key, (database) => expectNothingHalf(database, rows))

      // And the work goes on to the same end as if nothing had happened.
      await made.reopen()
      if (step === 'import') {
        expect(cutOff.length).toBeLessThanOrEqual(1)
        const reread = cutOff[0]?.state === 'broken' ? await made.engine.call('batch.reread', { jobId: randomUUID(), id: cutOff[0].id }) : null
        // Killed before its file was kept whole, it is taken from where it came from.
        if (reread === null ? cutOff.length === 0 : !reread.ok) unwrap(await made.engine.call('batch.import', { jobId: randomUUID(), kind, source: { path: file }, today: null }))
      }
      for (const { id, state } of unwrap(await made.engine.call('batch.list', { kind }))) if (state !== 'broken') unwrap(await made.engine.call('batch.createDrafts', { jobId: randomUUID(), id, includeWarned: true }))
      const selection = { filter: { kind, text: '', states: [], month: null, batchId: null, checkState: null, withFindings: 'any' as const }, except: [] }
      unwrap(await made.engine.call('declaration.confirm', { jobId: randomUUID(), selection, recallMinutes: 0 }))
      await made.engine.close()
      withStore(folder, key, (database) => {
        expectNothingHalf(database, rows)
        expect(one(database, "SELECT count(*) FROM declaration WHERE state = 'confirmed'")).toBe(rows)
        expect(one(database, 'SELECT count(*) FROM outbox')).toBe(rows)
      })
      rmSync(folder, { recursive: true, force: true })
    }, 60_000)
  })
})
