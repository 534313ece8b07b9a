/**
 * How long the marked copy of 100,000 rows x 22 columns takes, with marks on every `every`th row, and how much memory.
 *   node test/bench/workbook-marked.ts [rows] [every]
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Mark } from '../../electron/workbook/write/mark.ts'
import { writeMarkedWorkbook } from '../../electron/workbook/write/write-marked-workbook.ts'
import { workbookFixture } from './workbook-fixture.ts'

const rows = Number(process.argv[2] ?? 100_000)
const every = Number(process.argv[3] ?? 10)
const folder = join(tmpdir(), 'shenbao-bench')
mkdirSync(folder, { recursive: true })
const path = await workbookFixture(folder, rows, true)

function* marks(): Generator<Mark> {
  yield { row: null, column: null, severity: 'info', message: '第 V 列“备注”没有用到。', advice: '' }
  for (let row = 2; row <= rows + 1; row += every) {
    yield { row, column: 'D', severity: 'error', message: '证件号码的校验码不对，可能有一位录错。', advice: '请对照身份证逐位核对后重新录入。' }
    yield { row, column: 'L', severity: 'warning', message: '缴费工资低于下限，将按下限申报。', advice: '请确认工资。' }
  }
}

const from = performance.now()
const written = await writeMarkedWorkbook({ path }, marks, { sheet: '增员', headerRow: 1, sha256: createHash('sha256').update(readFileSync(path)).digest('hex') })
const milliseconds = Math.round(performance.now() - from)
if (!written.ok) throw new Error(JSON.stringify(written))
const output = join(folder, 'marked.xlsx')
writeFileSync(output, written.bytes)
console.log(JSON.stringify({ rows, every, milliseconds, bytes: written.bytes.length, notes: written.notes, notesLeftOut: written.notesLeftOut, peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024), output }))
