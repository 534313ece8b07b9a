import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { accidentDraft, injuredFrom } from '../../test/fakes/accident-draft.ts'
import { png } from '../../test/fakes/attachment-files.ts'
import { signedIn, type SignedIn } from '../../test/fakes/signed-in.ts'
import { emptyAccident, type AccidentContent } from '../../shared/domain/accident-content.ts'
import { pendingSupplement } from '../../shared/domain/attachment.ts'
import type { Accident } from '../../shared/domain/accident.ts'
import type { PersonLine } from '../../shared/domain/person.ts'
import type { AccidentFilter } from '../../shared/ipc/accident.ts'
import { unwrap, type Result } from '../../shared/result/result.ts'
import type { AppError } from '../../shared/result/app-error.ts'
import { verifyJournal } from '../db/queries/journal.ts'

/** Noon of the practice bureau's day: both clocks agree, whenever this runs. */
const NOON = '2026-11-23T04:00:00.000Z'
const ALL: AccidentFilter = { text: '', states: [], degree: null, from: null, to: null, withFindings: 'any' }

let made: SignedIn
let people: PersonLine[]

beforeEach(async () => {
  made = await signedIn({ instant: NOON, people: 80 })
  unwrap(await made.updateRoster())
  people = unwrap(await call('roster.page', { filter: { text: '', insuredStatus: '1', paymentStatus: null, insuredIdentity: null }, sort: null, offset: 0, limit: 50 })).items.filter(({ idType, activeInsurances }) => idType === '01' && activeInsurances.includes('410'))
})
afterEach(() => made.dispose())

const call: SignedIn['engine']['call'] = (channel, input) => made.engine.call(channel, input)
function person(index: number): PersonLine {
  const found = people[index]
  if (!found) throw new Error('the roster is too short')
  return found
}
const injured = (count: number) => Array.from({ length: count }, (_, index) => injuredFrom(person(index)))
const draft = async (changes: Partial<AccidentContent> = {}, count = 3): Promise<Accident> => unwrap(await call('accident.create', { content: accidentDraft(injured(count), changes) }))
const get = async (id: string): Promise<Accident> => unwrap(await call('accident.get', { id }))
const edit = (before: Accident, changes: Partial<AccidentContent>) => call('accident.edit', { id: before.id, revision: before.revision, content: { ...before.content, ...changes } })
async function confirm(id: string): Promise<{ confirmed: number; held: number; heldUntil: string | null; atOnce: number }> {
  unwrap(await call('accident.acknowledge', { selection: { ids: [id] } }))
  return unwrap(await call('accident.confirm', { jobId: randomUUID(), selection: { ids: [id] }, recallMinutes: 0 }))
}
/** What was answered needs a second look: the bureau reviews before it reads out its feed. */
async function syncTwice(): Promise<void> {
  unwrap(await made.sync())
  unwrap(await made.sync())
}
const reasonOf = (result: Result<unknown, AppError>): unknown => (result.ok ? 'ok' : result.error.params['reason'])
const rulesOf = ({ findings }: Accident): string[] => findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`)

describe('a draft', () => {
  test('an empty one is kept, and says everything that is missing', async () => {
    const empty = unwrap(await call('accident.create', { content: emptyAccident() }))
    expect(empty).toMatchObject({ state: 'draft', shownState: 'draft', revision: 1, canUndo: false })
    expect(rulesOf(empty)).toContain('error ACCIDENT_NO_INJURED')
    expect(await confirm(empty.id)).toMatchObject({ confirmed: 0, held: 1 })
  })

  test('made of a kept form, it forgets that in the same stroke: nothing comes back beside it', async () => {
    unwrap(await call('form.keep', { key: 'accident:new', state: { content: ['{}'] } }))
    unwrap(await call('accident.create', { content: emptyAccident(), formKey: 'accident:new' }))
    expect(unwrap(await call('form.get', { key: 'accident:new' }))).toBeNull()
  })

  test('a whole one waits for its clock to be read, then can be confirmed', async () => {
    const whole = await draft()
    expect(whole.shownState).toBe('ready')
    expect(rulesOf(whole)).toEqual(['warning ACCIDENT_RECOGNITION_DUE'])
    expect(unwrap(await call('accident.preview', { selection: { ids: [whole.id] } }))).toMatchObject({ total: 1, confirmable: 0, unacknowledged: 1 })
    unwrap(await call('accident.acknowledge', { selection: { ids: [whole.id] } }))
    expect(unwrap(await call('accident.preview', { selection: { filter: ALL, except: [] } }))).toMatchObject({ confirmable: 1, injured: 3, deaths: 0, corrections: 0, late: 0 })
  })

  test('what was typed is tidied: blanks, full-width and lower case', async () => {
    const kept = unwrap(await call('accident.create', { content: accidentDraft([injuredFrom(person(0), { name: ` ${person(0).name} `, idNumber: ` ${person(0).idNumber.slice(0, 6)} ${person(0).idNumber.slice(6)}`, diagnosis: '  ' })]) }))
    expect(kept.content.injured[0]).toMatchObject({ name: person(0).name, idNumber: person(0).idNumber, diagnosis: null })
  })

  test('a line for a witness that is still empty stays in the draft, to be filled in, and is neither sent nor printed', async () => {
    const kept = await draft({ witnesses: [{ name: '', phone: '' }] }, 1)
    expect(kept.content.witnesses).toHaveLength(1)
    await confirm(kept.id)
    await made.between((database) => expect(JSON.parse(String(database.prepare('SELECT body FROM outbox').pluck().get() as Buffer))).toMatchObject({ content: { witnesses: [] } }))
  })

  test('somebody else changed it meanwhile: nothing is overwritten', async () => {
    const before = await draft()
    unwrap(await edit(before, { place: '四车间' }))
    const second = await edit(before, { place: '五车间' })
    expect(reasonOf(second)).toBe('changed-meanwhile')
    expect((await get(before.id)).content.place).toBe('四车间')
  })

  test('every change can be undone and redone, one by one, across a restart', async () => {
    let now = await draft({ place: '一' })
    for (const place of ['二', '三']) now = unwrap(await edit(now, { place }))
    await made.reopen()
    const undone: (string | null)[] = []
    for (; now.canUndo; undone.push(now.content.place)) now = unwrap(await call('accident.undo', { id: now.id, revision: now.revision }))
    expect(undone).toEqual(['二', '一'])
    expect(reasonOf(await call('accident.undo', { id: now.id, revision: now.revision }))).toBe('nothing-to-undo')
    now = unwrap(await call('accident.redo', { id: now.id, revision: now.revision }))
    expect(now).toMatchObject({ content: { place: '二' }, canUndo: true, canRedo: true })
    now = unwrap(await edit(now, { place: '四' }))
    expect(now.canRedo).toBe(false)
    const causes = unwrap(await call('accident.history', { id: now.id })).map(({ cause }) => cause)
    expect(causes).toEqual(['edited', 'redone', 'undone', 'undone', 'edited', 'edited', 'created'])
  })

  test('common fields are copied to all, who they are is not', async () => {
    const before = unwrap(await call('accident.create', { content: accidentDraft([injuredFrom(person(0), { hospital: '湘雅医院', hospitalAgreed: false, degree: '1', diedAt: '2026-11-23 09:30' }), injuredFrom(person(1)), injuredFrom(person(2))]) }))
    const [first] = before.content.injured
    const after = unwrap(await call('accident.copyCommon', { id: before.id, revision: before.revision, from: first?.key ?? '', fields: ['hospital', 'hospitalAgreed'] }))
    expect(after.content.injured.map(({ hospital, hospitalAgreed, degree, name }) => [hospital, hospitalAgreed, degree, name])).toEqual([
      ['湘雅医院', false, '1', person(0).name], ['湘雅医院', false, '3', person(1).name], ['湘雅医院', false, '3', person(2).name],
    ])
    expect(unwrap(await call('accident.remembered', {})).hospitals[0]).toEqual({ name: '湘雅医院', agreed: false })
    const undone = unwrap(await call('accident.undo', { id: after.id, revision: after.revision }))
    expect(undone.content.injured[1]?.hospital).toBe('长沙市第三医院')
  })

  test('deleted and brought back', async () => {
    const before = await draft()
    expect(unwrap(await call('accident.remove', { id: before.id, reason: '' }))).toMatchObject({ state: 'void', shownState: 'void' })
    expect(unwrap(await call('accident.page', { filter: ALL, sort: null, offset: 0, limit: 10 })).total).toBe(0)
    expect(unwrap(await call('accident.restore', { id: before.id }))).toMatchObject({ state: 'draft', content: before.content })
  })

  test('history names what changed for whom, with numbers masked', async () => {
    const before = await draft()
    const [one, two, three] = before.content.injured
    if (!one || !two || !three) throw new Error('three were put in')
    unwrap(await edit(before, { injured: [{ ...one, diagnosis: '骨折', phone: '13911112222' }, three] }))
    const [entry] = unwrap(await call('accident.history', { id: before.id }))
    expect(entry?.changes).toMatchObject({ 'injured.0.diagnosis': ['左手掌切割伤', '骨折'], 'injured.0.phone': ['138****0000', '139****2222'], 'injured.1.name': [two.name, ''] })
    expect(JSON.stringify(entry)).not.toContain(two.idNumber)
  })
})

describe('people', () => {
  test('from the roster with the cover of that day, also somebody who has left', async () => {
    const one = unwrap(await call('accident.injuredOf', { personId: person(0).id, occurredAt: '2026-11-23 08:00' }))
    expect(one).toMatchObject({ personId: person(0).id, idNumber: person(0).idNumber, name: person(0).name })
    expect(one.insuredFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })
  test('not on the roster, or before cover: warnings, not errors', async () => {
    const stranger = injuredFrom({ id: 'x', name: '查无此人', idType: '01', idNumber: '11010519491231002X', gender: '2' }, { personId: null })
    const report = unwrap(await call('accident.create', { content: accidentDraft([stranger]) }))
    expect(rulesOf(report)).toContain('warning ACCIDENT_NOT_ON_ROSTER')
    expect(await confirm(report.id)).toMatchObject({ confirmed: 1, held: 0 })
  })
  test('the whole number is shown on request, with a line in the journal and no number in it', async () => {
    const report = await draft({}, 1)
    const { idNumber } = unwrap(await call('accident.reveal', { id: report.id, key: report.content.injured[0]?.key ?? '' }))
    expect(idNumber).toBe(person(0).idNumber)
    await made.between((database) => {
      const lines = database.prepare("SELECT action, detail FROM journal WHERE action LIKE 'accident.%'").all() as { action: string; detail: string }[]
      expect(lines.map(({ action }) => action)).toContain('accident.revealed')
      for (const { name, idNumber: number } of report.content.injured) for (const word of [name, number]) expect(JSON.stringify(lines)).not.toContain(word)
      expect(verifyJournal(database).firstBroken).toBeNull()
    })
  })
  test('a hundred people in one report', async () => {
    const many = Array.from({ length: 100 }, (_, index) => injuredFrom({ ...person(0), id: `m${index}`, name: `伤员${index}` }, { idNumber: '' }))
    const report = unwrap(await call('accident.create', { content: accidentDraft(many) }))
    expect(report.content.injured).toHaveLength(100)
    expect(rulesOf(report).filter((one) => one === 'error ID_REQUIRED')).toHaveLength(100)
  })
})

describe('the list', () => {
  test('is asked by person, initials, number, place, degree, state, day and findings', async () => {
    const first = await draft({ occurredAt: '2026-11-20 23:59', reportedAt: '2026-11-23 10:00', place: '一号仓库' }, 1)
    await draft({ injured: [injuredFrom(person(1), { degree: '2' })] })
    unwrap(await call('accident.create', { content: emptyAccident() }))
    const ids = async (filter: Partial<AccidentFilter>): Promise<number> => unwrap(await call('accident.page', { filter: { ...ALL, ...filter }, sort: null, offset: 0, limit: 10 })).total
    expect(await ids({})).toBe(3)
    expect(await ids({ text: person(1).name })).toBe(1)
    expect(await ids({ text: person(1).idNumber.slice(8) })).toBe(1)
    expect(await ids({ text: '一号' })).toBe(1)
    expect(await ids({ text: '11-20 23:5' })).toBe(1)
    expect(await ids({ degree: '2' })).toBe(1)
    expect(await ids({ from: '2026-11-20', to: '2026-11-20' })).toBe(1)
    expect(await ids({ to: '2026-11-19' })).toBe(0)
    expect(await ids({ states: ['ready'] })).toBe(2)
    expect(await ids({ withFindings: 'errors' })).toBe(1)
    const sorted = unwrap(await call('accident.page', { filter: ALL, sort: { field: 'occurredAt', descending: false }, offset: 0, limit: 10 })).items
    expect(sorted.at(1)?.id).toBe(first.id)
  })
  test('regions are found by name and code; with nothing typed those of the unit', async () => {
    expect(unwrap(await call('accident.regions', { text: '芙蓉区' }))).toContainEqual({ code: '430102', name: '湖南省长沙市芙蓉区' })
    const own = unwrap(await call('accident.regions', { text: '' }))
    expect(own.length).toBeGreaterThan(3)
    expect(own.every(({ code }) => code.startsWith('4301'))).toBe(true)
  })
})

describe('confirmed, sent, answered', () => {
  test('state and intent are one: recalled before it leaves, and nothing was sent', async () => {
    const report = await draft()
    expect(await confirm(report.id)).toMatchObject({ confirmed: 1, held: 0 })
    expect(unwrap(await call('sync.overview', {})).counts.queued).toBe(1)
    expect(unwrap(await call('sync.items', { offset: 0, limit: 10, states: [] })).items).toMatchObject([{ kind: 'accident', declarationId: report.id, state: 'queued' }])
    expect((await get(report.id)).shownState).toBe('queued')
    expect(unwrap(await call('accident.recall', { id: report.id }))).toMatchObject({ state: 'draft' })
    unwrap(await made.sync())
    expect(made.bureau.control.history().requests.filter(({ method }) => method === 'PUT')).toEqual([])
    // Confirmed again it is an intent of its own: the key of the one that was taken back is never used twice.
    expect(await confirm(report.id)).toMatchObject({ confirmed: 1, held: 0 })
    await syncTwice()
    expect(await get(report.id)).toMatchObject({ state: 'accepted', bureauReason: null })
  })

  test('accepted: receipt, trail, clock, supplement, and no more changes', async () => {
    const report = await draft()
    await confirm(report.id)
    await syncTwice()
    const accepted = await get(report.id)
    expect(accepted).toMatchObject({ state: 'accepted', shownState: 'accepted', receiptNumber: expect.stringMatching(/^LX/) as string })
    expect(unwrap(await call('accident.trail', { id: report.id })).entries.map(({ code }) => code)).toEqual(['received', 'reviewing', 'accepted'])
    expect(unwrap(await call('accident.deadlines', { id: report.id })).items[0]?.deadlines).toMatchObject([{ kind: 'report', state: 'done' }, { kind: 'recognition', left: 30, state: 'running' }, { kind: 'worker' }])
    expect(reasonOf(await edit(accepted, { place: '别处' }))).toBe('accepted')
    expect(reasonOf(await call('accident.remove', { id: report.id, reason: '写错了' }))).toBe('accepted')

    const key = accepted.content.injured[0]?.key ?? ''
    const added = unwrap(await call('accident.supplement', { id: report.id, words: '转院至湘雅医院，改诊为重伤。', about: key }))
    expect(added.supplements).toMatchObject([{ words: '转院至湘雅医院，改诊为重伤。', about: key, state: 'queued' }])
    await syncTwice()
    expect((await get(report.id)).supplements).toMatchObject([{ state: 'sent' }])
    expect((await get(report.id)).state).toBe('accepted')
    expect(unwrap(await call('accident.trail', { id: report.id })).entries.at(-1)).toMatchObject({ code: 'supplemented' })
  })

  test('returned with a reason and a field, mended, sent as a new intent that names the one it replaces; the old record is closed', async () => {
    const report = await draft({ course: '练习:退回', measures: null })
    await confirm(report.id)
    await syncTwice()
    const returned = await get(report.id)
    expect(returned).toMatchObject({ state: 'returned', bureauField: 'course', bureauReason: '请补充事故经过和诊断证明后重新报送。' })
    const mended = unwrap(await edit(returned, { course: '换刀时未停机，左手被带入。' }))
    expect(mended.state).toBe('draft')
    expect(unwrap(await call('accident.preview', { selection: { ids: [report.id] } }))).toMatchObject({ total: 1 })
    await confirm(report.id)
    await syncTwice()
    expect(await get(report.id)).toMatchObject({ state: 'accepted' })
    const trail = unwrap(await call('accident.trail', { id: report.id })).entries.map(({ code }) => code)
    expect(trail).toEqual(['received', 'reviewing', 'returned', 'received', 'reviewing', 'accepted'])
    await made.between((database) => {
      const bodies = (database.prepare("SELECT id, body FROM outbox WHERE kind = 'accident' ORDER BY seq").all() as { id: string; body: Buffer }[]).map(({ id, body }) => ({ id, replaces: (JSON.parse(body.toString()) as { replaces: string | null }).replaces }))
      expect(bodies).toMatchObject([{ id: report.id, replaces: null }, { replaces: report.id }])
      expect(database.prepare('SELECT count(*) FROM accident').pluck().get()).toBe(1)
      expect(verifyJournal(database).firstBroken).toBeNull()
    })
  })

  test('withdrawn with a reason while it is reviewed', async () => {
    await made.dispose()
    made = await signedIn({ instant: NOON, people: 80, reviewDelayMs: 3_600_000 })
    unwrap(await made.updateRoster())
    const report = await draft()
    await confirm(report.id)
    unwrap(await made.sync())
    expect((await get(report.id)).shownState).toBe('submitted')
    expect(await call('accident.remove', { id: report.id, reason: ' ' })).toMatchObject({ ok: false, error: { code: 'ARGUMENT_INVALID' } })
    unwrap(await call('accident.remove', { id: report.id, reason: '报错了人' }))
    expect(reasonOf(await call('accident.remove', { id: report.id, reason: '再来一次' }))).toBe('withdrawal-asked')
    unwrap(await made.sync())
    expect(await get(report.id)).toMatchObject({ state: 'void', shownState: 'withdrawn' })
    expect(reasonOf(await call('accident.restore', { id: report.id }))).toBe('withdrawn')
  })

  test('refused for good; mended it is handed in anew, replacing nothing', async () => {
    const report = await draft({ measures: '练习:不予受理' })
    await confirm(report.id)
    await syncTwice()
    const refused = await get(report.id)
    expect(refused.state).toBe('refused')
    unwrap(await edit(refused, { measures: '练习:通过' }))
    await confirm(report.id)
    await syncTwice()
    expect(await get(report.id)).toMatchObject({ state: 'accepted' })
  })

  test('exactly once: the answer is lost after the work was done, and the bureau is asked', async () => {
    const report = await draft()
    await confirm(report.id)
    made.bureau.control.faults.add([{ kind: 'lose-answer', route: 'PUT /v1/accidents/*', count: 1 }])
    await made.sync()
    await syncTwice()
    expect((await get(report.id)).state).toBe('accepted')
    const puts = made.bureau.control.history().requests.filter(({ method, path }) => method === 'PUT' && path.startsWith('/v1/accidents/'))
    expect(puts.length).toBe(1)
  })
})

describe('files', () => {
  const attach = async (id: string, seed: number) => unwrap(await call('attachment.add', { owner: { kind: 'accident', id }, source: { name: `照片${seed}`, bytes: png(4, 4, { seed }) } }))
  const names = async (id: string): Promise<string[]> => unwrap(await call('attachment.list', { owner: { kind: 'accident', id } })).items.map(({ name }) => name)
  const requests = () => made.bureau.control.history().requests.filter(({ method }) => method === 'PATCH' || method === 'PUT' || method === 'POST').map(({ method, path }) => `${method} ${path.split('/').slice(2, 3).join('/')}`)

  test('of a report are at the bureau before the report leaves, and it names them', async () => {
    const report = await draft()
    await attach(report.id, 1)
    await attach(report.id, 2)
    await confirm(report.id)
    const before = requests().length
    unwrap(await made.sync())
    expect(requests().slice(before)).toEqual(['PATCH attachments', 'PATCH attachments', 'PUT accidents'])
    expect(unwrap(await call('attachment.list', { owner: { kind: 'accident', id: report.id } })).items.map(({ upload }) => upload)).toEqual(['delivered', 'delivered'])
  })

  test('of a report whose file the bureau does not take keep it here, and no other', async () => {
    const laden = await draft()
    await attach(laden.id, 3)
    const other = await draft({ place: '别处' })
    await confirm(laden.id)
    await confirm(other.id)
    made.bureau.control.faults.add([{ kind: 'problem-before', code: 'rate-limited', retryAfterSeconds: 60, route: 'PATCH *' }])
    unwrap(await made.sync())
    expect([(await get(laden.id)).state, (await get(other.id)).state]).not.toContain('draft')
    expect((await get(laden.id)).state).toBe('confirmed')
    expect((await get(other.id)).state).not.toBe('confirmed')
  })

  test('go and come with undo and redo, like every change of the report', async () => {
    const report = await draft()
    await attach(report.id, 1)
    const edited = unwrap(await edit(await get(report.id), { place: '四车间' }))
    await attach(edited.id, 2)
    const step = async (direction: 'undo' | 'redo'): Promise<[string | null, string[]]> => {
      const now = unwrap(await call(`accident.${direction}`, { id: report.id, revision: (await get(report.id)).revision }))
      return [now.content.place, await names(report.id)]
    }
    expect(await step('undo')).toEqual(['四车间', ['照片1']])
    expect(await step('undo')).toEqual(['三车间 5 号车床', ['照片1']])
    expect(await step('undo')).toEqual(['三车间 5 号车床', []])
    expect((await get(report.id)).canUndo).toBe(false)
    expect(await step('redo')).toEqual(['三车间 5 号车床', ['照片1']])
    await step('redo')
    expect(await step('redo')).toEqual(['四车间', ['照片1', '照片2']])
    expect((await get(report.id)).canRedo).toBe(false)
  })

  test('of a supplement wait with it, leave before it, and stay with it', async () => {
    const report = await draft({}, 1)
    expect(await call('attachment.add', { owner: pendingSupplement(report.id), source: { name: 'x', bytes: png(4, 4, { seed: 9 }) } })).toMatchObject({ ok: false, error: { code: 'STATE_CONFLICT' } })
    await confirm(report.id)
    await syncTwice()
    const revision = (await get(report.id)).revision
    await attach(pendingSupplement(report.id).id, 5)
    expect((await get(report.id)).revision).toBe(revision)
    const [supplement] = unwrap(await call('accident.supplement', { id: report.id, words: '补交转院记录。', about: null })).supplements
    expect(supplement).toMatchObject({ files: 1 })
    expect(await names(pendingSupplement(report.id).id)).toEqual([])
    const before = requests().length
    await syncTwice()
    expect(requests().slice(before)).toEqual(['PATCH attachments', 'POST accidents'])
    expect(await names(supplement?.id ?? '')).toEqual(['照片5'])
    expect(await call('attachment.add', { owner: { kind: 'accident', id: supplement?.id ?? '' }, source: { name: 'y', bytes: png(4, 4, { seed: 8 }) } })).toMatchObject({ ok: false, error: { code: 'STATE_CONFLICT' } })
  })
})

describe('the clocks', () => {
  test('run on while nobody looks: a draft that was fine is late the day after, and wants to be read again', async () => {
    const report = await draft({ reportedAt: null, reportMode: null, injured: [injuredFrom(person(0), { treatedAt: '2026-11-23 09:00' })] })
    unwrap(await call('accident.acknowledge', { selection: { ids: [report.id] } }))
    expect((await get(report.id)).acknowledged).toBe(true)
    made.clock.advance(25 * 3_600_000)
    const later = await get(report.id)
    expect(rulesOf(later)).toContain('warning ACCIDENT_REPORT_LATE')
    expect(later.acknowledged).toBe(false)
    expect(unwrap(await call('accident.deadlines', { id: null })).items[0]?.deadlines[0]).toMatchObject({ kind: 'report', state: 'late' })
  })
  test("go by the bureau's time, and say how far ours is from it", async () => {
    const report = await draft()
    made.bureau.control.clock.advance(3 * 86_400_000)
    unwrap(await made.sync())
    const { now, clockSkewSeconds, items } = unwrap(await call('accident.deadlines', { id: report.id }))
    expect(now.slice(0, 10)).toBe('2026-11-26')
    expect(clockSkewSeconds).toBeGreaterThan(3 * 86_400 - 60)
    expect(items[0]?.deadlines[0]?.state).toBe('red')
    expect(items[0]?.people.join()).not.toContain(person(0).name)
  })
  test('of recognition stand once the application is noted, and are no longer listed', async () => {
    const report = await draft()
    await confirm(report.id)
    await syncTwice()
    expect(unwrap(await call('accident.deadlines', { id: null })).items).toHaveLength(1)
    expect(unwrap(await call('accident.recognition', { id: report.id, on: '2026-11-25' }))).toMatchObject({ recognitionOn: '2026-11-25', state: 'accepted' })
    expect(unwrap(await call('accident.deadlines', { id: null })).items).toEqual([])
    unwrap(await call('accident.recognition', { id: report.id, on: null }))
    expect(unwrap(await call('accident.deadlines', { id: null })).items).toHaveLength(1)
  })
})
