import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { handMade, inlineCell } from '../../../test/fixtures/workbooks/hand-made.ts'
import { mutate } from '../../../test/fixtures/workbooks/mutate.ts'
import { randomFrom } from '../../../test/fixtures/workbooks/random.ts'
import { variedWorkbook } from '../../../test/fixtures/workbooks/varied.ts'
import { isSoundChunk } from '../reader-protocol.ts'
import { readWorkbook } from './read-workbook.ts'

/** More of them: `MUTANTS=100000 MUTANT_SEED=7 vitest run mutants`. */
const COUNT = Number(process.env['MUTANTS'] ?? 300)
const SEED = Number(process.env['MUTANT_SEED'] ?? 20_261_123)

const RULES = ['FILE_UNREADABLE', 'FILE_PASSWORD', 'FILE_TOO_LARGE', 'FILE_EMPTY']

async function seeds(): Promise<Buffer[]> {
  const sample = (name: string): Buffer => readFileSync(new URL(`../../../test/fixtures/workbooks/${name}`, import.meta.url))
  return [
    sample('hr-staff-list.xlsx'), sample('ids-as-numbers.xlsx'), await variedWorkbook(),
    handMade({ rows: `<row r="1">${inlineCell('A1', '一')}<c r="B1" s="0"><v>46327</v></c><c r="C1" t="s"><v>0</v></c></row>`, strings: '<si><t>甲</t></si>', styles: '<cellXfs><xf numFmtId="14"/></cellXfs>', more: [{ name: '_shenbao', state: 'veryHidden', rows: `<row>${inlineCell('A1', 'shenbao-template')}</row>` }] }),
    handMade({ strict: true, rows: '<row r="1"><c r="A1" t="d"><v>2026-11-01</v></c></row>', sheet: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`<worksheet><sheetData><row r="2">${inlineCell('A2', '宽')}</row></sheetData></worksheet>`, 'utf16le')]) }),
  ]
}

describe('mutants of workbooks', () => {
  it(`all ${COUNT} are read or refused by a code, soon, and change nothing`, { timeout: 30_000 + COUNT * 100 }, async () => {
    const from = await seeds()
    const objectKeys = Reflect.ownKeys(Object.prototype)
    const ends = new Map<string, number>()
    for (let index = 0; index < COUNT; index++) {
      const random = randomFrom(SEED + index)
      const mutant = mutate(random.pick(from), random)
      const name = `mutant ${SEED + index}`
      const started = process.cpuUsage()
      const outcome = await readWorkbook({ bytes: mutant }, {}, (chunk) => {
        if (!isSoundChunk(chunk)) throw new Error(`${name}: unsound chunk`)
      }).catch((error: unknown) => {
        throw new Error(`${name}: ${String(error)}`, { cause: error })
      })
      const { user, system } = process.cpuUsage(started)
      expect((user + system) / 1000, name).toBeLessThan(3_000)
      const end = outcome.ok ? 'read' : (outcome.refusal?.ruleId ?? `failure ${outcome.failure?.code}`)
      expect(['read', ...RULES], name).toContain(end)
      ends.set(end, (ends.get(end) ?? 0) + 1)
    }
    expect(Reflect.ownKeys(Object.prototype)).toEqual(objectKeys)
    // A test that never reads or never refuses would not be testing both.
    expect(ends.get('read') ?? 0).toBeGreaterThan(COUNT / 20)
    expect(ends.get('FILE_UNREADABLE') ?? 0).toBeGreaterThan(COUNT / 20)
  })
})
