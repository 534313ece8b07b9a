/**
 * How long reading 60,000 rows x 22 columns of .xls takes, and the same list as CSV, HTML and SpreadsheetML (fewer rows: they weigh
 * more), by our reader in its reading process; beside it `@e965/xlsx` reading the same .xls in a process without a limit.
 *   node test/bench/formats.ts [rows] [rounds]
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { read } from '@e965/xlsx'
import { rowsOf } from '../../electron/workbook/cells.ts'
import { readInProcess } from '../../electron/workbook/read-in-process.ts'
import { spawnReaderChild } from '../../electron/workbook/reader-child.ts'
import { biff8, compoundFile, formats8, labelSst, number, sharedStringTable } from '../fixtures/workbooks/biff-writer.ts'
import { idNumberOf } from './add-workbook.ts'
import { figure, median, tellFigures, type Figure } from './figure.ts'

const COLUMNS = 22

if (process.argv[2] === 'sheetjs') {
  const from = performance.now()
  const book = read(readFileSync(process.argv[3] ?? ''), { dense: true, cellText: false, cellHTML: false, cellFormula: false, cellNF: true })
  const rows = book.Sheets[book.SheetNames[0] ?? '']?.['!data']?.length
  process.stdout.write(JSON.stringify({ milliseconds: Math.round(performance.now() - from), peakMib: Math.round(process.resourceUsage().maxRSS / 1024), rows }))
} else {
  const [rows, rounds] = [Number(process.argv[2] ?? 60_000), Number(process.argv[3] ?? 3)]
  await measure(rows, rounds)
}

async function measure(rows: number, rounds: number): Promise<void> {
  const folder = join(tmpdir(), 'shenbao-bench')
  mkdirSync(folder, { recursive: true })
  const detail: Record<string, unknown> = { rows }
  const figures: Figure[] = []
  const list = (count: number): string[][] => Array.from({ length: count }, (_, index) => rowOf(index))
  const files: [name: string, count: number, bytes: Buffer][] = [
    ['.xls', rows, xls(list(rows))],
    ['CSV', rows, Buffer.from(list(rows).map((row) => row.join(',')).join('\r\n'))],
    ['HTML table', rows / 2, Buffer.from(`<table>${list(rows / 2).map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('\n')}</table>`)],
    ['SpreadsheetML', rows / 4, Buffer.from(`<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet Name="s"><Table>${list(rows / 4).map((row) => `<Row>${row.map((text) => `<Cell><Data Type="String">${text}</Data></Cell>`).join('')}</Row>`).join('\n')}</Table></Worksheet></Workbook>`)],
  ]
  for (const [name, count, bytes] of files) {
    const path = join(folder, `formats-${name.replace(/\W/g, '')}`)
    writeFileSync(path, bytes)
    const times: number[] = []
    const peaks: number[] = []
    for (let round = 0; round < rounds; round++) {
      const from = performance.now()
      let seen = 0
      const outcome = await readInProcess(await spawnReaderChild(fileURLToPath(new URL('../../electron/entry/reader.ts', import.meta.url))), { path }, { onPeakMemory: (mib) => peaks.push(mib) }, (chunk) => {
        for (const row of rowsOf(chunk)) if (row.text(COLUMNS - 1) !== '') seen++
      })
      if (!outcome.ok || seen !== count) throw new Error(`${name}: ${seen} rows of ${count}, ${JSON.stringify(outcome)}`)
      times.push(Math.round(performance.now() - from))
    }
    detail[name] = { bytes: bytes.length, times, peaks }
    figures.push(
      figure(`${name} of ${count.toLocaleString('en')} x ${COLUMNS} read, start of the process included`, median(times), 'ms', null, `runs ${times.join(', ')}; ${Math.round(bytes.length / 1024 / 1024)} MiB`),
      figure(`  peak memory of the reader`, Math.max(...peaks), 'MiB', 256, 'largest of the runs'),
    )
    if (name !== '.xls') continue
    const theirs = JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), 'sheetjs', path], { encoding: 'utf8' })) as { milliseconds: number; peakMib: number }
    detail['sheetjs'] = theirs
    figures.push(figure('  @e965/xlsx reading the same', theirs.milliseconds, 'ms', null, `peak ${theirs.peakMib} MiB`))
  }
  tellFigures(figures, detail)
}

function rowOf(index: number): string[] {
  const person = ['序号', '欧阳思远', idNumberOf(index).number, '46327', '5200.5', '01 城镇职工', `138${String(index).padStart(8, '0')}`]
  return Array.from({ length: COLUMNS }, (_, column) => (column === 0 ? String(index + 1) : (person[column] ?? (column % 2 === 0 ? '是' : `备注${index % 500}`))))
}

function xls(list: readonly string[][]): Buffer {
  const strings = new Map<string, number>()
  const shared = (text: string): number => strings.get(text) ?? (strings.set(text, strings.size), strings.size - 1)
  const records = list.flatMap((row, index) => row.map((text, column) => (column === 3 ? number(index, column, 46_327, 1) : column === 4 ? number(index, column, Number(text)) : labelSst(index, column, shared(text)))))
  return compoundFile(biff8({ globals: formats8(0, 14), sst: sharedStringTable([...strings.keys()]), sheets: [{ name: '增员', records }] }))
}
