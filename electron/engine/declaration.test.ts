import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addFile, cleanPerson } from '../../test/fakes/add-file.ts'
import { SEEDED, seededEngine, type SeededEngine } from '../../test/fakes/seeded-engine.ts'
import { DeclarationSubmission } from '../../shared/bureau/declaration.ts'
import type { DeclarationLine } from '../../shared/domain/declaration.ts'
import type { DeclarationFilter } from '../../shared/ipc/declaration.ts'
import { unwrap } from '../../shared/result/result.ts'
import { verifyJournal } from '../db/queries/journal.ts'
import { markSending } from '../db/queries/outbox.ts'

const ALL: DeclarationFilter = { kind: 'add', text: '', states: [], month: null, batchId: null, checkState: null, withFindings: 'any', operations: [], insurances: [], source: 'any', ruleId: null }

let made: SeededEngine
beforeEach(async () => {
  made = await seededEngine()
})
afterEach(() => made.dispose())

const call: SeededEngine['engine']['call'] = (channel, input) => made.engine.call(channel, input)
/** Drafts of people without a fault but for these cells, through the whole pipeline. */
async function drafts(...cells: Parameters<typeof addFile>[0]): Promise<DeclarationLine[]> {
  const batch = unwrap(await call('batch.import', { jobId: randomUUID(), kind: 'add', source: { path: await addFile(cells) }, today: null }))
  unwrap(await call('batch.createDrafts', { jobId: randomUUID(), id: batch.id, includeWarned: true }))
  return (await page({ filter: { ...ALL, batchId: batch.id } })).items
}
const page = async (input: Partial<{ filter: DeclarationFilter; sort: unknown; offset: number; limit: number }> = {}) =>
  unwrap(await call('declaration.page', { filter: ALL, sort: { field: 'row', descending: false }, offset: 0, limit: 100, ...input }))
const confirm = async (...ids: string[]) => unwrap(await call('declaration.confirm', { jobId: randomUUID(), selection: { ids }, oneWay: true, recallMinutes: 0 }))
const get = async (id: string) => unwrap(await call('declaration.get', { id }))
interface Intent { id: string; kind: string; path: string; state: string; recalled: number; body: Buffer; if_match: string | null; person_key: string }
const outbox = (): Promise<Intent[]> => made.between((database) => database.prepare('SELECT id, kind, path, state, recalled, body, if_match, person_key FROM outbox ORDER BY seq').all() as Intent[])
/** As the sync does when the bureau has answered. */
const answer = (id: string, state: 'submitted' | 'accepted' | 'returned' | 'refused', reason: string | null = null): Promise<unknown> =>
  made.between((database) => {
    database.prepare("UPDATE outbox SET state = 'sent' WHERE declaration_id = ? AND recalled = 0").run(id)
    database.prepare('UPDATE declaration SET state = ?, bureau_version = 3, bureau_reason = ?, revision = revision + 1, stands_for = NULL WHERE id = ?').run(state, reason, id)
  })

describe('confirming', () => {
  test('queues exactly what will be sent, with the state, in one', async () => {
    const [one, two] = await drafts({}, {})
    expect(await confirm(String(one?.id))).toEqual({ confirmed: 1, held: 0, heldUntil: null })
    expect((await page()).items.map(({ shownState }) => shownState)).toEqual(['queued', 'ready'])
    const [intent, ...more] = await outbox()
    expect(more).toEqual([])
    expect(intent).toMatchObject({ id: one?.id, kind: 'declaration', path: `/v1/declarations/${one?.id}`, state: 'queued', if_match: null, person_key: one?.idNumber })
    const submission = DeclarationSubmission.parse(JSON.parse(String(intent?.body)))
    expect(submission).toMatchObject({ id: one?.id, kind: 'add', unit: SEEDED.unit, month: '2026-11', replaces: null, attachments: [] })
    expect(submission.content).toEqual((await get(String(one?.id))).content)
    expect(await confirm(String(one?.id), String(two?.id))).toEqual({ confirmed: 1, held: 1, heldUntil: null })
    expect(await outbox()).toHaveLength(2)
  })

  test('holds what has errors and what has warnings that nobody has read', async () => {
    const [clean, warned] = await drafts({}, { mobile: '12345' })
    const content = { ...(await get(String(clean?.id))).content, ethnicity: null }
    unwrap(await call('declaration.edit', { kind: 'add', id: clean?.id, revision: 1, content }))
    expect(await confirm(String(clean?.id), String(warned?.id))).toEqual({ confirmed: 0, held: 2, heldUntil: null })
    expect(unwrap(await call('declaration.preview', { selection: { filter: ALL, except: [] } }))).toMatchObject({ total: 2, confirmable: 0, withErrors: 1, unacknowledged: 1, wrongPeople: [{ name: content.name, tail: content.idNumber.slice(-4) }] })
    expect(unwrap(await call('declaration.acknowledge', { selection: { filter: ALL, except: [] } }))).toEqual({ acknowledged: 1 })
    expect(unwrap(await call('declaration.acknowledge', { selection: { filter: ALL, except: [] } }))).toEqual({ acknowledged: 0 })
    expect(await confirm(String(warned?.id))).toEqual({ confirmed: 1, held: 0, heldUntil: null })
  })

  test('takes everything that a filter matches except what was unticked', async () => {
    const lines = await drafts({}, {}, {}, { mobile: '1' })
    const selection = { filter: ALL, except: [String(lines[1]?.id)] }
    expect(unwrap(await call('declaration.preview', { selection }))).toEqual({
      total: 3, confirmable: 2, byOperation: { new: 2, resume: 0, transfer: 0, suspend: 0, end: 0, retire: 0, moveOut: 0 }, injuryOnly: 0, byInsurance: { 110: 2, 210: 2, 310: 2, 330: 2, 410: 2, 510: 2 }, byMonth: { '2026-11': 2 },
      withErrors: 0, unacknowledged: 1, rosterStale: 0, bureauOnly: 0, otherState: 0, overAge: 0, byLastPaidMonth: {}, ends: 0, backPayments: 0, oneWayPeople: [], wrongPeople: [], unreadPeople: [{ name: lines[3]?.name, tail: lines[3]?.idNumber.slice(-4) }], recallMinutes: 10,
    })
    expect(unwrap(await call('declaration.confirm', { jobId: randomUUID(), selection, recallMinutes: 0 }))).toEqual({ confirmed: 2, held: 1, heldUntil: null })
  })

  test('is refused for a batch whose ledger does not add up', async () => {
    const [one] = await drafts({})
    await made.between((database) => database.exec('UPDATE batch SET wrong = 7'))
    expect(await confirm(String(one?.id))).toEqual({ confirmed: 0, held: 1, heldUntil: null })
    expect(await outbox()).toEqual([])
  })
})

describe('the list', () => {
  test('is searched by name, initials and any part of the number, filtered and sorted', async () => {
    await drafts({ name: '阿依古丽·买买提' }, { name: '欧阳思远', wageFen: '9000' }, { mobile: '12345' })
    const names = async (filter: Partial<DeclarationFilter>, sort: unknown = { field: 'row', descending: false }): Promise<string[]> => (await page({ filter: { ...ALL, ...filter }, sort })).items.map(({ name }) => name)
    expect(await names({ text: '古丽' })).toEqual(['阿依古丽·买买提'])
    expect(await names({ text: 'oysy' })).toEqual(['欧阳思远'])
    expect(await names({ text: String(cleanPerson(1).idNumber).slice(6, 18) })).toEqual(['欧阳思远'])
    expect(await names({ text: '%' })).toEqual([])
    expect(await names({ withFindings: 'warnings' })).toEqual(['向楠丙'])
    expect(await names({ states: ['queued'] })).toEqual([])
    expect(await names({ month: '2026-10' })).toEqual([])
    expect((await names({}, { field: 'wageFen', descending: true }))[0]).toBe('欧阳思远')
    expect(await page({ offset: 1, limit: 1 })).toMatchObject({ items: [{ name: '欧阳思远' }], total: 3, all: 3 })
  })

  test('hides void ones unless they are asked for', async () => {
    const [one] = await drafts({}, {})
    unwrap(await call('declaration.remove', { id: one?.id, reason: '' }))
    expect(await page()).toMatchObject({ total: 1, all: 1 })
    expect((await page({ filter: { ...ALL, states: ['void'] } })).items).toEqual([expect.objectContaining({ id: one?.id, shownState: 'void' })])
  })
})

describe('editing', () => {
  test('checks again, counts the revision and keeps what was before', async () => {
    const [one] = await drafts({ mobile: '12345' })
    const before = await get(String(one?.id))
    unwrap(await call('declaration.acknowledge', { selection: { ids: [before.id] } }))
    const after = unwrap(await call('declaration.edit', { kind: 'add', id: before.id, revision: 2, content: { ...before.content, name: '向南', mobile: '13900000000', wageFen: 600_000 } }))
    expect(after).toMatchObject({ revision: 3, findings: [], acknowledged: false, content: { name: '向南' } })
    const history = unwrap(await call('declaration.history', { id: before.id }))
    expect(history.map(({ revision, cause, by }) => [revision, cause, by])).toEqual([[3, 'edited', SEEDED.operator], [2, 'acknowledged', SEEDED.operator], [1, 'created', SEEDED.operator]])
    expect(history[0]?.changes).toEqual({ name: ['向楠甲', '向南'], mobile: ['12345', '13900000000'], wageFen: ['520000', '600000'] })
    expect((await page({ filter: { ...ALL, text: 'xn' } })).total).toBe(1)
  })

  test('of what somebody else changed meanwhile changes nothing', async () => {
    const [one] = await drafts({})
    const { content, id } = await get(String(one?.id))
    unwrap(await call('declaration.edit', { kind: 'add', id, revision: 1, content: { ...content, remark: '一' } }))
    expect(await call('declaration.edit', { kind: 'add', id, revision: 1, content: { ...content, remark: '二' } })).toMatchObject({ ok: false, error: { code: 'STATE_CONFLICT', params: { revision: 2 } } })
    expect((await get(id)).content.remark).toBe('一')
  })

  test('of a confirmed one takes it back out of the queue; confirmed again it is an intent of its own', async () => {
    const [one] = await drafts({})
    const id = String(one?.id)
    await confirm(id)
    const { content } = await get(id)
    expect(unwrap(await call('declaration.edit', { kind: 'add', id, revision: 2, content: { ...content, remark: '改' } }))).toMatchObject({ state: 'draft', shownState: 'ready' })
    await confirm(id)
    const [first, second] = await outbox()
    expect([first?.recalled, second?.recalled]).toEqual([1, 0])
    expect(second?.id).not.toBe(id)
    expect(second?.path).toBe(`/v1/declarations/${second?.id}`)
    expect(JSON.parse(String(second?.body))).toMatchObject({ id: second?.id, replaces: null, content: { remark: '改' } })
  })

  test('of one that is on its way is refused, and leaves it there', async () => {
    const [one] = await drafts({})
    const id = String(one?.id)
    await confirm(id)
    await made.between((database) => markSending(database, id, [SEEDED.at], SEEDED.at))
    const { content } = await get(id)
    // Opened again, what was on its way may have arrived: it is asked about first, and not edited.
    expect(await call('declaration.edit', { kind: 'add', id, revision: 2, content })).toMatchObject({ ok: false, error: { code: 'STATE_CONFLICT', params: { reason: 'on-its-way' } } })
    expect((await outbox())[0]).toMatchObject({ recalled: 0 })
  })

  test('of a returned one makes the draft that replaces it', async () => {
    const [one] = await drafts({})
    const id = String(one?.id)
    await confirm(id)
    await answer(id, 'returned', '身份证复印件不清')
    const { content, revision, shownState, bureauReason } = await get(id)
    expect({ shownState, bureauReason }).toEqual({ shownState: 'returned', bureauReason: '身份证复印件不清' })
    expect(unwrap(await call('declaration.edit', { kind: 'add', id, revision, content: { ...content, remark: '已重拍' } }))).toMatchObject({ state: 'draft', findings: [] })
    await confirm(id)
    const [, second] = await outbox()
    expect(JSON.parse(String(second?.body))).toMatchObject({ id: second?.id, replaces: id })
    expect(second).toMatchObject({ path: `/v1/declarations/${second?.id}`, if_match: '"3"', state: 'queued' })
    expect(await get(id)).toMatchObject({ shownState: 'queued', bureauVersion: null, bureauReason: null })
  })

  test.each(['submitted', 'accepted'] as const)('of one that is %s is refused', async (state) => {
    const [one] = await drafts({})
    const id = String(one?.id)
    await confirm(id)
    await answer(id, state)
    const { content, revision } = await get(id)
    expect(await call('declaration.edit', { kind: 'add', id, revision, content })).toMatchObject({ ok: false, error: { code: 'STATE_CONFLICT', params: { reason: state } } })
  })

  test('without saving says what is wrong beside the field', async () => {
    const [one] = await drafts({})
    const { content, id } = await get(String(one?.id))
    expect(unwrap(await call('declaration.check', { kind: 'add', id, content }))).toEqual([])
    expect(unwrap(await call('declaration.check', { kind: 'add', id: null, content })).map(({ ruleId }) => ruleId)).toEqual(['DUPLICATE_DRAFT'])
    expect(unwrap(await call('declaration.check', { kind: 'add', id, content: { ...content, idNumber: `${content.idNumber.slice(0, 17)}${content.idNumber.endsWith('1') ? '2' : '1'}` } }))).toEqual([
      expect.objectContaining({ ruleId: 'ID_CHECKSUM', field: 'idNumber', row: null, column: null }),
    ])
  })
})

describe('removing', () => {
  test('a draft makes it void, and it comes back', async () => {
    const [one] = await drafts({})
    expect(unwrap(await call('declaration.remove', { id: one?.id, reason: '' }))).toMatchObject({ state: 'void', shownState: 'void' })
    expect(await call('declaration.remove', { id: one?.id, reason: '' })).toMatchObject({ ok: false, error: { code: 'STATE_CONFLICT' } })
    expect(unwrap(await call('declaration.restore', { id: one?.id }))).toMatchObject({ state: 'draft', shownState: 'ready', revision: 3 })
    expect(await call('declaration.restore', { id: one?.id })).toMatchObject({ ok: false, error: { code: 'STATE_CONFLICT' } })
  })

  test('and restoring it, when the person has another draft by now, says so', async () => {
    const [one] = await drafts({})
    const id = String(one?.id)
    unwrap(await call('declaration.remove', { id, reason: '' }))
    await drafts({})
    const restored = unwrap(await call('declaration.restore', { id }))
    expect(restored.findings.map(({ ruleId }) => ruleId)).toEqual(['DUPLICATE_DRAFT'])
    expect(await confirm(id)).toEqual({ confirmed: 0, held: 1, heldUntil: null })
  })

  test('what is queued takes it back before it leaves', async () => {
    const [one] = await drafts({})
    await confirm(String(one?.id))
    expect(unwrap(await call('declaration.remove', { id: one?.id, reason: '' }))).toMatchObject({ state: 'void' })
    expect(await outbox()).toEqual([expect.objectContaining({ id: one?.id, recalled: 1 })])
  })

  test('what the bureau has asks the bureau, with a reason, once', async () => {
    const [one] = await drafts({})
    const id = String(one?.id)
    await confirm(id)
    await answer(id, 'submitted')
    expect(await call('declaration.remove', { id, reason: ' ' })).toMatchObject({ ok: false, error: { code: 'ARGUMENT_INVALID' } })
    expect(unwrap(await call('declaration.remove', { id, reason: '填错了单位' }))).toMatchObject({ state: 'submitted' })
    expect(await call('declaration.remove', { id, reason: '再一次' })).toMatchObject({ ok: false, error: { code: 'STATE_CONFLICT' } })
    const [, withdrawal] = await outbox()
    expect(withdrawal).toMatchObject({ kind: 'withdrawal', path: `/v1/declarations/${id}/withdrawal`, state: 'queued', if_match: null })
    expect(JSON.parse(String(withdrawal?.body))).toEqual({ reason: '填错了单位' })
    // The list tells of it until it is done: the state alone says nothing.
    const asked = async (): Promise<unknown> => (await page()).items.find((line) => line.id === id)?.withdrawal
    expect(await asked()).toBe('asked')
    await made.between((database) => database.prepare("UPDATE outbox SET state = 'parked' WHERE kind = 'withdrawal'").run())
    expect(await asked()).toBe('parked')
    // What the bureau did not take may be asked again, as an intent of its own, which leaves the other behind.
    expect(unwrap(await call('declaration.remove', { id, reason: '再一次' }))).toMatchObject({ state: 'submitted' })
    expect((await outbox()).map(({ kind, state, recalled }) => [kind, state, recalled])).toEqual([['declaration', 'sent', 0], ['withdrawal', 'parked', 1], ['withdrawal', 'queued', 0]])
    expect(await asked()).toBe('asked')
    await made.between((database) => database.prepare("UPDATE outbox SET state = 'sent' WHERE kind = 'withdrawal'").run())
    expect(await asked()).toBeNull()
  })

  test('what is accepted is refused', async () => {
    const [one] = await drafts({})
    await confirm(String(one?.id))
    await answer(String(one?.id), 'accepted')
    expect(await call('declaration.remove', { id: one?.id, reason: 'x' })).toMatchObject({ ok: false, error: { code: 'STATE_CONFLICT', params: { reason: 'accepted' } } })
  })

  test('a returned one, and restoring it, still answers the returned one', async () => {
    const [one] = await drafts({})
    const id = String(one?.id)
    await confirm(id)
    await answer(id, 'returned')
    unwrap(await call('declaration.remove', { id, reason: '' }))
    unwrap(await call('declaration.restore', { id }))
    await confirm(id)
    expect(JSON.parse(String((await outbox())[1]?.body))).toMatchObject({ replaces: id })
  })
})

test('every change is in the journal, and no name, number or wage is', async () => {
  const [one] = await drafts({ mobile: '12345' })
  const { content, id } = await get(String(one?.id))
  unwrap(await call('declaration.edit', { kind: 'add', id, revision: 1, content: { ...content, mobile: null } }))
  await confirm(id)
  const { lines, verified } = await made.between((database) => ({ lines: database.prepare('SELECT action, detail FROM journal ORDER BY seq').all() as { action: string; detail: string }[], verified: verifyJournal(database) }))
  expect(lines.map(({ action }) => action)).toEqual(['batch.imported', 'declaration.created', 'batch.drafted', 'declaration.edited', 'declaration.confirmed'])
  expect(verified).toEqual({ entries: 5, firstBroken: null })
  const text = JSON.stringify(lines)
  for (const secret of [content.name, content.idNumber, '520000', '5200', '12345']) expect(text).not.toContain(secret)
})

test('nobody changes anything without having signed in', async () => {
  const [one] = await drafts({})
  await call('session.signOut', {})
  const calls = [
    call('declaration.confirm', { jobId: randomUUID(), selection: { ids: [one?.id] } }), call('declaration.remove', { id: one?.id, reason: '' }), call('declaration.restore', { id: one?.id }),
    call('declaration.acknowledge', { selection: { ids: [] } }), call('declaration.edit', { kind: 'add', id: one?.id, revision: 1, content: (await get(String(one?.id))).content }),
  ]
  for (const result of await Promise.all(calls)) expect(result).toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN' } })
})

describe('the whole number of a declaration', () => {
  test('is shown only with a line in the journal, which does not hold it', async () => {
    const [line] = await drafts({})
    const before = unwrap(await call('engine.info', {})).journalEntries
    const { idNumber } = unwrap(await call('declaration.reveal', { id: line!.id }))
    expect(idNumber).toBe((await get(line!.id)).content.idNumber)
    expect(unwrap(await call('engine.info', {})).journalEntries).toBe(before + 1)
    const last = await made.between((database) => database.prepare('SELECT action, subject, detail FROM journal ORDER BY seq DESC LIMIT 1').get())
    expect(last).toMatchObject({ action: 'declaration.revealed', subject: line!.id })
    expect(JSON.stringify(last)).not.toContain(idNumber)
    expect(await call('declaration.reveal', { id: 'nobody' })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  })
})
