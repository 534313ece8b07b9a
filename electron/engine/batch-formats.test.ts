import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { read, write, type BookType } from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addFile, cleanPerson } from '../../test/fakes/add-file.ts'
import { seededEngine, type SeededEngine } from '../../test/fakes/seeded-engine.ts'
import type { Batch } from '../../shared/domain/batch.ts'
import { unwrap } from '../../shared/result/result.ts'

let made: SeededEngine
beforeAll(async () => {
  made = await seededEngine()
})
afterAll(() => made.dispose())

const importBytes = async (name: string, bytes: Uint8Array): Promise<Batch> =>
  unwrap(await made.engine.call('batch.import', { jobId: randomUUID(), kind: 'add', source: { name, bytes: new Uint8Array(bytes) }, today: null }))

test.each<BookType>(['xlsx', 'biff8', 'xlml', 'html', 'csv'])('a list written as %s comes to the same ledger, and its marked copy comes back as .xlsx', { timeout: 60_000 }, async (bookType) => {
  const path = await addFile([{}, {}, { mobile: '12345' }, { ethnicity: '火星族' }, { idNumber: String(cleanPerson(0).idNumber) }], { titles: ['二〇二六年十一月增员'] })
  const bytes = write(read(readFileSync(path)), { type: 'buffer', bookType }) as Uint8Array
  const batch = await importBytes(`名单.${bookType}`, bytes)
  expect(batch).toMatchObject({ state: 'ready', headerRow: 2, ledger: { total: 5, ready: 2, warned: 1, wrong: 1, duplicate: 1 } })
  const marked = unwrap(await made.engine.call('batch.marked', { jobId: randomUUID(), id: batch.id }))
  expect(marked.fileName).toBe('名单-已标注.xlsx')
})

test('what is hidden is read, and said so', async () => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(await addFile([{}, {}, {}, {}]))
  const sheet = workbook.worksheets[0] as ExcelJS.Worksheet
  sheet.getRow(3).hidden = true
  sheet.getRow(5).hidden = true
  sheet.getColumn(2).hidden = true
  sheet.getColumn(60).hidden = true
  const batch = await importBytes('隐藏.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()))
  expect(batch.ledger.total).toBe(4)
  const header = batch.columns.find(({ column }) => column === 'B')?.header
  expect(batch.fileFindings).toContainEqual({ ruleId: 'HIDDEN_PARTS', severity: 'info', row: null, column: null, field: null, value: null, params: { rows: 2, firstRow: 3, columns: 1, headers: [`B ${header}`] } })
})
