import { readFileSync } from 'node:fs'
import { read, utils, write, type WorkBook } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { biff5Xls, variedXls } from '../../../test/fixtures/workbooks/biff-sheets.ts'
import { readAll } from '../../../test/fixtures/workbooks/read-all.ts'
import { randomFrom } from '../../../test/fixtures/workbooks/random.ts'
import { variedWorkbook } from '../../../test/fixtures/workbooks/varied.ts'
import { serialDateTime } from './sheet/serial-date.ts'

/**
 * Every cell of our fixtures and of sheets that SheetJS wrote, read by our readers and by SheetJS. Where they differ and why we
 * are right stands here by file and cell; a difference that is not listed fails the test, and so does an entry that no longer differs.
 */
const EXPLAINED: Readonly<Record<string, string>> = {
  'varied.xls!D2': 'a number format of zeros keeps leading zeros; SheetJS gives the bare number',
  'biff5.xls!A1': 'SheetJS reads byte strings as Latin 1 unless its code page table is loaded',
  'biff5.xls!A2': 'the same',
}

/** What SheetJS sees of a cell, put as we put it: a date by its serial. */
async function theirs(bytes: Buffer, sheetName: string): Promise<Map<string, string>> {
  const book = read(bytes, { dense: true, cellNF: true, cellText: false, cellFormula: false })
  const epoch1904 = book.Workbook?.WBProps?.date1904 === true
  const cells = new Map<string, string>()
  const sheet = book.Sheets[sheetName] ?? book.Sheets[book.SheetNames[0] ?? '']
  ;(sheet?.['!data'] ?? []).forEach((row, index) =>
    row?.forEach((cell, column) => {
      if (cell === undefined || cell.t === 'z') return
      const text = shown(cell, epoch1904)
      if (text !== '') cells.set(`${utils.encode_col(column)}${index + 1}`, text)
    }),
  )
  return cells
}

const ERRORS: Readonly<Record<number, string>> = { 0: '#NULL!', 7: '#DIV/0!', 15: '#VALUE!', 23: '#REF!', 29: '#NAME?', 36: '#NUM!', 42: '#N/A' }

function shown(cell: { t: string; v?: unknown; z?: unknown }, epoch1904: boolean): string {
  if (cell.t === 'b') return cell.v === true ? 'TRUE' : 'FALSE'
  if (cell.t === 'e') return ERRORS[Number(cell.v)] ?? String(cell.v)
  if (cell.t !== 'n') return String(cell.v ?? '')
  const value = Number(cell.v)
  if (typeof cell.z === 'string' && /[yd]/i.test(cell.z.replace(/general/i, '')) && value >= 1) {
    const moment = serialDateTime(value, epoch1904)
    if (moment) return moment.time === null ? moment.date : `${moment.date} ${moment.time}`
  }
  if (typeof cell.z === 'string' && /^h+:mm/i.test(cell.z) && value < 1) return `${String(Math.floor(value * 24)).padStart(2, '0')}:00:00`
  // Of more than 15 digits we keep all that the file has, so that a destroyed ID number is recognised.
  return Math.abs(value) >= 1e15 ? String(value) : String(Number(value.toPrecision(15)))
}

/** Made-up sheets of many kinds of cells, the same every time. */
function made(seed: number): WorkBook {
  const random = randomFrom(seed)
  const kinds: (() => unknown)[] = [
    () => '欧阳思远'.slice(0, 1 + random.integer(4)) + random.integer(100), () => '430102199203' + String(random.integer(1_000_000)).padStart(6, '0'), () => random.integer(2_000_000) / 100, () => random.integer(100_000), () => random.integer(2) === 0,
    () => ' 前后 '.slice(random.integer(3)), () => '', () => '\u00a0𬱖㛃', () => -random.integer(500) / 8, () => 'a,b"c"<d>&e', () => 1e15 + random.integer(1000), () => '第一行\n第二行',
  ]
  const rows = Array.from({ length: 12 }, () => Array.from({ length: 1 + random.integer(14) }, () => random.pick(kinds)()))
  rows.unshift(['姓名', '证件号码', '工资'])
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '增员')
  return book
}

async function compare(name: string, bytes: Buffer, differences: string[]): Promise<number> {
  const { cells, outcome } = await readAll(bytes)
  if (!outcome.ok) throw new Error(`${name} ${JSON.stringify(outcome)}`)
  const other = await theirs(bytes, outcome.summary.sheetName)
  const addresses = new Set([...cells.keys(), ...other.keys()])
  for (const address of addresses) {
    const text = cells.get(address)?.[1] ?? ''
    if (text !== (other.get(address) ?? '')) differences.push(`${name}!${address}`)
  }
  return addresses.size
}

describe('a second opinion on the other formats', () => {
  it('agrees on every cell of the fixtures, or the difference is explained', async () => {
    const file = (name: string): Buffer => readFileSync(new URL(`../../../test/fixtures/workbooks/${name}`, import.meta.url))
    const differences: string[] = []
    let compared = 0
    for (const name of ['agency-add-wide.xls', 'agency-remove-3-header-rows.xls', 'hr-staff-list.xlsx', 'ids-as-numbers.xlsx']) compared += await compare(name, file(name), differences)
    compared += await compare('varied.xls', variedXls(), differences)
    compared += await compare('biff5.xls', biff5Xls(), differences)
    compared += await compare('varied.xlsx', await variedWorkbook(), differences)
    expect(compared).toBeGreaterThan(600)
    expect(differences.sort()).toEqual(Object.keys(EXPLAINED).sort())
  })

  it.each(['biff8', 'biff5', 'xlml', 'xlsx'] as const)('agrees on every cell of 40 sheets written as %s', async (bookType) => {
    const differences: string[] = []
    let compared = 0
    for (let seed = 1; seed <= 40; seed++) {
      const bytes = Buffer.from(write(made(seed), { type: 'buffer', bookType, ...(bookType === 'biff5' ? { codepage: 936 } : {}) }) as Uint8Array)
      compared += await compare(`${bookType} ${seed}`, bytes, differences)
    }
    expect(compared).toBeGreaterThan(3_000)
    expect(differences).toEqual([])
  })

  it.each(['html', 'csv'] as const)('reads the texts of 40 sheets written as %s', async (bookType) => {
    for (let seed = 1; seed <= 40; seed++) {
      const book = made(seed)
      const { cells, outcome } = await readAll(Buffer.from(write(book, { type: 'buffer', bookType }) as Uint8Array))
      expect(outcome).toMatchObject({ ok: true })
      expect(cells.get('A1')).toEqual(['text', '姓名'])
      for (const [address, cell] of Object.entries(book.Sheets['增员'] ?? {}) as [string, { t: string; v: unknown }][]) {
        if (address.startsWith('!') || cell.t !== 's' || String(cell.v).trim() === '' || String(cell.v).includes('\n')) continue
        const text = cells.get(address)?.[1]
        expect(bookType === 'html' ? text?.trim() : text, `${seed} ${address}`).toBe(bookType === 'html' ? String(cell.v).trim() : cell.v)
      }
    }
  })
})
