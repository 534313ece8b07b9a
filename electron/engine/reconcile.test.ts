import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { idNumberOf } from '../../test/bench/add-workbook.ts'
import { seededEngine, type SeededEngine } from '../../test/fakes/seeded-engine.ts'
import { staffFile, type StaffCells } from '../../test/fakes/staff-file.ts'
import { closed, pageTexts } from '../../test/fixtures/papers/pdf-tools.ts'
import { RECONCILIATION_KINDS } from '../../shared/domain/reconciliation.ts'
import type { Person } from '../../shared/domain/person.ts'
import { unwrap } from '../../shared/result/result.ts'

let made: SeededEngine
const call: SeededEngine['engine']['call'] = (channel, input) => made.engine.call(channel, input)

function person(index: number, name: string, status: '1' | '2', more: Partial<Person> = {}): Person {
  const { number } = idNumberOf(index)
  const insurances = ['110', '210', '310', '330', '410', '510']
  return {
    id: `p${index}`, version: 1, idType: '01', idNumber: number, name, gender: Number(number[16]) % 2 === 1 ? '1' : '2', birthDate: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
    ethnicity: '01', hukou: '51', insuredIdentity: '101', personalIdentity: null, employmentForm: '41', workStartDate: null, hiredOn: '2020-01-01', mobile: null,
    participations: insurances.map((insurance) => ({ insurance, insuredStatus: status, paymentStatus: status, from: '2020-01-01', to: null, wageFen: 520_000, paidUntil: '2026-10' })), ...more,
  }
}

/** An engine on this roster; the seed leaves the list's column of running insurances empty, a sync fills it. */
async function open(people: readonly Person[]): Promise<void> {
  made = await seededEngine({ people })
  await made.between((database) => {
    const update = database.prepare('UPDATE person SET active_insurances = ? WHERE id = ?')
    for (const { id, participations } of people) update.run(participations.filter(({ insuredStatus }) => insuredStatus === '1').map(({ insurance }) => insurance).join(','), id)
  })
}
const row = (index: number, name: string, more: StaffCells = {}): StaffCells => ({ 姓名: name, 部门: '生产部', 身份证号: idNumberOf(index).number, 月工资: 5200, ...more })
async function compare(rows: readonly StaffCells[]) {
  const { record, findings } = unwrap(await call('reconcile.run', { jobId: randomUUID(), source: { path: await staffFile(rows) }, today: null }))
  expect(findings).toEqual([])
  return record!
}
const lines = async (id: string, kinds: readonly (typeof RECONCILIATION_KINDS)[number][] = []) => unwrap(await call('reconcile.lines', { id, kinds: [...kinds], text: '', offset: 0, limit: 100 }))

beforeEach(() => open([person(1, '向楠', '1'), person(2, '李雷', '2'), person(3, '王芳', '1'), person(4, '王芳', '1'), person(5, '赵六', '1')]))
afterEach(() => made.dispose())

describe('HR’s own list, any layout', () => {
  test('is compared person by person, and kept', async () => {
    const record = await compare([row(1, '向楠'), row(2, '李雷', { 入职日期: '2026.11.3' }), row(9, '新来', { 入职日期: '2026-11-05', 手机: '13800000000' }), { 姓名: '王芳' }])
    expect(record).toMatchObject({ fileName: '在职名单.xlsx', sheet: '在职', headerRow: 2, drafted: 0, summary: { staff: 4, rosterActive: 4, agrees: 1 } })
    const { items, total } = await lines(record.id)
    expect(items.map(({ kind, name, row: at, personId }) => [kind, name, at, personId])).toEqual([
      ['resume', '李雷', 4, 'p2'],
      ['add', '新来', 5, null],
      ['ambiguous', '王芳', 6, null],
      ['stopMissing', '赵六', null, 'p5'],
    ])
    expect(total).toBe(4)
    expect(items[0]?.detail.hiredOn).toBe('2026-11-03')
    expect(unwrap(await call('reconcile.list', {})).map(({ id }) => id)).toEqual([record.id])
    expect((await lines(record.id, ['add'])).items).toHaveLength(1)
    expect(unwrap(await call('reconcile.lines', { id: record.id, kinds: [], text: 'll', offset: 0, limit: 10 })).items.map(({ name }) => name)).toEqual(['李雷'])
  })

  test('a sample of HR’s own is read as it is', async () => {
    const { record } = unwrap(await call('reconcile.run', { jobId: randomUUID(), source: { path: resolve('test/fixtures/workbooks/hr-staff-list.xlsx') }, today: null }))
    expect(record?.summary.staff).toBeGreaterThan(5)
    const { items } = await lines(record!.id, ['add'])
    expect(items.find(({ name }) => name === '阿依古丽·买买提')?.detail.hiredOn).toBe('2026-11-03')
  })

  test('without names and numbers it is refused, and nothing is kept', async () => {
    const { record, findings } = unwrap(await call('reconcile.run', { jobId: randomUUID(), source: { name: '空.xlsx', bytes: new Uint8Array([80, 75, 3, 4]) }, today: null }))
    expect(record).toBeNull()
    expect(findings[0]?.severity).toBe('error')
    expect(unwrap(await call('reconcile.list', {}))).toEqual([])
  })

  test('without a roster there is nothing to compare with', async () => {
    await made.dispose()
    made = await seededEngine({ rosterAt: null })
    expect(await call('reconcile.run', { jobId: randomUUID(), source: { path: await staffFile([row(1, '向楠')]) }, today: null })).toMatchObject({ ok: false, error: { code: 'ROSTER_NEVER_SYNCED' } })
  })
})

describe('accepted lines become drafts', () => {
  const draft = (id: string, kinds: readonly (typeof RECONCILIATION_KINDS)[number][], more: object = {}) =>
    call('reconcile.draft', { jobId: randomUUID(), id, selection: { kinds: [...kinds] }, reason: null, removedOn: null, ...more })
  const declarations = async (kind: 'add' | 'remove') =>
    Promise.all(unwrap(await call('declaration.page', { offset: 0, limit: 50, sort: { field: 'name', descending: false }, filter: { kind, text: '', states: [], month: null, batchId: null, checkState: null, withFindings: 'any' } })).items.map(async ({ id }) => unwrap(await call('declaration.get', { id }))))

  test('who joins with what the list says, who comes back with what the roster says', async () => {
    const { id } = await compare([row(1, '向楠'), row(2, '李雷', { 月工资: 6100 }), row(3, '王芳'), row(4, '王芳'), row(5, '赵六'), row(9, '新来', { 入职日期: '2026-11-05', 手机: '13800000000' }), row(10, '调来', { 原单位: '另一公司' })])
    expect(unwrap(await draft(id, ['add', 'resume']))).toEqual({ created: 3, open: 0, passed: 0 })
    const made = new Map((await declarations('add')).map((one) => [one.content.name, one.content]))
    expect(made.get('新来')).toMatchObject({ operation: 'new', insuredFrom: '2026-11-05', mobile: '13800000000', wageFen: 520_000, insurances: ['110', '210', '310', '330', '410', '510'] })
    expect(made.get('调来')).toMatchObject({ operation: 'transfer', formerUnit: '另一公司' })
    expect(made.get('李雷')).toMatchObject({ operation: 'resume', wageFen: 610_000, hukou: '51', insurances: ['110', '210', '310', '330', '410', '510'] })
    expect((await lines(id, ['add', 'resume'])).items.every(({ declarationId }) => declarationId !== null)).toBe(true)
    expect(unwrap(await draft(id, ['add', 'resume']))).toEqual({ created: 0, open: 0, passed: 0 })
  })

  test('who is stopped waits for a reason: none is chosen for the worker', async () => {
    const { id } = await compare([row(1, '向楠', { 离职日期: '2026-11-10' }), row(3, '王芳'), row(4, '王芳')])
    expect(unwrap(await draft(id, ['stopLeft', 'stopMissing']))).toEqual({ created: 2, open: 0, passed: 0 })
    const [missing, left] = await declarations('remove')
    expect(left).toMatchObject({ content: { name: '赵六', operation: 'suspend', reason: null, removedOn: '2026-11-23' } })
    expect(missing).toMatchObject({ content: { name: '向楠', removedOn: '2026-11-10', insurances: ['110', '210', '310', '330', '410', '510'] } })
    expect(left?.findings.map(({ ruleId, field }) => [ruleId, field])).toContainEqual(['FIELD_REQUIRED', 'reason'])
  })

  test('a person with an open declaration is passed over, and so is a line that declares nothing', async () => {
    const first = await compare([row(9, '新来')])
    unwrap(await draft(first.id, ['add']))
    const second = await compare([row(9, '新来'), row(1, '向南')])
    expect(unwrap(await draft(second.id, ['add', 'nameDiffers']))).toEqual({ created: 0, open: 1, passed: 1 })
  })

  test('what would be drafted is told before it is: by kind, without what asks for no declaration and what has a draft', async () => {
    const { id } = await compare([row(1, '向南'), row(2, '李雷'), row(9, '新来'), row(10, '新人')])
    const everything = { kinds: [], text: '', except: [] }
    const preview = async (selection: object = everything) => unwrap(await call('reconcile.preview', { id, selection: selection as typeof everything }))
    const before = await preview()
    expect(before).toMatchObject({ join: 3, passed: 1, drafted: 0 })
    expect(await preview({ kinds: [], text: '新', except: [] })).toEqual({ join: 2, stop: 0, retire: 0, missing: 0, passed: 0, drafted: 0 })
    expect(await preview({ kinds: ['nameDiffers'], text: '', except: [] })).toEqual({ join: 0, stop: 0, retire: 0, missing: 0, passed: 1, drafted: 0 })
    expect(unwrap(await call('reconcile.draft', { jobId: randomUUID(), id, selection: everything, reason: null, removedOn: null })).created).toBe(before.join + before.stop + before.retire)
    expect(await preview()).toEqual({ join: 0, stop: 0, retire: 0, missing: 0, passed: 1, drafted: before.join + before.stop + before.retire })
  })

  test('all that a filter shows but some', async () => {
    const { id } = await compare([row(9, '新来'), row(10, '新人'), row(11, '别人'), row(2, '李雷')])
    const selection = { kinds: [...RECONCILIATION_KINDS].filter((kind) => kind === 'add'), text: '新', except: [0] }
    expect(unwrap(await call('reconcile.draft', { jobId: randomUUID(), id, selection, reason: null, removedOn: null }))).toEqual({ created: 1, open: 0, passed: 0 })
    expect((await declarations('add')).map(({ content }) => content.name)).toEqual(['新人'])
  })

  test('only by somebody who signed in', async () => {
    const { id } = await compare([row(9, '新来')])
    await call('session.signOut', {})
    expect(await draft(id, ['add'])).toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN' } })
  })
})

describe('half a comparison is none', () => {
  const strangers = Array.from({ length: 1_200 }, (_, index) => row(100 + index, '新来'))
  const stored = () => made.between((database) => [database.prepare('SELECT count(*) FROM reconciliation').pluck().get(), database.prepare('SELECT count(*) FROM reconciliation_line').pluck().get()])

  test('cancelled while its lines are stored, it leaves nothing', async () => {
    const jobId = randomUUID()
    const seen: unknown[] = []
    let cancelled = null as Promise<unknown> | null
    made.engine.subscribe((event) => {
      if (event.type !== 'job' || event.progress.phase !== 'storing') return
      // Somebody else looks at that moment.
      cancelled ??= call('reconcile.list', {}).then((list) => (seen.push(unwrap(list)), call('job.cancel', { jobId })))
    })
    expect(await call('reconcile.run', { jobId, source: { path: await staffFile(strangers) }, today: null })).toMatchObject({ ok: false, error: { code: 'CANCELLED' } })
    await cancelled
    expect(seen).toEqual([[]])
    expect(await stored()).toEqual([0, 0])
  })

  test('cut off by a dead process, it is gone at the next start; a whole one stays', async () => {
    const [whole, half] = [await compare([row(9, '新来')]), await compare(strangers)]
    await made.between((database) => database.prepare('UPDATE reconciliation SET complete = 0 WHERE id = ?').run(half.id))
    expect(unwrap(await call('reconcile.list', {})).map(({ id }) => id)).toEqual([whole.id])
    expect((await stored())[0]).toBe(1)
    expect((await lines(whole.id)).all).toBeGreaterThan(0)
  })
})

describe('what is handed on', () => {
  test('the sheet has every line with its reason', async () => {
    const { id } = await compare([row(1, '向楠', { 月工资: 6000 }), row(9, '新来'), { 姓名: '王芳', 身份证号: '4301' }])
    const sheet = unwrap(await call('reconcile.sheet', { jobId: randomUUID(), id, kinds: [] }))
    const { bytes } = unwrap(await call('document.bytes', { documentId: sheet.documentId }))
    const text = closed(pageTexts(bytes).join(''))
    for (const words of ['花名册对账表', '名单工资 6,000.00,缴费工资 5,200.00', '新来', '同名多人', '在保但不在名单', '单位内部核对用']) expect(text).toContain(closed(words))
  })

  test('forgetting it keeps the drafts', async () => {
    const { id } = await compare([row(9, '新来')])
    unwrap(await call('reconcile.draft', { jobId: randomUUID(), id, selection: { lines: [0] }, reason: null, removedOn: null }))
    unwrap(await call('reconcile.forget', { id }))
    expect(unwrap(await call('reconcile.list', {}))).toEqual([])
    expect(unwrap(await call('session.status', {})).backlog.drafts).toBe(1)
  })
})
