import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { practiceProcess, type PracticeProcess } from '../../test/fakes/practice-process.ts'
import { accidentDraft, injuredFrom } from '../../test/fakes/accident-draft.ts'
import { runCommand, type Called } from '../../test/fakes/run-command.ts'
import { closed, pageTexts } from '../../test/fixtures/papers/pdf-tools.ts'
import { civilMinute } from '../../shared/domain/civil-time.ts'
import type { PersonLine } from '../../shared/domain/person.ts'

const folder = mkdtempSync(join(tmpdir(), 'shenbao-cli-'))
const data = join(folder, 'data')

const shenbao = (argv: readonly string[], input = '', password = ''): Promise<Called> => runCommand([...argv, '--data', data], { input, password })
const accident = (...argv: string[]): Promise<Called> => shenbao(['accident', ...argv, '--json'])
const add = (content: unknown): Promise<Called> => shenbao(['accident', 'add', '--json'], typeof content === 'string' ? content : JSON.stringify(content))

let bureau: PracticeProcess
let people: PersonLine[]
/** The command line lives by the real clock, and so does its practice bureau. */
const minutesAgo = (minutes: number): string => civilMinute(Date.now() - minutes * 60_000)
const times = { occurredAt: minutesAgo(120), reportedAt: minutesAgo(30) }

beforeAll(async () => {
  bureau = await practiceProcess(60)
  expect((await shenbao(['login', '--bureau', bureau.url, '--unit', bureau.unit, '--operator', bureau.operator], '', bureau.password)).exit).toBe(0)
  expect((await shenbao(['sync'])).exit).toBe(0)
  people = ((await shenbao(['roster', 'search', '19', '--json'])).json['people'] as PersonLine[]).filter(({ idType, activeInsurances }) => idType === '01' && activeInsurances.includes('410'))
}, 90_000)
afterAll(async () => {
  await bureau.stop()
  rmSync(folder, { recursive: true, force: true })
})

function injured(index: number) {
  const line = people[index]
  if (!line) throw new Error('the roster is too short')
  return injuredFrom(line, { treatedAt: minutesAgo(90) })
}

test('what is no JSON, or has fields of another shape, ends in 2 and keeps nothing', async () => {
  expect((await add('三人受伤')).exit).toBe(2)
  const wrong = await add({ occurredAt: '昨天' })
  expect(wrong.exit).toBe(2)
  expect(JSON.stringify(wrong.json)).toContain('occurredAt')
  expect((await accident('list')).json).toMatchObject({ total: 0 })
}, 60_000)

test('from a number alone to a printed, accepted report', async () => {
  const [first, second] = [injured(0), injured(1)]
  const { personId: _personId, name: _name, ...byNumber } = second
  const added = await add(accidentDraft([first, byNumber as typeof second], times))
  expect(added.exit).toBe(0)
  const report = added.json['accident'] as { id: string; content: { injured: { name: string }[] } }
  expect(report.content.injured.map(({ name }) => name)).toEqual([first.name, second.name])

  expect((await shenbao(['today'])).out).toMatch(/受伤 2 人:快报还有 \d+ 小时 \d+ 分\(最迟 .+;单位申请认定还有 \d+ 天/)

  expect(await accident('confirm', report.id)).toMatchObject({ exit: 1, json: { confirmed: 0, preview: { unacknowledged: 1 } } })
  expect(await accident('confirm', '--all-ready', '--acknowledge')).toMatchObject({ exit: 0, json: { confirmed: 1, held: 0, preview: { injured: 2 } } })
  expect((await shenbao(['sync'])).exit).toBe(0)
  expect((await fetch(`${bureau.url}/control/reviews/finish`, { method: 'POST' })).ok).toBe(true)
  expect((await shenbao(['sync'])).exit).toBe(0)
  const shown = await accident('show', report.id, '--history')
  expect(shown.json).toMatchObject({ accident: { state: 'accepted' }, deadlines: [{ kind: 'report', state: 'done' }, { kind: 'recognition' }, { kind: 'worker' }] })
  expect((shown.json['trail'] as { code: string }[]).at(-1)?.code).toBe('accepted')
  expect((shown.json['history'] as { cause: string }[]).at(-1)?.cause).toBe('created')

  const paper = join(folder, '快报.pdf')
  expect((await accident('report', report.id, paper)).exit).toBe(0)
  const text = closed(pageTexts(new Uint8Array(readFileSync(paper))).join(''))
  for (const words of [first.name, second.idNumber, '已受理', '工伤事故快报（备案表）']) expect(text).toContain(words)
  expect(await accident('report', report.id, join(folder, '认定.pdf'), '--recognition')).toMatchObject({ exit: 0, json: { pages: 4 } })
  expect((await accident('supplement', report.id, '--words', '改诊为重伤')).exit).toBe(0)
  expect((await shenbao(['sync'])).exit).toBe(0)
  expect(await accident('withdraw', report.id, '--reason', '晚了')).toMatchObject({ exit: 1 })
}, 120_000)

test('a wrong one is kept and ends in 1; a draft is withdrawn without a word to the bureau; lists mask names', async () => {
  const added = await add({ ...accidentDraft([], times), place: '二号线' })
  expect(added.exit).toBe(1)
  const { id } = added.json['accident'] as { id: string }
  const listed = await shenbao(['accident', 'list', '--state', 'draft'])
  expect(listed.out).toContain('二号线')
  expect(listed.out).not.toContain(injured(0).name)
  expect(await accident('withdraw', id)).toMatchObject({ exit: 0, json: { accident: { state: 'void' } } })
  expect((await shenbao(['accident', 'show', id])).out).toContain('作废')
  expect((await accident('list', '--state', 'lost')).exit).toBe(2)
}, 60_000)
