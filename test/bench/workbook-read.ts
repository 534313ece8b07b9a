/**
 * How long reading 100,000 rows x 22 columns takes: our gate in this process, our gate in its reading process, and
 * exceljs's streaming reader, each in a fresh process. Prints JSON.
 *   node test/bench/workbook-read.ts [rows]
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ExcelJS from 'exceljs'
import { rowsOf } from '../../electron/workbook/cells.ts'
import { readWorkbook } from '../../electron/workbook/read/read-workbook.ts'
import { readInProcess } from '../../electron/workbook/read-in-process.ts'
import { spawnReaderChild } from '../../electron/workbook/reader-child.ts'
import type { RowChunk } from '../../electron/workbook/row-chunk.ts'
import { workbookFixture } from './workbook-fixture.ts'

interface Measured {
  readonly milliseconds: number
  readonly peakRssMb: number
  readonly cells: number
  readonly rows: number
}

const WAYS: Record<string, (path: string) => Promise<{ rows: number; cells: number }>> = {
  async ours(path) {
    const counted = { rows: 0, cells: 0 }
    const outcome = await readWorkbook({ path }, {}, (chunk) => count(chunk, counted))
    if (!outcome.ok) throw new Error(JSON.stringify(outcome))
    return counted
  },
  async oursCellsUntouched(path) {
    const counted = { rows: 0, cells: 0 }
    await readWorkbook({ path }, {}, (chunk) => {
      counted.rows += chunk.rows.length
      counted.cells += chunk.columns.length
    })
    return counted
  },
  async oursInItsProcess(path) {
    const counted = { rows: 0, cells: 0 }
    const port = await spawnReaderChild(fileURLToPath(new URL('../../electron/entry/reader.ts', import.meta.url)))
    const outcome = await readInProcess(port, { path }, {}, (chunk) => count(chunk, counted))
    if (!outcome.ok) throw new Error(JSON.stringify(outcome))
    return counted
  },
  async exceljs(path) {
    const counted = { rows: 0, cells: 0 }
    for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(path, { sharedStrings: 'cache', styles: 'cache', worksheets: 'emit', hyperlinks: 'ignore', entries: 'emit' })) {
      for await (const row of sheet) {
        counted.rows++
        row.eachCell((cell) => {
          if (cell.value !== null && cell.value !== '') counted.cells++
        })
      }
    }
    return counted
  },
}

function count(chunk: RowChunk, counted: { rows: number; cells: number }): void {
  for (const row of rowsOf(chunk)) {
    counted.rows++
    for (let column = 0; column < row.width; column++) if (row.text(column) !== '') counted.cells++
  }
}

async function measureHere(way: string, path: string): Promise<Measured> {
  const from = performance.now()
  const counted = await (WAYS[way] as (typeof WAYS)[string])(path)
  return { milliseconds: Math.round(performance.now() - from), peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024), ...counted }
}

const [, , first, path] = process.argv
if (first !== undefined && path !== undefined) {
  process.stdout.write(JSON.stringify(await measureHere(first, path)))
} else {
  const rows = Number(first ?? 100_000)
  const folder = join(tmpdir(), 'shenbao-bench')
  mkdirSync(folder, { recursive: true })
  const results: Record<string, Record<string, Measured>> = {}
  for (const sharedStrings of [true, false]) {
    const file = await workbookFixture(folder, rows, sharedStrings)
    const here: Record<string, Measured> = {}
    for (const way of Object.keys(WAYS)) here[way] = JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), way, file], { encoding: 'utf8' })) as Measured
    results[sharedStrings ? 'shared' : 'inline'] = here
  }
  console.log(JSON.stringify({ rows, results }, null, 2))
}
