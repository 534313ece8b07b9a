import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { practiceProcess, type PracticeProcess } from '../../test/fakes/practice-process.ts'
import { runCommand, type Called } from '../../test/fakes/run-command.ts'
import { leavingRow, removeFile, type RemovalCells } from '../../test/fakes/remove-file.ts'
import { closed, pageTexts } from '../../test/fixtures/papers/pdf-tools.ts'
import type { PersonLine } from '../../shared/domain/person.ts'

const folder = mkdtempSync(join(tmpdir(), 'shenbao-cli-'))
const data = join(folder, 'data')
/** The command line lives by the real clock, and so does its practice bureau: China's day. */
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

/** Runs one command to its end, with --json. */
const shenbao = (argv: readonly string[], password = ''): Promise<Called> => runCommand([...argv, '--json'], { password })
const onData = (...argv: string[]): Promise<Called> => shenbao([...argv, '--data', data])

let practice: PracticeProcess
let workers: PersonLine[]

beforeAll(async () => {
  practice = await practiceProcess(120)
}, 60_000)
afterAll(async () => {
  await practice.stop()
  rmSync(folder, { recursive: true, force: true })
})

const lineOf = (index: number): PersonLine => {
  const line = workers[index]
  if (!line) throw new Error('the roster is too short')
  return line
}
const rowOf = (line: PersonLine, cells: RemovalCells = {}): RemovalCells => leavingRow({ ...line, participations: line.activeInsurances.map((insurance) => ({ insurance, insuredStatus: '1' })) }, { removedOn: today, ...cells })
const rulesOf = ({ json }: Called): string[] => (json['findings'] as { ruleId: string }[]).map(({ ruleId }) => ruleId)
const STRANGER = { name: '查无此人', idType: '01', idNumber: '11010519491231002X', participations: [{ insurance: '410', insuredStatus: '1' }] }

test('template remove: a workbook that asks for a 减员', async () => {
  const file = join(folder, '减员模板.xlsx')
  expect((await shenbao(['template', 'remove', file])).exit).toBe(0)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(file)
  const headers = (workbook.worksheets[0]?.getRow(1).values ?? []) as unknown[]
  expect(headers).toEqual(expect.arrayContaining(['*减员类型', '*减员原因', '*减员日期']))
})

test('validate without a roster judges the rest, and says what it could not', async () => {
  const clean = await shenbao(['validate', await removeFile([leavingRow(STRANGER, { removedOn: today })]), '--kind', 'remove'])
  expect(clean).toMatchObject({ exit: 0, json: { rows: { total: 1, ready: 1 } } })
  const { checked, notChecked } = clean.json['coverage'] as { checked: string[]; notChecked: unknown[] }
  expect(checked).toContain('OP_REASON_MISMATCH')
  expect(notChecked).toEqual(expect.arrayContaining([{ ruleId: 'OP_REMOVE_NOT_FOUND', because: 'no-roster' }, { ruleId: 'OP_REMOVE_NOT_ACTIVE', because: 'no-roster' }]))
  const wrong = await shenbao(['validate', await removeFile([leavingRow(STRANGER, { removedOn: today, reason: '6401', operation: '暂停参保' })]), '--kind', 'remove'])
  expect(wrong.exit).toBe(1)
  expect(rulesOf(wrong)).toEqual(['OP_REASON_MISMATCH'])
})

test('unusable arguments and files end in 2', async () => {
  const noWorkbook = join(folder, 'no.xlsx')
  writeFileSync(noWorkbook, '%PDF-1.7\n')
  expect((await shenbao(['validate', noWorkbook, '--kind', 'leave'])).exit).toBe(2)
  expect((await shenbao(['validate', noWorkbook, '--kind', 'remove'])).exit).toBe(2)
  expect((await shenbao(['report', 'remove', join(folder, 'x.pdf')])).exit).toBe(2)
})

test('login and sync bring the roster', async () => {
  expect((await shenbao(['login', '--bureau', practice.url, '--unit', practice.unit, '--operator', practice.operator, '--data', data], practice.password)).exit).toBe(0)
  expect((await onData('sync')).exit).toBe(0)
  const { json } = await onData('roster', 'search', '19')
  workers = (json['people'] as PersonLine[]).filter(({ idType, activeInsurances }) => idType === '01' && activeInsurances.length === 6)
  expect(workers.length).toBeGreaterThan(5)
}, 60_000)

test('validate with the roster knows who is there', async () => {
  const file = await removeFile([rowOf(lineOf(0)), leavingRow(STRANGER, { removedOn: today }), rowOf(lineOf(1), { name: '别的名' })])
  const called = await onData('validate', file, '--kind', 'remove', '--marked', join(folder, '已标注.xlsx'))
  expect(called).toMatchObject({ exit: 1, json: { rows: { total: 3, ready: 1, wrong: 2 }, coverage: { notChecked: [] } } })
  expect(rulesOf(called)).toEqual(['OP_REMOVE_NOT_FOUND', 'NAME_MISMATCH'])
  expect(readFileSync(join(folder, '已标注.xlsx')).subarray(0, 2).toString()).toBe('PK')
}, 60_000)

test('import, confirm, sync: the people leave; report remove says so', async () => {
  const imported = await onData('import', await removeFile([rowOf(lineOf(0)), rowOf(lineOf(1), { operation: '终止参保', reason: '6401' }), rowOf(lineOf(2), { operation: '在职转退休', reason: '6501' }), leavingRow(STRANGER, { removedOn: today })]), '--kind', 'remove')
  expect(imported).toMatchObject({ exit: 1, json: { batch: { kind: 'remove', ledger: { total: 4, ready: 2, warned: 1, wrong: 1, duplicate: 0 } }, drafts: { created: 3, skipped: 0 } } })
  const { id } = imported.json['batch'] as { id: string }
  expect(await onData('confirm', '--batch', id)).toMatchObject({ exit: 0, json: { confirmed: 2, held: 1, preview: { byOperation: { suspend: 1, end: 1, retire: 0 }, unacknowledged: 1 } } })
  expect(await onData('confirm', '--all-ready', '--acknowledge')).toMatchObject({ exit: 0, json: { confirmed: 1, held: 0, preview: { byOperation: { retire: 1 } } } })
  expect(await onData('sync')).toMatchObject({ exit: 0, json: { run: { sent: 3, parked: 0 } } })
  expect((await fetch(`${practice.url}/control/reviews/finish`, { method: 'POST' })).ok).toBe(true)
  expect((await onData('sync')).exit).toBe(0)
  for (const [index, status] of [[0, '2'], [1, '4'], [2, '4']] as const) {
    const { json } = await onData('roster', 'search', lineOf(index).idNumber)
    expect(json['people']).toMatchObject([{ insuredStatus: status, activeInsurances: [] }])
  }

  const paper = join(folder, '减员.pdf')
  expect(await onData('report', 'remove', '--month', today.slice(0, 7), paper)).toMatchObject({ exit: 0, json: { people: 3, pages: 1 } })
  const text = closed(pageTexts(new Uint8Array(readFileSync(paper))).join(''))
  for (const words of [lineOf(0).name, lineOf(0).idNumber, '停保', '退保', '在职转退休', '已受理']) expect(text).toContain(words)
  expect(await onData('report', 'add', '--month', today.slice(0, 7), join(folder, '增员.pdf'))).toMatchObject({ exit: 0, json: { people: 0 } })
}, 120_000)

test('--map says which column is which, by letter or heading, and what holds for all rows', async () => {
  const file = join(folder, '离职.csv')
  writeFileSync(file, `甲,乙,丙\n${STRANGER.name},${STRANGER.idNumber},${today}\n`)
  const map = (...words: string[]): Promise<Called> => shenbao(['validate', file, '--kind', 'remove', ...words.flatMap((word) => ['--map', word])])
  const called = await map('name=甲', 'idNumber=B', 'removedOn=丙', 'operation==暂停参保', 'reason==6301', 'insurances==工伤')
  expect(called).toMatchObject({ exit: 0, json: { rows: { total: 1, ready: 1, wrong: 0 } } })
  expect((await map('name')).exit).toBe(2)
}, 60_000)

test('batch list, show and marked: what was imported is found again, and given out marked', async () => {
  const [batch] = (await onData('batch', 'list', '--kind', 'remove')).json['batches'] as { id: string; ledger: object }[]
  expect(batch?.ledger).toMatchObject({ total: 4, wrong: 1 })
  const shown = await onData('batch', 'show', batch!.id)
  expect(shown).toMatchObject({ exit: 0, json: { batch: { id: batch!.id }, rules: expect.arrayContaining([expect.objectContaining({ ruleId: 'OP_REMOVE_NOT_FOUND', rows: 1 })]) } })
  const file = join(folder, '标注.xlsx')
  expect((await onData('batch', 'marked', batch!.id, file)).exit).toBe(0)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(file)
  expect(workbook.worksheets.map(({ name }) => name)).toContain('需修改的行')
  expect((await onData('batch', 'show', 'nobody')).exit).not.toBe(0)
}, 60_000)

test('without its bureau sync ends in 3, and what waits goes on waiting', async () => {
  await practice.stop()
  const imported = await onData('import', await removeFile([rowOf(lineOf(3))]), '--kind', 'remove')
  expect(imported.exit).toBe(0)
  expect(await onData('confirm', '--all-ready')).toMatchObject({ exit: 0, json: { confirmed: 1 } })
  expect((await onData('sync')).exit).toBe(3)
  expect((await onData('doctor')).json).toMatchObject({ backlog: { queued: 1 } })
}, 60_000)
