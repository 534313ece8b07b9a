import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { biff5Xls, variedXls } from '../../../test/fixtures/workbooks/biff-sheets.ts'
import { randomFrom, type Random } from '../../../test/fixtures/workbooks/random.ts'
import { isSoundChunk } from '../reader-protocol.ts'
import { compoundStream } from './biff/compound-stream.ts'
import { compoundFile } from '../../../test/fixtures/workbooks/biff-writer.ts'
import { readWorkbook } from './read-workbook.ts'

/** More of them: `MUTANTS=100000 MUTANT_SEED=7 vitest run format-mutants`. */
const COUNT = Number(process.env['MUTANTS'] ?? 600)
const SEED = Number(process.env['MUTANT_SEED'] ?? 20_261_124)
const RULES = ['read', 'FILE_UNREADABLE', 'FILE_PASSWORD', 'FILE_TOO_LARGE', 'FILE_EMPTY']
const NASTY = ['', '0', '-1', '4294967295', '1e308', '<td>', '<tr>', '</table>', '<table>', '<td rowspan=9999999 colspan=9999999>', '&#x110000;', '&amp', '"', "'", ',', '\t', '\r', '\n', '\0', '__proto__', '<!--', '-->', '<![CDATA[', ']]>', '<!DOCTYPE x>', 'ss:Index="99999999"', '<Row>', '</Cell>', '𬱖', '\ufffe', ' '.repeat(300), 'x'.repeat(3000)]
const MARKUP = /<[^>]*>|"[^"]*"|[,\t\n]/g

/** Bytes, or the pieces that matter: tags and values of a text, records of a BIFF stream. */
function mutant(seed: Buffer, random: Random): Buffer {
  if (seed.readUInt16BE(0) !== 0xd0cf) return random.integer(3) === 0 ? flipped(seed, random) : edited(seed.toString('latin1'), random)
  if (random.integer(3) === 0) return flipped(seed, random)
  const name = seed.includes(Buffer.from('Workbook', 'utf16le')) ? 'Workbook' : 'Book'
  return compoundFile(records(compoundStream(seed, [name]), random), name)
}

function flipped(seed: Buffer, random: Random): Buffer {
  const file = Buffer.from(seed)
  for (let time = 0; time <= random.integer(8); time++) file[random.integer(random.integer(2) === 0 ? file.length : Math.min(file.length, 700))] = random.pick([0, 0xff, random.integer(256)])
  return random.integer(8) === 0 ? file.subarray(0, random.integer(file.length)) : file
}

function edited(text: string, random: Random): Buffer {
  let made = text
  for (let time = 0; time <= random.integer(4); time++) {
    const pieces = [...made.matchAll(MARKUP)]
    const piece = random.pick(pieces)
    if (!piece) break
    const nasty = Buffer.from(random.pick(NASTY)).toString('latin1')
    const other = random.pick(pieces)[0]
    const put = random.pick([nasty, nasty + piece[0], other, piece[0].repeat(1 + random.integer(300)), piece[0].replace(/"[^"]*"/, `"${nasty}"`)])
    made = made.slice(0, piece.index) + put + made.slice(piece.index + piece[0].length)
  }
  const bytes = Buffer.from(made, 'latin1')
  return random.integer(12) === 0 ? Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(made, 'utf16le')]) : bytes
}

function records(stream: Buffer, random: Random): Buffer {
  const list: Buffer[] = []
  for (let at = 0; at + 4 <= stream.length; ) {
    const end = Math.min(stream.length, at + 4 + stream.readUInt16LE(at + 2))
    list.push(Buffer.from(stream.subarray(at, end)))
    at = end
  }
  for (let time = 0; time <= random.integer(4); time++) {
    const index = random.integer(list.length)
    const one = Buffer.from(list[index] as Buffer)
    const way = random.integer(6)
    if (way === 0) list.splice(index, 1)
    else if (way === 1) list.splice(index, 0, ...Array.from({ length: random.integer(40) }, () => one))
    else if (way === 2) one.writeUInt16LE(random.integer(65_536), 2)
    else if (way === 3) one.writeUInt16LE(random.pick([0xfc, 0x3c, 0x204, 0xfd, 0xbd, 0x06, 0x207, 0x809, 0x0a, 0x85, 0x41e, 0xe5, 0x2f]), 0)
    else if (one.length > 4) one[4 + random.integer(one.length - 4)] = random.pick([0, 0xff, random.integer(256)])
    if (way > 1) list[index] = one
  }
  return Buffer.concat(list)
}

describe('mutants of the other formats', () => {
  it(`all ${COUNT} are read or refused by a code, soon, and change nothing`, { timeout: 60_000 + COUNT * 100 }, async () => {
    const sample = (name: string): Buffer => readFileSync(new URL(`../../../test/fixtures/workbooks/${name}`, import.meta.url))
    const seeds = [variedXls(), biff5Xls(), sample('agency-add-wide.xls'), sample('agency-remove-3-header-rows.xls'), sample('city-add-html.xls'), sample('city-add-spreadsheetml.xls'), sample('hr-staff-list-gbk.csv')]
    const [objectKeys, arrayKeys] = [Reflect.ownKeys(Object.prototype), Reflect.ownKeys(Array.prototype)]
    const ends = new Map<string, number>()
    for (let index = 0; index < COUNT; index++) {
      const random = randomFrom(SEED + index)
      const bytes = mutant(random.pick(seeds), random)
      const name = `mutant ${SEED + index}`
      const started = process.cpuUsage()
      const outcome = await readWorkbook({ bytes }, { survey: index % 2 === 0 }, (chunk) => {
        if (!isSoundChunk(chunk)) throw new Error(`${name}: unsound chunk`)
      }).catch((error: unknown) => {
        throw new Error(`${name}: ${String(error)}`, { cause: error })
      })
      const { user, system } = process.cpuUsage(started)
      expect((user + system) / 1000, name).toBeLessThan(3_000)
      const end = outcome.ok ? 'read' : (outcome.refusal?.ruleId ?? `failure ${outcome.failure?.code}`)
      expect(RULES, name).toContain(end)
      ends.set(end, (ends.get(end) ?? 0) + 1)
    }
    expect([Reflect.ownKeys(Object.prototype), Reflect.ownKeys(Array.prototype)]).toEqual([objectKeys, arrayKeys])
    expect(ends.get('read') ?? 0).toBeGreaterThan(COUNT / 20)
    expect(ends.get('FILE_UNREADABLE') ?? 0).toBeGreaterThan(COUNT / 20)
  })
})
