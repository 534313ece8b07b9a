import { randomUUID } from 'node:crypto'
import ExcelJS from 'exceljs'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addFile, cleanPerson } from '../../test/fakes/add-file.ts'
import { letterOf } from '../../test/fixtures/rules/add-sheet.ts'
import { idNumberOf } from '../../test/bench/add-workbook.ts'
import { seededEngine, type SeededEngine } from '../../test/fakes/seeded-engine.ts'
import { ledgerAddsUp, type Batch } from '../../shared/domain/batch.ts'
import type { EditOutcome } from '../../shared/ipc/batch-mend.ts'
import { unwrap } from '../../shared/result/result.ts'

let made: SeededEngine
beforeEach(async () => {
  made = await seededEngine()
})
afterEach(() => made.dispose())

const jobId = () => randomUUID()
const importPath = async (path: string, kind: 'add' | 'remove' = 'add'): Promise<Batch> => unwrap(await made.engine.call('batch.import', { jobId: jobId(), kind, source: { path }, today: null }))
const rowsOf = async (id: string, filter: object = {}) => unwrap(await made.engine.call('batch.rows', { id, fate: null, ruleId: null, severity: null, text: '', offset: 0, limit: 100, ...filter })).items
const batchOf = async (id: string): Promise<Batch> => unwrap(await made.engine.call('batch.get', { id }))
const edit = async (id: string, ...cells: { row: number; column: string; text: string | null }[]): Promise<EditOutcome> => unwrap(await made.engine.call('batch.edit', { id, cause: 'type', cells }))
const fates = async (id: string): Promise<string> => (await rowsOf(id)).map(({ row, fate }) => `${row} ${fate}`).join(', ')
const [NAME, ID, ETHNICITY, MOBILE, OPERATION] = [letterOf('name'), letterOf('idNumber'), letterOf('ethnicity'), letterOf('mobile'), letterOf('operation')]

/** Rows 2 to 6: ready, ready, warned, wrong, twice in the file. */
const mixed = (): Promise<string> => addFile([{}, {}, { mobile: '12345' }, { ethnicity: '火星族' }, { idNumber: String(cleanPerson(0).idNumber) }])

async function sheetFile(rows: readonly (readonly string[])[], more: readonly (readonly string[])[] | null = null): Promise<string> {
  const workbook = new ExcelJS.Workbook()
  for (const [name, content] of [['名单', rows], ['第二页', more]] as const) {
    if (content === null) continue
    const sheet = workbook.addWorksheet(name)
    content.forEach((row) => sheet.addRow([...row]))
  }
  const path = join(mkdtempSync(join(tmpdir(), 'shenbao-file-')), '名单.xlsx')
  await workbook.xlsx.writeFile(path)
  return path
}

describe('cells that are written over', () => {
  test('are judged at once, the ledger adds up, and the file itself stays', async () => {
    const { id } = await importPath(await mixed())
    const outcome = await edit(id, { row: 5, column: ETHNICITY, text: '汉族' })
    expect(outcome).toMatchObject({ changed: 1, mending: { ledger: { total: 5, ready: 3, warned: 1, wrong: 0, duplicate: 1 }, cells: 1, rows: 1, undo: { cause: 'type', count: 1 }, redo: null } })
    expect(outcome.rows).toMatchObject([{ row: 5, fate: 'ready', findings: [], edited: [ETHNICITY], cells: { [ETHNICITY]: '汉族' } }])
    expect((await batchOf(id)).ledger).toEqual(outcome.mending.ledger)
    expect(unwrap(await made.engine.call('batch.rules', { id })).map(({ ruleId }) => ruleId)).toEqual(['DUPLICATE_IN_FILE', 'PHONE_FORMAT'])
  })

  test('of a number change those whose double it was or becomes', async () => {
    const { id } = await importPath(await mixed())
    // The first of the two takes the third's number: the second is nobody's double any more, the third is.
    const outcome = await edit(id, { row: 2, column: ID, text: idNumberOf(2).number })
    expect(outcome.rows.map(({ row, fate }) => [row, fate])).toEqual([[2, 'ready'], [4, 'duplicate'], [6, 'ready']])
    expect((await rowsOf(id))[2]?.findings).toContainEqual(expect.objectContaining({ ruleId: 'DUPLICATE_IN_FILE', params: { firstRow: 2 } }))
    expect(ledgerAddsUp(outcome.mending.ledger)).toBe(true)
  })

  test('judged one by one or all at once come out the same', async () => {
    const { id } = await importPath(await mixed())
    await edit(id, { row: 2, column: ID, text: idNumberOf(2).number }, { row: 4, column: MOBILE, text: '' }, { row: 6, column: NAME, text: '' })
    const partly = await rowsOf(id)
    unwrap(await made.engine.call('batch.remap', { jobId: jobId(), id, sheet: null, headerRow: null, headerRows: null, columns: {}, fixed: {}, remember: false }))
    expect(await rowsOf(id)).toEqual(partly)
  })

  test('are undone and done again, also after the engine was closed; a new change ends what was undone', async () => {
    const { id } = await importPath(await mixed())
    const before = await rowsOf(id)
    await edit(id, { row: 5, column: ETHNICITY, text: '汉族' })
    await edit(id, { row: 4, column: MOBILE, text: '13800000000' })
    const after = await rowsOf(id)
    await made.between(() => undefined)
    expect(unwrap(await made.engine.call('batch.undo', { id })).rows).toMatchObject([{ row: 4, fate: 'warned' }])
    expect(unwrap(await made.engine.call('batch.undo', { id })).mending).toMatchObject({ cells: 0, undo: null, redo: { cause: 'type', count: 1 } })
    expect(await rowsOf(id)).toEqual(before)
    await made.engine.call('batch.redo', { id })
    unwrap(await made.engine.call('batch.redo', { id }))
    expect(await rowsOf(id)).toEqual(after)
    await made.engine.call('batch.undo', { id })
    expect((await edit(id, { row: 2, column: NAME, text: '向北' })).mending.redo).toBeNull()
    expect(unwrap(await made.engine.call('batch.redo', { id })).changed).toBe(0)
  })

  test('that empty a row take it out of the ledger, and undo brings it back', async () => {
    const { id } = await importPath(await mixed())
    const [, , , , twice] = await rowsOf(id)
    const outcome = await edit(id, ...Object.keys(twice?.cells ?? {}).map((column) => ({ row: 6, column, text: '' })))
    expect(outcome.mending.ledger).toMatchObject({ total: 4, duplicate: 0 })
    expect(await fates(id)).toBe('2 ready, 3 ready, 4 warned, 5 wrong')
    expect(unwrap(await made.engine.call('batch.undo', { id })).mending.ledger).toMatchObject({ total: 5, duplicate: 1 })
  })

  test('that are so already, or the file’s own again, are nothing', async () => {
    const { id } = await importPath(await mixed())
    expect((await edit(id, { row: 5, column: ETHNICITY, text: '火星族' })).changed).toBe(0)
    await edit(id, { row: 5, column: ETHNICITY, text: '汉族' })
    expect((await edit(id, { row: 5, column: ETHNICITY, text: '火星族' })).mending.cells).toBe(0)
    expect((await edit(id, { row: 1, column: 'A', text: '标题' })).changed).toBe(0)
    expect((await edit(id, { row: 900, column: 'A', text: '不在' })).changed).toBe(0)
  })

  test('make drafts with what stands there now', async () => {
    const { id } = await importPath(await mixed())
    await edit(id, { row: 2, column: NAME, text: '向北' })
    unwrap(await made.engine.call('batch.createDrafts', { jobId: jobId(), id, includeWarned: false }))
    const [first] = await rowsOf(id)
    expect(first).toMatchObject({ fate: 'ready', draft: { state: 'ready', bureauReason: null, differs: false } })
    const draft = unwrap(await made.engine.call('declaration.get', { id: first?.declarationId ?? '' }))
    expect(draft.content.name).toBe('向北')
  })

  test('do not change a draft by themselves: the row says so, and brings it up to date when asked', async () => {
    const { id } = await importPath(await mixed())
    unwrap(await made.engine.call('batch.createDrafts', { jobId: jobId(), id, includeWarned: false }))
    const outcome = await edit(id, { row: 2, column: NAME, text: '向北' })
    expect(outcome.rows[0]).toMatchObject({ row: 2, fate: 'ready', draft: { differs: true } })
    const declaration = async () => unwrap(await made.engine.call('declaration.get', { id: outcome.rows[0]?.declarationId ?? '' }))
    expect((await declaration()).content.name).not.toBe('向北')
    unwrap(await made.engine.call('batch.updateDraft', { id, row: 2 }))
    expect(await declaration()).toMatchObject({ revision: 2, content: { name: '向北' } })
    expect((await rowsOf(id))[0]?.draft).toMatchObject({ differs: false })
    // The origin says what stands there now and what the file had.
    const source = unwrap(await made.engine.call('declaration.source', { id: outcome.rows[0]?.declarationId ?? '' }))
    expect(source?.cells['name']).toEqual({ cell: `${NAME}2`, column: NAME, value: '向北', original: '向楠甲' })
    expect(source?.cells['idNumber']).not.toHaveProperty('original')
  })

  test('stand at a place in the order of the file, blank rows not counted', async () => {
    const { id } = await importPath(await sheetFile([['姓名', '身份证号'], ['向楠', idNumberOf(1).number], ['', ''], ['彭娜', idNumberOf(2).number]]))
    expect(unwrap(await made.engine.call('batch.place', { id, row: 4 }))).toEqual({ index: 1 })
    expect(unwrap(await made.engine.call('batch.place', { id, row: 3 }))).toEqual({ index: null })
  })

  test('sort and search as they stand now', async () => {
    const { id } = await importPath(await mixed())
    await edit(id, { row: 5, column: NAME, text: '艾青' })
    expect((await rowsOf(id, { sort: { by: NAME, descending: false } }))[0]?.row).toBe(5)
    expect((await rowsOf(id, { sort: { by: NAME, descending: true } })).at(-1)?.row).toBe(5)
    expect((await rowsOf(id, { sort: { by: 'row', descending: true } })).map(({ row }) => row)).toEqual([6, 5, 4, 3, 2])
    expect((await rowsOf(id, { text: '艾青' })).map(({ row }) => row)).toEqual([5])
  })
})

describe('many at once', () => {
  test('find and replace counts first, then changes as one', async () => {
    const { id } = await importPath(await mixed())
    const words = { jobId: jobId(), id, find: '新参保', replace: '续保', column: OPERATION, whole: true, fate: null, ruleId: null, severity: null }
    expect(unwrap(await made.engine.call('batch.replace', { ...words, preview: true }))).toMatchObject({ changed: 5, mending: { cells: 0 } })
    expect(unwrap(await made.engine.call('batch.replace', { ...words, jobId: jobId(), preview: false, fate: 'ready' }))).toMatchObject({ changed: 2, mending: { cells: 2, undo: { cause: 'replace', count: 2 } } })
    expect((await rowsOf(id)).map(({ cells }) => cells[OPERATION])).toEqual(['续保', '续保', '新参保', '新参保', '新参保'])
  })

  test('fix all like this: the nearest entry, the right check character, the roster’s name', async () => {
    const wrong = `${idNumberOf(5).number.slice(0, 17)}${idNumberOf(5).number.endsWith('X') ? '1' : 'X'}`
    const { id } = await importPath(await addFile([{}, { ethnicity: '汗族' }, { ethnicity: '苗zu' }, { idNumber: wrong }]))
    const fixes = unwrap(await made.engine.call('batch.fixes', { id }))
    expect(fixes).toContainEqual({ ruleId: 'ID_CHECKSUM', cells: 1 })
    expect(unwrap(await made.engine.call('batch.fixAll', { jobId: jobId(), id, ruleId: 'ID_CHECKSUM' }))).toMatchObject({ changed: 1, mending: { undo: { cause: 'fix:ID_CHECKSUM', count: 1 } } })
    expect((await rowsOf(id))[3]).toMatchObject({ cells: { [ID]: idNumberOf(5).number }, findings: [] })
    unwrap(await made.engine.call('batch.fixAll', { jobId: jobId(), id, ruleId: 'CODE_UNKNOWN' }))
    expect((await rowsOf(id)).filter(({ fate }) => fate === 'ready').length).toBeGreaterThanOrEqual(3)
  })
})

describe('what was tidied', () => {
  const untidy = (): Promise<string> => addFile([{ idNumber: ` ${idNumberOf(0).number}`, insuredFrom: '2026.11.3', wageFen: '￥5,200元' }, { ethnicity: '汉' }, { idNumber: `${idNumberOf(2).number}\u200b` }])

  test('is told before and after, by kind, and is taken as it stands one by one or by kind', async () => {
    const { id } = await importPath(await untidy())
    const tidied = unwrap(await made.engine.call('batch.tidied', { id, kind: null, offset: 0, limit: 50 }))
    expect(tidied.counts).toEqual(expect.arrayContaining([{ kind: 'id', cells: 2 }, { kind: 'date', cells: 1 }, { kind: 'amount', cells: 1 }]))
    expect(tidied.items).toContainEqual(expect.objectContaining({ row: 2, field: 'insuredFrom', kind: 'date', before: '2026.11.3', after: '2026-11-03' }))
    const one = unwrap(await made.engine.call('batch.keep', { jobId: jobId(), id, keep: true, kind: null, cells: [{ row: 2, column: ID }] }))
    expect(one).toMatchObject({ changed: 1, rows: [{ row: 2, fate: 'wrong', kept: [ID] }], mending: { undo: { cause: 'keep' } } })
    const all = unwrap(await made.engine.call('batch.keep', { jobId: jobId(), id, keep: true, kind: 'id', cells: [] }))
    expect(all.rows.map(({ row, fate }) => [row, fate])).toEqual([[4, 'wrong']])
    expect(unwrap(await made.engine.call('batch.tidied', { id, kind: 'id', offset: 0, limit: 50 }))).toMatchObject({ total: 0, kept: 2 })
    expect(unwrap(await made.engine.call('batch.undo', { id })).rows).toMatchObject([{ row: 4, fate: 'ready' }])
    unwrap(await made.engine.call('batch.keep', { jobId: jobId(), id, keep: false, kind: 'id', cells: [] }))
    expect(await fates(id)).toBe('2 ready, 3 ready, 4 ready')
  })

  test('what was written over is kept as it was written, and counts as kept only then', async () => {
    const { id } = await importPath(await untidy())
    const written = ` ${idNumberOf(5).number}`
    await edit(id, { row: 2, column: ID, text: written }, { row: 3, column: NAME, text: '向北' })
    expect(unwrap(await made.engine.call('batch.tidied', { id, kind: 'id', offset: 1, limit: 50 }))).toMatchObject({ total: 2, kept: 0, items: [{ row: 4 }] })
    unwrap(await made.engine.call('batch.keep', { jobId: jobId(), id, keep: true, kind: null, cells: [{ row: 2, column: ID }] }))
    expect((await rowsOf(id))[0]).toMatchObject({ fate: 'wrong', kept: [ID], cells: { [ID]: written } })
    const again = unwrap(await made.engine.call('batch.keep', { jobId: jobId(), id, keep: false, kind: 'id', cells: [] }))
    expect(again).toMatchObject({ changed: 1, rows: [{ row: 2, fate: 'ready' }] })
  })

  test('a title above the header is nobody’s cell', async () => {
    const { id } = await importPath(await sheetFile([[' 职 工 花 名 册 '], ['姓名', '身份证号'], [' 向楠', idNumberOf(1).number]]))
    expect(unwrap(await made.engine.call('batch.tidied', { id, kind: null, offset: 0, limit: 50 })).items.map(({ row }) => row)).toEqual([3])
  })
})

describe('the mapping of a sheet', () => {
  const list = (name: string): string[][] => [['职工花名册'], ['工号', '员工', '编码', '入职', '部门'], ['A1', name, idNumberOf(1).number, '2026.11.3', '生产部'], ['A2', '彭娜', idNumberOf(2).number, '2026.11.4', '生产部']]
  const words = { sheet: null, headerRow: null, headerRows: null, columns: { D: 'insuredFrom' }, fixed: { operation: '新参保', ethnicity: '汉族', hukou: '本地城镇', insurances: '工伤', wageFen: '4500', employmentForm: '41', insuredIdentity: '101' } }

  test('is shown with samples and certainty, corrected by the clerk, and the rows are judged anew', async () => {
    const batch = await importPath(await sheetFile(list('向楠')))
    expect(batch.ledger).toMatchObject({ total: 2, wrong: 2 })
    const mapping = unwrap(await made.engine.call('batch.mapping', { id: batch.id }))
    expect(mapping).toMatchObject({ sheet: '名单', headerRow: 2, headerRows: 1, source: 'found' })
    expect(mapping.columns.map(({ field, by }) => [field, by])).toEqual([[null, undefined], ['name', 'synonym'], ['idNumber', 'content'], [null, undefined], [null, undefined]])
    expect(mapping.columns[1]?.samples).toEqual(['向楠', '彭娜'])
    expect(mapping.missing).toContain('insuredFrom')
    const after = unwrap(await made.engine.call('batch.remap', { jobId: jobId(), id: batch.id, ...words, remember: true }))
    expect(after.ledger).toEqual({ total: 2, ready: 2, warned: 0, wrong: 0, duplicate: 0 })
    unwrap(await made.engine.call('batch.createDrafts', { jobId: jobId(), id: batch.id, includeWarned: false }))
    const page = unwrap(await made.engine.call('declaration.page', { filter: { kind: 'add', text: '', states: [], month: null, batchId: batch.id, checkState: null, withFindings: 'any' }, sort: { field: 'row', descending: false }, offset: 0, limit: 10 }))
    expect(page.items).toHaveLength(2)
  })

  test('is remembered for the layout, and says so', async () => {
    const first = await importPath(await sheetFile(list('向楠')))
    unwrap(await made.engine.call('batch.remap', { jobId: jobId(), id: first.id, ...words, remember: true }))
    const second = await importPath(await sheetFile(list('石头')))
    expect(second.ledger).toMatchObject({ total: 2, ready: 2 })
    expect(unwrap(await made.engine.call('batch.mapping', { id: second.id }))).toMatchObject({ source: 'layout', fixed: words.fixed })
    const other = await importPath(await sheetFile([['花名册'], ['工号', '员工', '编码', '到岗', '部门'], ...list('向楠').slice(2)]))
    expect(unwrap(await made.engine.call('batch.mapping', { id: other.id }))).toMatchObject({ source: 'found' })
  })

  test('of a refused file: the clerk says where the header is, and the kept file is read again', async () => {
    const batch = await importPath(await sheetFile([['甲', '乙'], ['向楠', '430102'], ['彭娜', '430103']]))
    expect(batch.state).toBe('broken')
    expect(unwrap(await made.engine.call('batch.mapping', { id: batch.id }))).toMatchObject({ headerRow: null, head: [{ row: 1, cells: ['甲', '乙'] }, { row: 2 }, { row: 3 }] })
    const after = unwrap(await made.engine.call('batch.remap', { jobId: jobId(), id: batch.id, sheet: null, headerRow: 1, headerRows: 1, columns: { A: 'name', B: 'idNumber' }, fixed: {}, remember: false }))
    expect(after).toMatchObject({ id: batch.id, state: 'ready', headerRow: 1, ledger: { total: 2, wrong: 2 } })
  })

  test('of another sheet of the workbook', async () => {
    const batch = await importPath(await sheetFile(list('向楠'), list('石头').slice(1)))
    expect(unwrap(await made.engine.call('batch.mapping', { id: batch.id })).sheets.map(({ name }) => name)).toEqual(['名单', '第二页'])
    const after = unwrap(await made.engine.call('batch.remap', { jobId: jobId(), id: batch.id, sheet: '第二页', headerRow: null, headerRows: null, columns: {}, fixed: {}, remember: false }))
    expect(after).toMatchObject({ id: batch.id, sheet: '第二页', headerRow: 1, ledger: { total: 2 } })
  })
})

test('a list with a row for each insurance is one declaration a person, and its ledger adds up', async () => {
  const head = ['姓名', '身份证号', '减员类型', '减员原因', '减员日期', '险种']
  const line = (person: number, insurance: string): string[] => ['向楠', idNumberOf(person).number, '暂停参保', '6301', '2026-11-20', insurance]
  const batch = await importPath(await sheetFile([head, line(1, '企业养老'), line(2, '工伤'), line(1, '工伤'), line(1, '失业'), line(2, '工伤')]), 'remove')
  expect(ledgerAddsUp(batch.ledger)).toBe(true)
  const rows = await rowsOf(batch.id)
  expect(rows.map(({ findings }) => findings.filter(({ ruleId }) => ruleId === 'ROW_JOINED' || ruleId === 'DUPLICATE_IN_FILE').map(({ ruleId, params }) => `${ruleId} ${String(params['firstRow'])}`))).toEqual([[], [], ['ROW_JOINED 2'], ['ROW_JOINED 2'], ['DUPLICATE_IN_FILE 3']])
})

test('a table from the clipboard becomes a batch', async () => {
  const text = `姓名\t身份证号\t参保时间\r\n向楠\t${idNumberOf(1).number}\t2026/11/3\r\n"彭\n娜"\t${idNumberOf(2).number}\t2026-11-4\r\n`
  const batch = unwrap(await made.engine.call('batch.paste', { jobId: jobId(), kind: 'add', text }))
  expect(batch).toMatchObject({ fileName: '粘贴的表格.xlsx', headerRow: 1, ledger: { total: 2 } })
  expect((await rowsOf(batch.id)).map(({ cells }) => cells['C'])).toEqual(['2026/11/3', '2026-11-4'])
})

describe('the marked workbook that comes back', () => {
  test('gives its batch what was mended in it, wherever its rows stand now: nothing doubles, the ledger adds up', async () => {
    const { id } = await importPath(await addFile([{}, { ethnicity: '火星族' }, { ethnicity: '水星族' }, { mobile: '12345' }]))
    await edit(id, { row: 2, column: NAME, text: '向北' })
    const { documentId } = unwrap(await made.engine.call('batch.marked', { jobId: jobId(), id }))
    // Mended here after it was given out: stays.
    await edit(id, { row: 4, column: NAME, text: '向南' })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Buffer.from(unwrap(await made.engine.call('document.bytes', { documentId })).bytes) as unknown as ArrayBuffer)
    const [sheet, failed] = workbook.worksheets
    expect(sheet?.getCell(`${NAME}2`).text).toBe('向北')
    const values = [5, 3, 2, 4].map((row) => ((sheet?.getRow(row).values ?? []) as unknown[]).slice())
    values.forEach((row, index) => {
      if (sheet) sheet.getRow(index + 2).values = row as never
    })
    // What stood in row 3 stands in row 3 still; the other wrong row is mended in the second sheet.
    sheet!.getCell(`${ETHNICITY}3`).value = '汉族'
    const second = [...Array(failed?.rowCount ?? 0).keys()].map((index) => index + 1).find((row) => failed?.getRow(row).getCell(1).value === 4)
    const shifted = ((failed?.getRow(1).values ?? []) as string[]).findIndex((text) => String(text).includes('民族'))
    failed!.getRow(second!).getCell(shifted).value = '苗族'
    // A row that was copied below keeps the number of its original: the first of the two counts.
    const copied = ((sheet?.getRow(2).values ?? []) as unknown[]).slice()
    copied[copied.findIndex((cell) => String(cell).startsWith('向'))] = '抄来的'
    sheet!.getRow(6).values = copied as never
    const path = join(mkdtempSync(join(tmpdir(), 'shenbao-file-')), '改好.xlsx')
    await workbook.xlsx.writeFile(path)
    const merged = await importPath(path)
    expect(merged).toMatchObject({ id, merged: { cells: 2, rows: 2, same: 2, unknown: 1 }, ledger: { total: 4, ready: 3, warned: 1, wrong: 0, duplicate: 0 } })
    expect(unwrap(await made.engine.call('batch.list', { kind: null }))).toHaveLength(1)
    expect((await rowsOf(id)).map(({ row, cells }) => [row, cells[ETHNICITY], cells[NAME]?.slice(0, 2)])).toEqual([[2, '汉族', '向北'], [3, '汉族', '向楠'], [4, '苗族', '向南'], [5, '汉族', '向楠']])
    expect((await importPath(path)).merged).toMatchObject({ cells: 0 })
    // In the other window it is a file like any other.
    const other = await importPath(path, 'remove')
    expect(other.id).not.toBe(id)
    expect(other.merged).toBeUndefined()
    expect(unwrap(await made.engine.call('batch.undo', { id })).mending.ledger).toMatchObject({ wrong: 2 })
  }, 120_000)

  test('is a file like any other in the window of the other kind, whose people it might name as well', async () => {
    const { id } = await importPath(await sheetFile([['姓名', '身份证号'], ['向楠', idNumberOf(1).number], ['', idNumberOf(2).number]]))
    const { documentId } = unwrap(await made.engine.call('batch.marked', { jobId: jobId(), id }))
    const path = join(mkdtempSync(join(tmpdir(), 'shenbao-file-')), '改好.xlsx')
    writeFileSync(path, unwrap(await made.engine.call('document.bytes', { documentId })).bytes)
    const leaving = await importPath(path, 'remove')
    expect([leaving.id === id, leaving.kind, leaving.ledger.total, leaving.merged]).toEqual([false, 'remove', 2, undefined])
    expect((await importPath(path)).merged).toMatchObject({ cells: 0, same: 2 })
  })
})
