import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { built } from '../../test/fakes/built.ts'
import { JPEG, pdf } from '../../test/fakes/attachment-files.ts'
import { signedIn, type SignedIn } from '../../test/fakes/signed-in.ts'
import { makeId as numbered } from '../../test/fixtures/rules/add-sheet.ts'
import type { Person } from '../../shared/domain/person.ts'
import type { Selection } from '../../shared/ipc/declaration.ts'
import { unwrap } from '../../shared/result/result.ts'
import type { CommandContext, Outcome } from './call.ts'
import { attach, attachments } from './commands/attachments.ts'
import { confirm } from './commands/confirm.ts'
import { list, show, undo, withdraw, type ListArguments } from './commands/declarations.ts'
import { declare, type DeclareArguments } from './commands/declare.ts'
import { sync } from './commands/sync.ts'

const NEWCOMER = numbered('43010219950101123')
const FIELDS = JSON.stringify({ name: '章一一', ethnicity: '01', hukou: '11', employmentForm: '41', insuredIdentity: '101' })
const NOTHING: Omit<DeclareArguments, 'kind'> = { idNumber: null, name: null, operation: null, on: null, reason: null, insurances: null, wage: null, set: [], input: null, dryRun: false }
const EVERY: ListArguments = { kind: null, states: [], operations: [], insurances: [], source: 'any', month: null, batch: null, rule: null, text: '', limit: 50, offset: 0 }

let made: SignedIn
let context: CommandContext
beforeEach(async () => {
  made = await signedIn({ instant: '2026-11-23T04:00:00.000Z', people: 50 })
  unwrap(await made.updateRoster())
  unwrap(await made.sync())
  context = { dataFolder: made.folder, json: true, resourcesFolder: '', engine: () => Promise.resolve(made.engine), hasStore: () => true, notice: () => undefined }
})
afterEach(() => made.dispose())

const add = (changes: Partial<DeclareArguments> = {}): Promise<Outcome> => declare({ kind: 'add', ...NOTHING, idNumber: NEWCOMER, ...changes }, context)
const added = async (): Promise<string> => ((await add({ operation: '新参保', on: '2026-11-23', wage: '6,500', input: FIELDS })).json as { declaration: { id: string } }).declaration.id
const confirmAll = (recallMinutes: number): Promise<Outcome> => confirm({ batch: null, allReady: true, acknowledge: false, recallMinutes }, context)

describe('one person', () => {
  test('is checked alone with --dry-run, and nothing is kept', async () => {
    const dry = await add({ dryRun: true })
    expect(dry).toMatchObject({ exit: 1, json: { operations: [{ operation: 'new', standing: 'proposed' }, {}, {}], findings: expect.arrayContaining([expect.objectContaining({ ruleId: 'NAME_REQUIRED' })]) as unknown } })
    expect(await list(EVERY, context)).toMatchObject({ exit: 0, json: { all: 0 } })
  })

  test('is saved from options and JSON, a second time refused with the first, listed and shown', async () => {
    const saved = await add({ operation: '新参保', on: '2026-11-23', wage: '6,500', input: FIELDS })
    expect(saved).toMatchObject({ exit: 0, json: { declaration: { shownState: 'ready', content: { name: '章一一', operation: 'new', insuredFrom: '2026-11-23', gender: '1', wageFen: 650_000 } } } })
    const { id } = (saved.json as { declaration: { id: string } }).declaration
    expect(saved.lines.join('')).not.toContain(NEWCOMER)
    expect(await add()).toMatchObject({ exit: 1, json: { duplicate: id } })
    expect(await list({ ...EVERY, kind: 'add', states: ['ready'], source: 'manual', operations: ['new'] }, context)).toMatchObject({ json: { total: 1, items: [{ id }] } })
    expect(await list({ ...EVERY, states: ['accepted'] }, context)).toMatchObject({ json: { total: 0, all: 1 } })
    const shown = await show({ id, history: true }, context)
    expect(shown).toMatchObject({ exit: 0, json: { declaration: { id }, source: null, history: [{ cause: 'created' }] } })
    expect(shown.lines.join('\n')).toContain('姓名:章一一')
    expect(shown.lines.join('\n')).not.toContain(NEWCOMER)
  })

  test('who leaves: reason and day by option, the insurances that run by themselves', async () => {
    const worker = await made.between((database) => (database.prepare('SELECT record FROM person_record').pluck().all() as string[]).map((record) => JSON.parse(record) as Person).find(({ idType, participations }) => idType === '01' && participations.every(({ insuredStatus }) => insuredStatus === '1')))
    const removed = await declare({ kind: 'remove', ...NOTHING, idNumber: String(worker?.idNumber), operation: '险种调出单位', reason: '6302', on: '2026-11-20' }, context)
    expect(removed).toMatchObject({ exit: 0, json: { declaration: { kind: 'remove', content: { operation: 'moveOut', insurances: worker?.participations.map(({ insurance }) => insurance).sort() } } } })
  })

  test.each([{ idNumber: null }, { set: ['shoe=43'] }, { wage: 'viel' }, { operation: 'leap' }, { input: 'no json' }])('%o cannot be meant', async (changes) => {
    await expect(add(changes)).rejects.toMatchObject({ failure: { code: 'ARGUMENT_INVALID' } })
    expect(await list(EVERY, context)).toMatchObject({ json: { all: 0 } })
  })
})

test('files go with a declaration: the same one once, a wrong one kept out, and all of them at the bureau after a sync', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-attach-'))
  const file = (name: string, bytes: Buffer | string): string => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  // What only some regions ask goes along, and is sent.
  const made1 = await add({ operation: '新参保', on: '2026-11-23', wage: '6500', input: FIELDS, set: ['maritalStatus=2', 'postcode=410005', 'email=zhang@example.com'] })
  expect(made1).toMatchObject({ exit: 0, json: { declaration: { content: { maritalStatus: '2', postcode: '410005' } } } })
  const { id } = (made1.json as { declaration: { id: string } }).declaration
  const owner = { kind: 'declaration' as const, id }
  const files = [file('合同.pdf', pdf()), file('照片.jpg', JPEG), file('又一份.pdf', pdf()), file('名单.txt', '不是附件')]
  const added1 = await attach({ owner, files }, context)
  expect(added1).toMatchObject({ exit: 1, json: { added: [expect.any(String), expect.any(String)], refused: [{ file: '名单.txt' }], attachments: [{ name: '合同.pdf', upload: 'waiting' }, { name: '照片.jpg' }] } })
  expect(added1.lines.join()).not.toContain(folder)
  await confirmAll(0)
  await sync({ allowRemovals: false }, context)
  expect(await attachments({ owner }, context)).toMatchObject({ json: { attachments: [{ upload: 'delivered' }, { upload: 'delivered' }], fixed: expect.any(String) as unknown } })
  await expect(attach({ owner: { ...owner, id: 'nobody' }, files }, context)).rejects.toMatchObject({ failure: { code: 'NOT_FOUND' } })
  rmSync(folder, { recursive: true, force: true })
})

describe('what was declared', () => {
  test('waits its recall window, is taken back, undone and done again', async () => {
    const id = await added()
    expect(await confirmAll(5)).toMatchObject({ exit: 0, json: { confirmed: 1, heldUntil: '2026-11-23T04:05:00.000Z' } })
    expect(await sync({ allowRemovals: false }, context)).toMatchObject({ exit: 0, json: { run: { sent: 0 }, held: { count: 1 } } })
    expect(await withdraw({ id, reason: '填错' }, context)).toMatchObject({ json: { recalled: true, asked: false } })
    await expect(withdraw({ id, reason: '填错' }, context)).rejects.toMatchObject({ failure: { code: 'STATE_CONFLICT' } })
    expect(await undo({ redo: false }, context)).toMatchObject({ exit: 0, json: { done: 1, step: { cause: 'created' } } })
    expect(await show({ id, history: false }, context)).toMatchObject({ json: { declaration: { shownState: 'void' } } })
    expect(await undo({ redo: true }, context)).toMatchObject({ exit: 0, json: { done: 1 } })
    expect(await undo({ redo: true }, context)).toMatchObject({ exit: 1 })
  })

  test('leaves at once without a window; then only the bureau can give it back', async () => {
    const id = await added()
    expect(await confirmAll(0)).toMatchObject({ json: { confirmed: 1, heldUntil: null } })
    expect(await sync({ allowRemovals: false }, context)).toMatchObject({ json: { run: { sent: 1 } } })
    const selection: Selection = { ids: [id] }
    expect(unwrap(await made.engine.call('declaration.recall', { selection }))).toEqual({ recalled: 0, tooLate: 1 })
  })
})

test('the shell’s own words lead there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-declare-'))
  const run = async (...argv: string[]): Promise<{ exit: number | null; out: string }> => {
    const child = spawn(process.execPath, [await built('cli'), ...argv, '--data', folder, '--json'], { env: { ...process.env, SHENBAO_PASSPHRASE: '本机口令-试' }, stdio: ['pipe', 'pipe', 'ignore'] })
    child.stdin.end(FIELDS)
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => (out += String(chunk)))
    const [exit] = (await once(child, 'close')) as [number | null]
    return { exit, out }
  }
  const dry = await run('declare', 'add', '--id-number', NEWCOMER, '--on', '2026-11-23', '--set', 'remark=试', '--stdin', '--dry-run')
  expect(JSON.parse(dry.out)).toMatchObject({ declared: { content: { name: '章一一', idNumber: NEWCOMER, remark: '试' } } })
  expect((await run('declare', 'leave')).exit).toBe(2)
  rmSync(folder, { recursive: true, force: true })
}, 120_000)
