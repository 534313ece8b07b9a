/**
 * What others need merely to read a workbook, each in a process of its own: exceljs's streaming reader, `@e965/xlsx`, and the floor:
 * inflating the sheet and looking for every `<row`, below which no reader can come.
 *   node test/bench/merely-read.ts exceljs|sheetjs|floor file.xlsx
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createInflateRaw } from 'node:zlib'
import { read } from '@e965/xlsx'
import ExcelJS from 'exceljs'

const SELF = fileURLToPath(import.meta.url)

export interface MerelyRead {
  readonly milliseconds: number
  readonly cpuMs: number
  readonly peakMib: number
  readonly rows: number
}
export type Reader = 'exceljs' | 'sheetjs' | 'floor'

/** Has one of them read a file, in a process of its own; its start is not counted. */
export const merelyRead = (reader: Reader, path: string): MerelyRead => JSON.parse(execFileSync(process.execPath, ['--no-warnings', '--max-old-space-size=4096', SELF, reader, path], { encoding: 'utf8' })) as MerelyRead

const READERS: Readonly<Record<Reader, (path: string) => Promise<number>>> = {
  async exceljs(path) {
    let rows = 0
    for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(path, { sharedStrings: 'cache', styles: 'cache', worksheets: 'emit', hyperlinks: 'ignore', entries: 'emit' })) {
      for await (const row of sheet) {
        row.eachCell(() => undefined)
        rows++
      }
    }
    return rows
  },
  sheetjs: async (path) => {
    const book = read(readFileSync(path), { dense: true, cellText: false, cellHTML: false, cellFormula: false, cellNF: true })
    return book.Sheets[book.SheetNames[0] ?? '']?.['!data']?.length ?? 0
  },
  async floor(path) {
    const inflate = createInflateRaw()
    inflate.end(sheetBytes(readFileSync(path)))
    let rows = 0
    let tail = Buffer.alloc(0)
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      const text = Buffer.concat([tail, piece])
      for (let at = text.indexOf('<row '); at >= 0; at = text.indexOf('<row ', at + 5)) rows++
      tail = text.subarray(Math.max(0, text.length - 4))
    }
    return rows
  },
}

/** The compressed bytes of the first sheet, found by the central directory. */
function sheetBytes(zip: Buffer): Buffer {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  for (let at = zip.readUInt32LE(end + 16); zip.readUInt32LE(at) === 0x02014b50; at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)) {
    if (zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28)) !== 'xl/worksheets/sheet1.xml') continue
    const [size, local] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)]
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    return zip.subarray(from, from + size)
  }
  throw new Error('no first sheet')
}

const [, script, reader, path] = process.argv
if (script === SELF && path !== undefined) {
  const from = performance.now()
  const rows = await READERS[reader as Reader](path)
  const milliseconds = Math.round(performance.now() - from)
  const { user, system } = process.cpuUsage()
  process.stdout.write(JSON.stringify({ milliseconds, cpuMs: Math.round((user + system) / 1000), peakMib: Math.round(process.resourceUsage().maxRSS / 1024), rows } satisfies MerelyRead))
}
