import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addFile } from '../../test/fakes/add-file.ts'
import { leavingRow, removeFile, type RemovalCells } from '../../test/fakes/remove-file.ts'
import { signedIn, type SignedIn } from '../../test/fakes/signed-in.ts'
import { closed, pageTexts } from '../../test/fixtures/papers/pdf-tools.ts'
import { DeclarationSubmission } from '../../shared/bureau/declaration.ts'
import { ledgerAddsUp, type Batch } from '../../shared/domain/batch.ts'
import type { DeclarationKind } from '../../shared/domain/declaration-kind.ts'
import type { Declaration, DeclarationLine } from '../../shared/domain/declaration.ts'
import type { Person } from '../../shared/domain/person.ts'
import type { DeclarationFilter } from '../../shared/ipc/declaration.ts'
import { unwrap } from '../../shared/result/result.ts'
import { verifyJournal } from '../db/queries/journal.ts'

/** Noon of the practice bureau's day: both clocks agree, whenever this runs. */
const NOON = '2026-11-23T04:00:00.000Z'
const REMOVALS: DeclarationFilter = { kind: 'remove', text: '', states: [], month: null, batchId: null, checkState: null, withFindings: 'any', operations: [], insurances: [], source: 'any', ruleId: null }
const ALL_REMOVALS = { filter: REMOVALS, except: [] }

let made: SignedIn
let workers: Person[]

async function open(reviewDelayMs = 0): Promise<void> {
  made = await signedIn({ instant: NOON, reviewDelayMs })
  unwrap(await made.updateRoster())
  workers = (await people()).filter(({ participations, idType }) => idType === '01' && participations.length === 6 && participations.every(({ insuredStatus }) => insuredStatus === '1'))
}
beforeEach(() => open())
afterEach(() => made.dispose())

const call: SignedIn['engine']['call'] = (channel, input) => made.engine.call(channel, input)
const people = (): Promise<Person[]> => made.between((database) => (database.prepare('SELECT record FROM person_record ORDER BY seq').pluck().all() as string[]).map((record) => JSON.parse(record) as Person))
function worker(index: number): Person {
  const person = workers[index]
  if (!person) throw new Error('the roster is too short')
  return person
}
const importRows = async (...rows: RemovalCells[]): Promise<Batch> => unwrap(await call('batch.import', { jobId: randomUUID(), kind: 'remove', source: { path: await removeFile(rows) }, today: null }))
async function drafts(...rows: RemovalCells[]): Promise<DeclarationLine[]> {
  const { id } = await importRows(...rows)
  unwrap(await call('batch.createDrafts', { jobId: randomUUID(), id, includeWarned: true }))
  return page({ batchId: id })
}
const page = async (filter: Partial<DeclarationFilter> = {}): Promise<DeclarationLine[]> => unwrap(await call('declaration.page', { filter: { ...REMOVALS, ...filter }, sort: { field: 'row', descending: false }, offset: 0, limit: 100 })).items
const confirm = async (): Promise<{ confirmed: number; held: number }> => unwrap(await call('declaration.confirm', { jobId: randomUUID(), selection: ALL_REMOVALS, oneWay: true, recallMinutes: 0 }))
/** What was answered needs a second look: the bureau reviews before it reads out its feed. */
async function syncTwice(): Promise<void> {
  unwrap(await made.sync())
  unwrap(await made.sync())
}
async function removal(id: string): Promise<Extract<Declaration, { kind: 'remove' }>> {
  const found = unwrap(await call('declaration.get', { id }))
  if (found.kind !== 'remove') throw new Error('not a 减员')
  return found
}
const standing = async (person: Person): Promise<string[]> => unwrap(await call('roster.person', { id: person.id })).participations.map(({ insurance, insuredStatus }) => `${insurance}:${insuredStatus}`)

describe('a workbook of people who leave, made from the template', () => {
  test('is read whole: some wrong in each way, and the ledger adds up', async () => {
    const suspended = (await people()).find(({ participations }) => participations.length === 6 && participations.every(({ insuredStatus }) => insuredStatus === '2'))
    if (!suspended) throw new Error('nobody is suspended')
    const batch = await importRows(
      leavingRow(worker(0)),
      leavingRow(worker(1), { operation: '终止参保', reason: '6401' }),
      leavingRow(worker(2), { operation: '在职转退休', reason: '6501 在职转退休' }),
      leavingRow(worker(3), { idNumber: '11010519491231002X' }),
      leavingRow(suspended, { 'insurance.410': '是' }),
      leavingRow(worker(4), { reason: '6401 死亡' }),
      leavingRow(worker(5), { removedOn: '2026-08-22' }),
      leavingRow(worker(6), { removedOn: '2026-12-01' }),
      leavingRow(worker(7), { name: '别的名' }),
      leavingRow(worker(0)),
    )
    expect(batch).toMatchObject({ kind: 'remove', state: 'ready', fileName: '减员名单.xlsx', headerRow: 1, ledger: { total: 10, ready: 2, warned: 1, wrong: 6, duplicate: 1 } })
    expect(ledgerAddsUp(batch.ledger)).toBe(true)
    expect(batch.fileFindings).toEqual([])
    expect(batch.coverage.notChecked).toEqual([])
    const { items } = unwrap(await call('batch.rows', { id: batch.id, fate: null, ruleId: null, severity: null, text: '', offset: 0, limit: 100 }))
    expect(items.map(({ row, fate, findings }) => [row, fate, ...findings.map(({ ruleId }) => ruleId)])).toEqual([
      [2, 'ready'], [3, 'ready'], [4, 'warned', 'OP_RETIRE_TOO_EARLY'], [5, 'wrong', 'OP_REMOVE_NOT_FOUND'], [6, 'wrong', 'OP_REMOVE_NOT_ACTIVE'], [7, 'wrong', 'OP_REASON_MISMATCH'],
      [8, 'wrong', 'DATE_BACKDATED'], [9, 'wrong', 'DATE_FUTURE'], [10, 'wrong', 'NAME_MISMATCH'], [11, 'duplicate', 'DUPLICATE_IN_FILE'],
    ])
    expect(unwrap(await call('batch.list', { kind: 'remove' })).map(({ id }) => id)).toEqual([batch.id])
    expect(unwrap(await call('batch.list', { kind: 'add' }))).toEqual([])
  })

  test('of 增员 is told to be one', async () => {
    const batch = unwrap(await call('batch.import', { jobId: randomUUID(), kind: 'remove', source: { path: await addFile([{}]) }, today: null }))
    expect(batch).toMatchObject({ kind: 'remove', state: 'broken', fileFindings: [{ ruleId: 'HEADER_NOT_FOUND', params: { otherKind: 'add' } }] })
  })

  test('comes back marked, in the words of a 减员', async () => {
    const report = unwrap(await call('batch.validate', { jobId: randomUUID(), kind: 'remove', source: { path: await removeFile([leavingRow(worker(0), { operation: '' })]) }, today: null, marked: true }))
    expect(report.report.findings.map(({ ruleId, message }) => [ruleId, message])).toEqual([['FIELD_REQUIRED', '“减员类型”没有填写。']])
    expect(report.marked?.length).toBeGreaterThan(1000)
    expect(unwrap(await call('batch.list', { kind: null }))).toEqual([])
  })
})

describe('a 减员', () => {
  test('goes from the workbook to the roster: drafted, confirmed, sent, accepted, and the delta brings it', async () => {
    const lines = await drafts(leavingRow(worker(0), { 'insurance.210': '否' }), leavingRow(worker(1), { operation: '终止', reason: '6401' }), leavingRow(worker(2), { operation: '退休', reason: '6501' }))
    expect(lines).toMatchObject([
      { kind: 'remove', shownState: 'ready', operation: 'suspend', reason: '6301', removedOn: '2026-11-20', insuredFrom: null, wageFen: null, insurances: ['110', '310', '330', '410', '510'], checkState: 'local', month: '2026-11' },
      { operation: 'end', reason: '6401' },
      { operation: 'retire', warnings: 1, acknowledged: false },
    ])
    expect(await page({ kind: 'add' })).toEqual([])
    expect(await page({ kind: null })).toHaveLength(3)
    expect(unwrap(await call('declaration.preview', { selection: ALL_REMOVALS }))).toEqual({
      total: 3, confirmable: 2, byOperation: { new: 0, resume: 0, transfer: 0, suspend: 1, end: 1, retire: 0, moveOut: 0 }, injuryOnly: 0, byInsurance: { 110: 2, 210: 1, 310: 2, 330: 2, 410: 2, 510: 2 }, byMonth: { '2026-11': 2 },
      withErrors: 0, unacknowledged: 1, rosterStale: 0, bureauOnly: 0, otherState: 0, overAge: 0, byLastPaidMonth: { '2026-11': 2 }, ends: 1, backPayments: 0, oneWayPeople: [{ name: worker(1).name, tail: worker(1).idNumber.slice(-4) }], wrongPeople: [], unreadPeople: [{ name: worker(2).name, tail: worker(2).idNumber.slice(-4) }], recallMinutes: 10,
    })
    expect(unwrap(await call('declaration.acknowledge', { selection: ALL_REMOVALS }))).toEqual({ acknowledged: 1 })
    expect(await confirm()).toEqual({ confirmed: 3, held: 0, heldUntil: null })
    const bodies = await made.between((database) => (database.prepare('SELECT body FROM outbox ORDER BY seq').pluck().all() as Buffer[]).map((body) => DeclarationSubmission.parse(JSON.parse(String(body)))))
    expect(bodies[0]).toMatchObject({ kind: 'remove', id: lines[0]?.id, month: '2026-11', replaces: null, content: { idNumber: worker(0).idNumber, operation: 'suspend', reason: '6301', removedOn: '2026-11-20' } })

    await syncTwice()
    expect((await page()).map(({ shownState }) => shownState)).toEqual(['accepted', 'accepted', 'accepted'])
    expect(await standing(worker(0))).toEqual(['110:2', '210:1', '310:2', '330:2', '410:2', '510:2'])
    expect(await standing(worker(1))).toEqual(['110:4', '210:4', '310:4', '330:4', '410:4', '510:4'])
    expect(await standing(worker(2))).toEqual(await standing(worker(1)))
    const [shown] = unwrap(await call('roster.search', { text: worker(0).idNumber }))
    expect(shown).toMatchObject({ insuredStatus: '2', paymentStatus: '2', activeInsurances: ['210'] })
    expect(unwrap(await call('declaration.trail', { id: String(lines[0]?.id) })).entries.map(({ code }) => code)).toEqual(['received', 'reviewing', 'accepted'])
    expect(await made.between((database) => verifyJournal(database).firstBroken)).toBeNull()

    // The rules know it from here on.
    const again = await importRows(leavingRow(worker(0)))
    expect(again.ledger).toMatchObject({ wrong: 1 })
    expect(unwrap(await call('batch.rules', { id: again.id })).map(({ ruleId }) => ruleId)).toEqual(['OP_REMOVE_NOT_ACTIVE'])
  })

  test('sent while the answer is lost is taken once', async () => {
    const [line] = await drafts(leavingRow(worker(0)))
    await confirm()
    made.bureau.control.faults.add([{ kind: 'lose-answer', route: 'P* /v1/declarations*', count: 1 }])
    await made.sync()
    made.clock.advance(15 * 60_000)
    await syncTwice()
    expect(made.bureau.control.effectCounts()).toEqual({ [String(line?.id)]: 1 })
    expect((await page()).map(({ shownState }) => shownState)).toEqual(['accepted'])
    expect((unwrap(await call('roster.person', { id: worker(0).id }))).version).toBe(worker(0).version + 1)
  })

  test('is edited, checked and kept in its history; a 增员 cannot be put in its place', async () => {
    const [line] = await drafts(leavingRow(worker(0)))
    const id = String(line?.id)
    const { content } = await removal(id)
    expect(unwrap(await call('declaration.check', { kind: 'remove', id, content: { ...content, reason: '6401' } })).map(({ ruleId, field }) => [ruleId, field])).toEqual([['OP_REASON_MISMATCH', 'reason']])
    expect(unwrap(await call('declaration.check', { kind: 'remove', id: null, content })).map(({ ruleId }) => ruleId)).toEqual(['DUPLICATE_DRAFT'])
    expect(await call('declaration.edit', { kind: 'add', id, revision: 1, content: { ...content, insuredFrom: null } })).toMatchObject({ ok: false, error: { code: 'ARGUMENT_INVALID' } })
    const edited = unwrap(await call('declaration.edit', { kind: 'remove', id, revision: 1, content: { ...content, removedOn: '2026-11-21', insurances: ['410'] } }))
    expect(edited).toMatchObject({ kind: 'remove', revision: 2, findings: [], content: { removedOn: '2026-11-21' } })
    expect(unwrap(await call('declaration.history', { id }))[0]).toMatchObject({ cause: 'edited', changes: { removedOn: ['2026-11-20', '2026-11-21'], insurances: ['110,210,310,330,410,510', '410'] } })
    expect(await page()).toMatchObject([{ removedOn: '2026-11-21', insurances: ['410'] }])
    unwrap(await call('declaration.remove', { id, reason: '' }))
    expect(await page()).toEqual([])
    expect(unwrap(await call('declaration.restore', { id }))).toMatchObject({ kind: 'remove', state: 'draft', findings: [] })
  })

  test('of another kind is not edited', async () => {
    const batch = unwrap(await call('batch.import', { jobId: randomUUID(), kind: 'add', source: { path: await addFile([{}]) }, today: null }))
    unwrap(await call('batch.createDrafts', { jobId: randomUUID(), id: batch.id, includeWarned: true }))
    const [addition] = await page({ kind: 'add' })
    const [line] = await drafts(leavingRow(worker(0)))
    const { content } = await removal(String(line?.id))
    expect(await call('declaration.edit', { kind: 'remove', id: addition?.id, revision: 1, content })).toMatchObject({ ok: false, error: { code: 'ARGUMENT_INVALID', params: { fields: ['kind'] } } })
  })

  test('that came back is corrected and accepted', async () => {
    const [line] = await drafts(leavingRow(worker(0), { remark: '练习:退回' }))
    const id = String(line?.id)
    await confirm()
    await syncTwice()
    const returned = await removal(id)
    expect(returned).toMatchObject({ shownState: 'returned', bureauReason: expect.stringMatching(/减员|劳动合同/) as unknown })
    // It stands in the way of a second one.
    expect((await importRows(leavingRow(worker(0)))).ledger).toMatchObject({ duplicate: 1 })
    unwrap(await call('declaration.edit', { kind: 'remove', id, revision: returned.revision, content: { ...returned.content, remark: null } }))
    expect(await confirm()).toEqual({ confirmed: 1, held: 0, heldUntil: null })
    await syncTwice()
    expect((await removal(id)).shownState).toBe('accepted')
    expect(await standing(worker(0))).toEqual(['110:2', '210:2', '310:2', '330:2', '410:2', '510:2'])
  })

  test('is withdrawn while it is reviewed, and the roster stays', async () => {
    await made.dispose()
    await open(600_000)
    const [line] = await drafts(leavingRow(worker(0)))
    await confirm()
    await syncTwice()
    expect((await importRows(leavingRow(worker(0)))).ledger).toMatchObject({ duplicate: 1 })
    unwrap(await call('declaration.remove', { id: String(line?.id), reason: '人没有走' }))
    await syncTwice()
    expect((await removal(String(line?.id))).shownState).toBe('withdrawn')
    expect(await standing(worker(0))).toEqual(['110:1', '210:1', '310:1', '330:1', '410:1', '510:1'])
  })

  test('is withdrawn although the review moved on since this machine last heard of it', async () => {
    await made.dispose()
    await open(600_000)
    const [line] = await drafts(leavingRow(worker(0)))
    await confirm()
    await syncTwice()
    // The bureau begins to read: another version of the record than the one seen here.
    made.bureau.control.clock.advance(200_000)
    unwrap(await call('declaration.remove', { id: String(line?.id), reason: '人没有走' }))
    await syncTwice()
    expect((await removal(String(line?.id))).shownState).toBe('withdrawn')
  })

  test('of somebody who is added again in the same month is told of', async () => {
    await drafts(leavingRow(worker(0)))
    await confirm()
    await syncTwice()
    const { name, idType, idNumber } = worker(0)
    const batch = unwrap(await call('batch.import', { jobId: randomUUID(), kind: 'add', source: { path: await addFile([{ name, idType, idNumber, gender: '', birthDate: '', workStartDate: '', operation: '续保' }]) }, today: null }))
    expect(unwrap(await call('batch.rules', { id: batch.id })).map(({ ruleId }) => ruleId)).toContain('ADD_AND_REMOVE')
  })
})

describe('人员减员异动申报报表', () => {
  test('has the rows of the 减员 and none of the 增员, with what the roster knows', async () => {
    const added = unwrap(await call('batch.import', { jobId: randomUUID(), kind: 'add', source: { path: await addFile([{ name: '向楠甲' }]) }, today: null }))
    unwrap(await call('batch.createDrafts', { jobId: randomUUID(), id: added.id, includeWarned: true }))
    await drafts(leavingRow(worker(0)), leavingRow(worker(1), { operation: '终止参保', reason: '6401', 'insurance.410': '否' }))
    const report = async (kind: DeclarationKind) => {
      const { documentId, ...rest } = unwrap(await call('report.create', { jobId: randomUUID(), kind, month: '2026-11', states: [], copies: 1 }))
      return { ...rest, text: closed(pageTexts(unwrap(await call('document.bytes', { documentId })).bytes).join('')) }
    }
    const removals = await report('remove')
    expect(removals).toMatchObject({ people: 2, pages: 1, fileName: '人员减员异动申报报表-2026-11.pdf' })
    for (const person of [worker(0), worker(1)]) for (const words of [person.name, person.idNumber, String(person.mobile ?? '')]) expect(removals.text).toContain(words)
    for (const words of ['减员', '停保', '退保', '解除/终止劳动合同', '死亡', '2026-11-20', '企业职工']) expect(removals.text).toContain(words)
    expect(removals.text).not.toContain('向楠甲')
    const additions = await report('add')
    expect(additions.people).toBe(1)
    expect(additions.text).not.toContain(worker(0).idNumber)
  })
})
