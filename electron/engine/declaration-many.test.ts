import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import ExcelJS from 'exceljs'
import { addFile } from '../../test/fakes/add-file.ts'
import { seededEngine, type SeededEngine } from '../../test/fakes/seeded-engine.ts'
import type { Declaration, DeclarationLine } from '../../shared/domain/declaration.ts'
import type { Input } from '../../shared/ipc/contract.ts'
import { unwrap } from '../../shared/result/result.ts'

let made: SeededEngine
beforeEach(async () => {
  made = await seededEngine()
})
afterEach(() => made.dispose())
const call: SeededEngine['engine']['call'] = (channel, input) => made.engine.call(channel, input)

type Filter = Input<'declaration.page'>['filter']
const ALL: Filter = { kind: 'add', text: '', states: [], month: null, batchId: null, checkState: null, withFindings: 'any' }
const lines = async (filter: Partial<Filter> = {}): Promise<DeclarationLine[]> => unwrap(await call('declaration.page', { filter: { ...ALL, ...filter }, sort: { field: 'row', descending: false }, offset: 0, limit: 200 })).items
async function drafts(...cells: Parameters<typeof addFile>[0]): Promise<string[]> {
  const batch = unwrap(await call('batch.import', { jobId: randomUUID(), kind: 'add', source: { path: await addFile(cells, { name: '十一月.xlsx' }) }, today: null }))
  unwrap(await call('batch.createDrafts', { jobId: randomUUID(), id: batch.id, includeWarned: true }))
  return (await lines({ batchId: batch.id })).map(({ id }) => id)
}
const get = async (id: string): Promise<Declaration> => unwrap(await call('declaration.get', { id }))
async function typed(name: string): Promise<string> {
  const { declared } = unwrap(await call('declare.begin', { kind: 'add', personId: null, idNumber: null, name }))
  return unwrap(await call('declare.create', { ...declared, formKey: null })).id
}
const job = () => ({ jobId: randomUUID() })

describe('修改 of several', () => {
  test('is told before it is done: what changes, what stays, what cannot be, and the errors after it', async () => {
    const ids = await drafts({}, {}, { hukou: '21' }, {}) as [string, string, string, string]
    await made.between((database) => database.prepare("UPDATE declaration SET state = 'accepted' WHERE id = ?").run(ids[3]))
    const request = { kind: 'add' as const, selection: { ids }, changes: { hukou: '21' } }
    const preview = unwrap(await call('declaration.bulkPreview', request))
    expect(preview).toMatchObject({ total: 4, changed: 2, unchanged: 1, notEditable: 1, errorsBefore: 0, errorsAfter: 0 })
    expect(preview.examples.map(({ id, changes }) => [id, Object.keys(changes)])).toEqual([[ids[0], ['hukou']], [ids[1], ['hukou']]])
    expect((await get(ids[0])).revision).toBe(1)
    expect(unwrap(await call('declaration.bulkEdit', { ...job(), ...request }))).toEqual({ changed: 2, skipped: 2 })
    expect(await get(ids[0])).toMatchObject({ revision: 2, content: { hukou: '21' } })
  })

  test('says how many would be wrong after it', async () => {
    const ids = await drafts({}, {})
    expect(unwrap(await call('declaration.bulkPreview', { kind: 'add', selection: { ids }, changes: { insuredFrom: '2026-01-01' } }))).toMatchObject({ changed: 2, errorsBefore: 0, errorsAfter: 2 })
  })

  test('never changes who somebody is, nor a field into what it cannot be', async () => {
    const ids = await drafts({})
    for (const changes of [{ name: '某人' }, { idNumber: '1' }, { wageFen: 'viel' }, { nothing: '1' }, {}]) {
      expect(await call('declaration.bulkEdit', { ...job(), kind: 'add', selection: { ids }, changes })).toMatchObject({ ok: false, error: { code: 'ARGUMENT_INVALID' } })
    }
  })
})

describe('确认通过 of many', () => {
  test('tells the windows once, at its end, and also where it was stopped on the way', async () => {
    const ids = await drafts(...Array.from({ length: 150 }, () => ({})))
    const { jobId } = job()
    const heard: string[] = []
    const quiet = made.engine.subscribe((event) => {
      if (event.type === 'changed') heard.push(event.topics.join(' '))
      // The first run of 64 is done: no more.
      if (event.type === 'job' && event.progress.phase === 'confirming') void call('job.cancel', { jobId })
    })
    expect(unwrap(await call('declaration.confirm', { jobId, selection: { ids } }))).toMatchObject({ confirmed: 64, held: 86 })
    expect(heard).toEqual(['declaration outbox status undo'])
    heard.length = 0
    expect(unwrap(await call('declaration.confirm', { ...job(), selection: { ids } }))).toMatchObject({ confirmed: 86, held: 64 })
    expect(heard).toEqual(['declaration outbox status undo'])
    quiet()
  })
})

describe('删除 of several', () => {
  test('goes to the bin, from where they come back in one', async () => {
    const ids = await drafts({}, {}, {}) as [string, string, string]
    unwrap(await call('declaration.confirm', { ...job(), selection: { ids: [ids[0]] } }))
    expect(unwrap(await call('declaration.removeMany', { ...job(), selection: { ids }, reason: '' }))).toEqual({ removed: 3, withdrawalsAsked: 0, skipped: 0 })
    expect((await lines({ states: ['void'] })).map(({ id }) => id)).toEqual(ids)
    expect(unwrap(await call('sync.overview', {})).counts.queued).toBe(0)
    expect(unwrap(await call('declaration.restoreMany', { ...job(), selection: { filter: { ...ALL, states: ['void'] }, except: [ids[2]] } }))).toEqual({ restored: 2, skipped: 0 })
    expect(await get(ids[0])).toMatchObject({ state: 'draft', shownState: 'ready' })
    const { undo } = unwrap(await call('undo.state', {}))
    expect(undo).toMatchObject({ cause: 'restored', count: 2 })
  })

  test('asks the bureau where it has them, with the reason; without one it skips them', async () => {
    const ids = await drafts({}, {}) as [string, string]
    unwrap(await call('declaration.confirm', { ...job(), selection: { ids: [ids[0]] }, recallMinutes: 0 }))
    await made.between((database) => {
      database.prepare("UPDATE outbox SET state = 'sent' WHERE declaration_id = ?").run(ids[0])
      database.prepare("UPDATE declaration SET state = 'submitted', bureau_version = 1, stands_for = NULL WHERE id = ?").run(ids[0])
    })
    expect(unwrap(await call('declaration.removeMany', { ...job(), selection: { ids: [ids[0]] }, reason: '' }))).toEqual({ removed: 0, withdrawalsAsked: 0, skipped: 1 })
    expect(unwrap(await call('declaration.removeMany', { ...job(), selection: { ids }, reason: '填错了' }))).toEqual({ removed: 1, withdrawalsAsked: 1, skipped: 0 })
  })
})

describe('the list', () => {
  test('is filtered by operation, insurance, source and rule', async () => {
    const [first, second] = await drafts({ mobile: '123' }, { 'insurance.110': '否' }) as [string, string]
    const own = await typed('某人')
    const ids = async (filter: Partial<Filter>): Promise<string[]> => (await lines(filter)).map(({ id }) => id).sort()
    expect(await ids({ source: 'manual' })).toEqual([own])
    expect(await ids({ source: 'batch' })).toEqual([first, second].sort())
    expect(await ids({ ruleId: 'PHONE_FORMAT' })).toEqual([first])
    expect(await ids({ ruleId: 'ID_REQUIRED' })).toEqual([own])
    expect(await ids({ insurances: ['110'], source: 'batch' })).toEqual([first])
    expect(await ids({ insurances: ['110', '210'], source: 'batch' })).toEqual([first, second].sort())
    expect(await ids({ operations: ['new'] })).toHaveLength(3)
    expect(await ids({ operations: ['resume', 'suspend'] })).toEqual([])
  })

  test('knows the cell that each value came from', async () => {
    const [id] = await drafts({ mobile: '13900000000' }) as [string]
    const source = unwrap(await call('declaration.source', { id }))
    expect(source).toMatchObject({ fileName: '十一月.xlsx', sheet: '增员', row: 2, importedBy: '经办员', cells: { name: { cell: 'B2', value: '向楠甲' } } })
    expect(source?.cells['mobile']?.value).toBe('13900000000')
  })

  test('is exported whole, which is journalled', async () => {
    const [id] = await drafts({}, {}) as [string]
    const before = unwrap(await call('engine.info', {})).journalEntries
    const made2 = unwrap(await call('declaration.export', { ...job(), filter: ALL }))
    const { bytes } = unwrap(await call('document.bytes', { documentId: made2.documentId }))
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Buffer.from(bytes) as never)
    const sheet = workbook.worksheets[0]
    expect(sheet?.rowCount).toBe(3)
    expect(JSON.stringify(workbook.worksheets.map((one) => one.getSheetValues()))).toMatch(/导出时间:2026-11-23 \d\d:\d\d"/)
    expect(sheet?.getRow(2).getCell(3).text).toBe((await get(id)).content.idNumber)
    expect(unwrap(await call('engine.info', {})).journalEntries).toBe(before + 1)
  })

  test('the report is made of some operations, and as a workbook of the same people', async () => {
    await drafts({}, {})
    const request = { ...job(), kind: 'add' as const, month: '2026-11', states: [] }
    expect(unwrap(await call('report.workbook', request))).toMatchObject({ people: 2, fileName: '人员增员异动申报报表-2026-11.xlsx' })
    expect(unwrap(await call('report.workbook', { ...request, operations: ['resume'] }))).toMatchObject({ people: 0 })
  })
})
