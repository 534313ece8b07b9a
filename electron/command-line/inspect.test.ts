import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { built } from '../../test/fakes/built.ts'
import { variedXls } from '../../test/fixtures/workbooks/biff-sheets.ts'

const CLI = await built('cli')
const SAMPLES = resolve(import.meta.dirname, '../../test/fixtures/workbooks')
const folder = mkdtempSync(join(tmpdir(), 'shenbao-inspect-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function inspect(file: string, ...options: string[]): Promise<{ exit: number | null; out: string }> {
  const child = spawn(process.execPath, [CLI, 'inspect', file, ...options], { stdio: ['ignore', 'pipe', 'ignore'] })
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => (out += String(chunk)))
  const [exit] = (await once(child, 'close')) as [number | null]
  return { exit, out }
}

test('a sample says its format, encoding, sheets and header; nothing is stored', { timeout: 60_000 }, async () => {
  const { exit, out } = await inspect(join(SAMPLES, 'city-add-html.xls'), '--json')
  expect(exit).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    file: 'city-add-html.xls', format: 'html-table', encoding: 'utf-8', sheet: 'Sheet1', sheets: [{ name: 'Sheet1', hidden: false, rows: 7, columns: 7 }], hiddenRows: 0, hiddenColumns: [],
    header: { row: 1, columns: expect.arrayContaining([expect.objectContaining({ column: 'B', header: '身份证号码', field: 'idNumber' })]) }, refused: null,
  })
})

test('hidden sheets, rows and columns, for a person', { timeout: 60_000 }, async () => {
  const file = join(folder, '名单.csv')
  writeFileSync(file, variedXls())
  const { out } = await inspect(file)
  expect(out).toContain('名单.csv:老式 Excel 工作簿 (.xls)')
  expect(out).toContain('隐藏的:1 行 × 1 列(隐藏)')
  expect(out).toContain('隐藏的行:1 行')
  expect(out).toContain('隐藏的列:C-D')
})

test('what is not read says what it is and what to do, and ends with 2', { timeout: 60_000 }, async () => {
  const file = join(folder, '名单.xlsx')
  writeFileSync(file, '%PDF-1.7\n')
  const { exit, out } = await inspect(file, '--json')
  expect(exit).toBe(2)
  expect(JSON.parse(out)).toMatchObject({ format: null, refused: { ruleId: 'FILE_UNREADABLE', message: '这是PDF 文件，这里读不了。' } })
})
