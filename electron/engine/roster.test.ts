import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RosterFilter } from '../../shared/ipc/roster.ts'
import { unwrap } from '../../shared/result/result.ts'
import { signedIn, type SignedIn } from '../../test/fakes/signed-in.ts'
import { pinyinOf } from './pinyin.ts'

interface Row {
  readonly id: string
  readonly id_number: string
  readonly name: string
  readonly insured_status: string
  readonly payment_status: string
  readonly insured_identity: string
  readonly hired_on: string | null
  readonly wage_fen: number
}

let one: SignedIn
let rows: Row[] = []
beforeAll(async () => {
  one = await signedIn({ people: 1_200 })
  unwrap(await one.updateRoster())
  rows = await one.between((database) => database.prepare<[], Row>('SELECT * FROM person ORDER BY seq').all())
}, 60_000)
afterAll(async () => one.dispose())

const none: RosterFilter = { text: '', insuredStatus: null, paymentStatus: null, insuredIdentity: null }
const page = async (filter: Partial<RosterFilter>, more: object = {}): Promise<{ items: { id: string; wageFen: number; name: string; hiredOn: string | null }[]; total: number; all: number }> =>
  unwrap(await one.engine.call('roster.page', { filter: { ...none, ...filter }, sort: null, offset: 0, limit: 1000, ...more }))

/** The plain way to say who matches: what the index must find, and nothing else. */
function matches(row: Row, text: string): boolean {
  return text.split(' ').every((word) => {
    const reading = pinyinOf(row.name).split(' ')
    const initials = reading.map((syllable) => [...syllable][0]).join('')
    if (row.name.toUpperCase().includes(word.toUpperCase()) && !/^\d/.test(word)) return true
    if (row.id_number.toUpperCase().includes(word.toUpperCase())) return true
    return /^[a-z]+$/.test(word) && (initials.includes(word) || reading.some((_, at) => reading.slice(at).join('').startsWith(word)))
  })
}

describe('search', () => {
  const some = (): Row => rows[100] as Row
  test.each<[string, () => string]>([
    ['one character of a name', () => [...some().name][0] ?? ''],
    ['a whole name', () => some().name],
    ['initials', () => pinyinOf(some().name).split(' ').map((syllable) => syllable[0]).join('')],
    ['a reading', () => pinyinOf(some().name).split(' ')[0] ?? ''],
    ['a reading across syllables', () => pinyinOf(some().name).replaceAll(' ', '')],
    ['one digit', () => '7'],
    ['two digits', () => '19'],
    ['a birth date', () => some().id_number.slice(6, 14)],
    ['the end of a number', () => some().id_number.slice(-4)],
    ['a whole number', () => some().id_number],
    ['a small x', () => 'x'],
    ['two words', () => `${[...some().name][0] ?? ''} ${some().id_number.slice(6, 10)}`],
    ['nobody', () => '㊣㊣'],
    ['signs of SQL and of patterns', () => "%_'\"*"],
  ])('by %s finds exactly those', async (_, text) => {
    const expected = rows.filter((row) => matches(row, text().toLowerCase())).map((row) => row.id).sort()
    const found: string[] = []
    for (let offset = 0; ; offset += 1000) {
      const { items, total } = await page({ text: text() }, { offset })
      expect(total).toBe(expected.length)
      found.push(...items.map((item) => item.id))
      if (found.length >= total) break
    }
    expect(found.sort()).toEqual(expected)
  })

  const boxed = ['7', '19', '199', '4', '43', '王', '李', 'l', 'li', 'zh', 'zs', 'w', 'x', '㊣']
  test.each(boxed)('in the box by %s: whole ones, then beginnings, then the rest, each as on the roster', async (word) => {
    const rank = (row: Row): number => {
      const initials = pinyinOf(row.name).split(' ').map((syllable) => syllable[0]).join('')
      const [name, number] = [row.name.toUpperCase(), row.id_number.toUpperCase()]
      const upper = word.toUpperCase()
      if ([name, number, initials.toUpperCase()].includes(upper)) return 0
      return name.startsWith(upper) || number.startsWith(upper) || initials.startsWith(word) ? 1 : 2
    }
    const matching = rows.filter((row) => matches(row, word))
    const expected = [0, 1, 2].flatMap((wanted) => matching.filter((row) => rank(row) === wanted)).slice(0, 50)
    expect(unwrap(await one.engine.call('roster.search', { text: word })).map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
  })

  test('in the box puts whole matches first, and gives at most fifty', async () => {
    const target = some()
    expect(unwrap(await one.engine.call('roster.search', { text: target.id_number }))[0]?.id).toBe(target.id)
    expect(unwrap(await one.engine.call('roster.search', { text: target.name }))[0]?.name).toBe(target.name)
    expect(unwrap(await one.engine.call('roster.search', { text: '1' }))).toHaveLength(50)
  })
})

describe('the list', () => {
  test('is filtered by the manual’s three filters together', async () => {
    const target = rows[5] as Row
    const expected = rows.filter((row) => row.insured_status === target.insured_status && row.payment_status === target.payment_status && row.insured_identity === target.insured_identity)
    const { total, all } = await page({ insuredStatus: target.insured_status, paymentStatus: target.payment_status, insuredIdentity: target.insured_identity })
    expect([total, all]).toEqual([expected.length, rows.length])
  })

  test('is sorted both ways, and a page is a slice of it', async () => {
    const { items } = await page({}, { sort: { field: 'wageFen', descending: false }, limit: 1000 })
    expect(items.map((item) => item.wageFen)).toEqual(rows.map((row) => row.wage_fen).sort((a, b) => a - b).slice(0, 1000))
    const down = await page({}, { sort: { field: 'wageFen', descending: true }, offset: 10, limit: 5 })
    expect(down.items.map((item) => item.wageFen)).toEqual(rows.map((row) => row.wage_fen).sort((a, b) => b - a).slice(10, 15))
    const named = await page({}, { sort: { field: 'name', descending: false }, limit: 1000 })
    const readings = named.items.map((item) => pinyinOf(item.name))
    expect(readings).toEqual([...readings].sort())
  })

  test('is written as a workbook with its rows, and the export is journalled', async () => {
    const file = unwrap(await one.engine.call('roster.export', { jobId: randomUUID(), filter: { ...none, text: '王' } }))
    expect(file.rows).toBe(rows.filter((row) => row.name.includes('王')).length)
    expect(Buffer.from(unwrap(await one.engine.call('document.bytes', { documentId: file.documentId })).bytes).subarray(0, 2).toString()).toBe('PK')
  })

  test('shows a whole number only with a line in the journal', async () => {
    const target = rows[3] as Row
    const before = unwrap(await one.engine.call('engine.info', {})).journalEntries
    expect(unwrap(await one.engine.call('roster.reveal', { id: target.id })).idNumber).toBe(target.id_number)
    expect(unwrap(await one.engine.call('engine.info', {})).journalEntries).toBe(before + 1)
    expect(await one.engine.call('roster.reveal', { id: 'nobody' })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  })
})
