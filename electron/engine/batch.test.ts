import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addFile, cleanPerson } from '../../test/fakes/add-file.ts'
import { SEEDED, seededEngine, type SeededEngine } from '../../test/fakes/seeded-engine.ts'
import { ledgerAddsUp, type Batch } from '../../shared/domain/batch.ts'
import type { FileSource } from '../../shared/ipc/batch.ts'
import { unwrap, type Result } from '../../shared/result/result.ts'

let made: SeededEngine
beforeEach(async () => {
  made = await seededEngine()
})
afterEach(() => made.dispose())

const importFile = (source: FileSource | string, today: string | null = null): Promise<Result<Batch>> =>
  made.engine.call('batch.import', { jobId: randomUUID(), kind: 'add', source: typeof source === 'string' ? { path: source } : source, today })
const draftsOf = (id: string, includeWarned = false) => made.engine.call('batch.createDrafts', { jobId: randomUUID(), id, includeWarned })
const rowsOf = async (id: string, filter: object = {}) => unwrap(await made.engine.call('batch.rows', { id, fate: null, ruleId: null, severity: null, text: '', offset: 0, limit: 100, ...filter }))

/** Of five: two ready, one warned, one wrong, one twice in the file. */
const mixed = (): Promise<string> => addFile([{}, {}, { mobile: '12345' }, { ethnicity: '火星族' }, { idNumber: String(cleanPerson(0).idNumber) }], { titles: ['2026 年 11 月增员名单'] })

describe('a workbook of new staff', () => {
  test('is read, checked and stored whole, and its ledger adds up', async () => {
    const batch = unwrap(await importFile(await mixed()))
    expect(batch).toMatchObject({ state: 'ready', fileName: '增员名单.xlsx', sheet: '增员', headerRow: 2, ledger: { total: 5, ready: 2, warned: 1, wrong: 1, duplicate: 1 }, importedBy: SEEDED.operator, drafts: 0 })
    expect(ledgerAddsUp(batch.ledger)).toBe(true)
    expect(batch.coverage.notChecked).toEqual([])
    const { items, total, all } = await rowsOf(batch.id)
    expect({ total, all }).toEqual({ total: 5, all: 5 })
    expect(items.map(({ row, fate }) => [row, fate])).toEqual([[3, 'ready'], [4, 'ready'], [5, 'warned'], [6, 'wrong'], [7, 'duplicate']])
    expect(items[3]?.findings).toEqual([expect.objectContaining({ ruleId: 'CODE_UNKNOWN', severity: 'error', row: 6, field: 'ethnicity', value: '火星族' })])
    expect(items[3]?.cells['B']).toBe('向楠丁')
    expect(unwrap(await made.engine.call('batch.list', { kind: 'add' }))).toEqual([batch])
    expect(unwrap(await made.engine.call('batch.get', { id: batch.id }))).toEqual(batch)
  })

  test('is filtered by fate, rule, severity and any text of a cell, together', async () => {
    const { id } = unwrap(await importFile(await mixed()))
    const numbers = async (filter: object): Promise<number[]> => (await rowsOf(id, filter)).items.map(({ row }) => row)
    expect(await numbers({ fate: 'ready' })).toEqual([3, 4])
    expect(await numbers({ ruleId: 'PHONE_FORMAT' })).toEqual([5])
    expect(await numbers({ severity: 'error' })).toEqual([6, 7])
    expect(await numbers({ ruleId: 'CODE_UNKNOWN', fate: 'ready' })).toEqual([])
    expect(await numbers({ text: '楠丁' })).toEqual([6])
    expect(await numbers({ text: String(cleanPerson(0).idNumber).toLowerCase() })).toEqual([3, 7])
    expect(await numbers({ text: '"' })).toEqual([])
    expect(await numbers({ text: '向楠', fate: 'warned' })).toEqual([5])
    expect(await rowsOf(id, { offset: 1, limit: 2 })).toMatchObject({ items: [{ row: 4 }, { row: 5 }], total: 5 })
    expect(unwrap(await made.engine.call('batch.rules', { id }))).toEqual([
      { ruleId: 'CODE_UNKNOWN', severity: 'error', rows: 1 },
      { ruleId: 'DUPLICATE_IN_FILE', severity: 'error', rows: 1 },
      { ruleId: 'PHONE_FORMAT', severity: 'warning', rows: 1 },
    ])
  })

  test('that comes as dropped bytes is the same', async () => {
    const path = await mixed()
    const batch = unwrap(await importFile({ name: '名单.xlsx', bytes: new Uint8Array(readFileSync(path)) }))
    expect(batch).toMatchObject({ fileName: '名单.xlsx', ledger: { total: 5, ready: 2 } })
  })

  test.each([
    ['no workbook', 'FILE_UNREADABLE', async () => ({ name: 'a.xlsx', bytes: new Uint8Array(Buffer.from('%PDF-1.7\n')) })],
    ['no header', 'HEADER_NOT_FOUND', async () => ({ path: await addFile([], { headers: ['甲', '乙'] }) })],
    ['nobody below the header', 'FILE_EMPTY', async () => ({ path: await addFile([]) })],
  ] as const)('with %s is a broken batch that says why', async (_what, ruleId, source) => {
    const batch = unwrap(await importFile(await source()))
    expect(batch).toMatchObject({ state: 'broken', ledger: { total: 0 } })
    expect(batch.fileFindings.map((finding) => finding.ruleId)).toContain(ruleId)
    expect(await rowsOf(batch.id)).toEqual({ items: [], total: 0, all: 0 })
    expect(await draftsOf(batch.id)).toMatchObject({ ok: false, error: { code: 'BATCH_LEDGER_OPEN' } })
  })

  test('that is larger than is taken in is refused without being kept', async () => {
    const large = new Uint8Array(21 * 1024 * 1024)
    large.set(Buffer.from('PK\x03\x04'))
    const batch = unwrap(await importFile({ name: 'big.xlsx', bytes: large }))
    expect(batch).toMatchObject({ state: 'broken', fileFindings: [{ ruleId: 'FILE_TOO_LARGE' }] })
    expect(await made.between((database) => database.prepare('SELECT count(*) FROM batch_file').pluck().get())).toBe(0)
  })

  test('that is not there is an error, and no batch', async () => {
    expect(await importFile('/nowhere/at-all.xlsx')).toMatchObject({ ok: false, error: { code: 'FILE_NOT_FOUND' } })
    expect(unwrap(await made.engine.call('batch.list', { kind: 'add' }))).toEqual([])
  })

  test('without a required column has no ready row', async () => {
    const path = await addFile([{}])
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(path)
    workbook.worksheets[0]?.spliceColumns(8, 1)
    await workbook.xlsx.writeFile(path)
    expect(unwrap(await importFile(path))).toMatchObject({ state: 'ready', ledger: { total: 1, wrong: 1 }, fileFindings: [{ ruleId: 'COLUMN_MISSING' }] })
  })

  test('that is cancelled leaves nothing behind', async () => {
    const path = await addFile(Array.from({ length: 3000 }, (_, index) => cleanPerson(index)))
    const jobId = randomUUID()
    let cancelled: Promise<unknown> | null = null
    made.engine.subscribe((event) => {
      if (event.type === 'job' && event.progress.phase === 'checking') cancelled ??= made.engine.call('job.cancel', { jobId })
    })
    expect(await made.engine.call('batch.import', { jobId, kind: 'add', source: { path }, today: null })).toMatchObject({ ok: false, error: { code: 'CANCELLED' } })
    expect(cancelled).not.toBeNull()
    expect(unwrap(await made.engine.call('batch.list', { kind: 'add' }))).toEqual([])
    const left = await made.between((database) => ['batch', 'batch_chunk', 'batch_file', 'batch_row_set'].map((table) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()))
    expect(left).toEqual([0, 0, 0, 0])
  })

  test('needs somebody who is signed in', async () => {
    await made.engine.call('session.signOut', {})
    expect(await importFile(await mixed())).toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN' } })
  })

  test('whose reading process dies is no batch, and can be tried again', async () => {
    await made.dispose()
    made = await seededEngine({}, { spawnReader: async () => {
      const { spawnReader } = await import('../../test/fakes/seeded-engine.ts')
      const port = await spawnReader()
      port.close()
      return port
    } })
    expect(await importFile(await mixed())).toMatchObject({ ok: false, error: { code: 'READER_DIED', retryable: true } })
    expect(unwrap(await made.engine.call('batch.list', { kind: 'add' }))).toEqual([])
  })
})

describe('drafts of a batch', () => {
  const drafts = async () => unwrap(await made.engine.call('declaration.page', { filter: { kind: 'add', text: '', states: [], month: null, batchId: null, checkState: null, withFindings: 'any' }, sort: { field: 'row', descending: false }, offset: 0, limit: 100 }))

  test('are made of the ready rows, once', async () => {
    const batch = unwrap(await importFile(await mixed()))
    expect(unwrap(await draftsOf(batch.id))).toEqual({ created: 2, skipped: 0 })
    expect(unwrap(await draftsOf(batch.id))).toEqual({ created: 0, skipped: 2 })
    expect(unwrap(await made.engine.call('batch.get', { id: batch.id }))).toMatchObject({ state: 'drafted', drafts: 2 })
    const { items } = await drafts()
    expect(items.map(({ origin, shownState, month, checkState }) => [origin.row, shownState, month, checkState])).toEqual([[3, 'ready', '2026-11', 'local'], [4, 'ready', '2026-11', 'local']])
    expect(items[0]?.origin).toEqual({ batchId: batch.id, fileName: '增员名单.xlsx', sheet: '增员', row: 3 })
    expect((await rowsOf(batch.id)).items.map(({ declarationId }) => declarationId)).toEqual([items[0]?.id, items[1]?.id, null, null, null])
  })

  test('are made of the warned rows where asked, also later', async () => {
    const { id } = unwrap(await importFile(await mixed()))
    unwrap(await draftsOf(id))
    expect(unwrap(await draftsOf(id, true))).toEqual({ created: 1, skipped: 2 })
    expect((await drafts()).items.map(({ warnings }) => warnings)).toEqual([0, 0, 1])
  })

  test('of the same file a second time are none: each person has one already', async () => {
    const path = await mixed()
    const first = unwrap(await importFile(path))
    unwrap(await draftsOf(first.id, true))
    const second = unwrap(await importFile(path))
    expect(second.ledger).toMatchObject({ total: 5, ready: 0, warned: 0, wrong: 1, duplicate: 4 })
    expect(unwrap(await made.engine.call('batch.rules', { id: second.id }))).toContainEqual({ ruleId: 'DUPLICATE_DRAFT', severity: 'error', rows: 4 })
  })

  test('of two imports before either was drafted are not doubled', async () => {
    const path = await mixed()
    const [first, second] = [unwrap(await importFile(path)), unwrap(await importFile(path))]
    expect(unwrap(await draftsOf(first.id))).toEqual({ created: 2, skipped: 0 })
    expect(unwrap(await draftsOf(second.id))).toEqual({ created: 0, skipped: 2 })
    expect((await drafts()).total).toBe(2)
  })

  test('of two imports that are drafted at the same time are not doubled', async () => {
    const path = await addFile(Array.from({ length: 400 }, (_, index) => cleanPerson(index)))
    const batches = [unwrap(await importFile(path)), unwrap(await importFile(path))]
    const results = await Promise.all(batches.map(({ id }) => draftsOf(id)))
    expect(results.reduce((sum, result) => sum + unwrap(result).created, 0)).toBe(400)
    expect((await drafts()).total).toBe(400)
  })

  test('follow the day that the batch was checked by', async () => {
    const path = await addFile([{ insuredFrom: '2025-03-01' }])
    const batch = unwrap(await importFile(path, '2025-03-10'))
    expect(batch.ledger).toMatchObject({ ready: 1 })
    expect(unwrap(await draftsOf(batch.id))).toEqual({ created: 1, skipped: 0 })
    expect((await drafts()).items[0]).toMatchObject({ month: '2025-03' })
  })

  test('are refused where the ledger does not say what is stored', async () => {
    const { id } = unwrap(await importFile(await mixed()))
    await made.between((database) => database.prepare('UPDATE batch SET ready = ready + 1, total = total + 1 WHERE id = ?').run(id))
    expect(await draftsOf(id)).toMatchObject({ ok: false, error: { code: 'BATCH_LEDGER_OPEN' } })
    expect((await drafts()).total).toBe(0)
  })
})

describe('a batch that was cut off', () => {
  test('is broken at the next start, and is read again from the file that was kept', async () => {
    const path = await mixed()
    const whole = unwrap(await importFile(path))
    writeFileSync(path, 'gone')
    await made.between((database) => database.prepare("UPDATE batch SET state = 'reading' WHERE id = ?").run(whole.id))
    expect(unwrap(await made.engine.call('batch.get', { id: whole.id }))).toMatchObject({ state: 'broken', ledger: { total: 0 } })
    expect(await rowsOf(whole.id)).toMatchObject({ items: [], total: 0 })
    const again = unwrap(await made.engine.call('batch.reread', { jobId: randomUUID(), id: whole.id }))
    expect(again).toMatchObject({ id: whole.id, state: 'ready', ledger: whole.ledger })
    expect((await rowsOf(whole.id)).total).toBe(5)
    expect(await made.engine.call('batch.reread', { jobId: randomUUID(), id: whole.id })).toMatchObject({ ok: false, error: { code: 'STATE_CONFLICT' } })
  })

  test('whose file was not kept whole says so', async () => {
    const whole = unwrap(await importFile(await mixed()))
    await made.between((database) => database.prepare("UPDATE batch_file SET bytes = x'00'").run())
    await made.between((database) => database.prepare("UPDATE batch SET state = 'reading' WHERE id = ?").run(whole.id))
    expect(await made.engine.call('batch.reread', { jobId: randomUUID(), id: whole.id })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(unwrap(await made.engine.call('batch.get', { id: whole.id })).state).toBe('broken')
  })
})

describe('the marked workbook', () => {
  test('is the user’s own file with every finding, made of the file that was kept', async () => {
    const path = await mixed()
    const { id } = unwrap(await importFile(path))
    writeFileSync(path, 'gone')
    const { documentId, fileName } = unwrap(await made.engine.call('batch.marked', { jobId: randomUUID(), id }))
    expect(fileName).toBe('增员名单-已标注.xlsx')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Buffer.from(unwrap(await made.engine.call('document.bytes', { documentId })).bytes) as unknown as ArrayBuffer)
    const [sheet, failed] = workbook.worksheets
    const header = ((sheet?.getRow(2).values ?? []) as string[]).slice(1)
    const resultColumn = header.indexOf('校验结果') + 1
    expect(resultColumn).toBeGreaterThan(1)
    expect(sheet?.getCell(3, resultColumn).text).toBe('通过')
    expect(sheet?.getCell(6, resultColumn).text).toContain('火星族')
    expect(sheet?.getCell(6, resultColumn + 1).text).not.toBe('')
    expect(failed?.rowCount).toBe(3)
  })
})

test('the template that is handed out is understood when it comes back', async () => {
  const { documentId, fileName } = unwrap(await made.engine.call('batch.template', { kind: 'add' }))
  expect(fileName).toMatch(/^增员模板-.*\.xlsx$/)
  const { bytes } = unwrap(await made.engine.call('document.bytes', { documentId }))
  const batch = unwrap(await importFile({ name: fileName, bytes: new Uint8Array(bytes) }))
  expect(batch.fileFindings.map(({ ruleId }) => ruleId)).toEqual(['FILE_EMPTY'])
  expect(batch.headerRow).toBe(1)
})
