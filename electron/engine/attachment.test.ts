import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { JPEG, pdf, png } from '../../test/fakes/attachment-files.ts'
import { sha256Of } from '../../test/fakes/put-attachment.ts'
import { seededEngine, type SeededEngine } from '../../test/fakes/seeded-engine.ts'
import type { DeclarationSubmission } from '../../shared/bureau/declaration.ts'
import type { AttachmentOwner } from '../../shared/domain/attachment.ts'
import type { Output } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result/result.ts'
import { unwrap } from '../../shared/result/result.ts'
import { attachedHashes } from '../db/queries/attachment.ts'
import { verifyJournal } from '../db/queries/journal.ts'
import { declarationOf } from '../practice/testing/bureau-client.ts'

let made: SeededEngine
const opened: SeededEngine[] = []
afterEach(async () => {
  for (const one of opened.splice(0)) await one.dispose()
})

async function start(): Promise<AttachmentOwner> {
  made = await seededEngine()
  opened.push(made)
  const draft = unwrap(await made.engine.call('declare.create', { kind: 'add', content: declarationOf(1, '').content, formKey: null }))
  return { kind: 'declaration', id: draft.id }
}

const add = (owner: AttachmentOwner, name: string, bytes: Uint8Array): Promise<Result<Output<'attachment.add'>>> => made.engine.call('attachment.add', { owner, source: { name, bytes } })
const list = async (owner: AttachmentOwner): Promise<Output<'attachment.list'>> => unwrap(await made.engine.call('attachment.list', { owner }))
const names = async (owner: AttachmentOwner): Promise<string[]> => (await list(owner)).items.map(({ name }) => name)
const declaration = async ({ id }: AttachmentOwner): Promise<Output<'declaration.get'>> => unwrap(await made.engine.call('declaration.get', { id }))
const code = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code)
const undoAll = async (direction: 'undo' | 'redo'): Promise<void> => {
  const step = unwrap(await made.engine.call('undo.state', {}))[direction]
  unwrap(await made.engine.call(`undo.${direction}`, { jobId: randomUUID(), stepId: step?.id ?? '' }))
}

describe('attaching', () => {
  test('three files: told by content, in order, counted beside the declaration, each a revision of it', async () => {
    const owner = await start()
    const before = await declaration(owner)
    unwrap(await add(owner, '劳动合同.docx', pdf()))
    unwrap(await add(owner, '照片.png', JPEG))
    unwrap(await add(owner, '截图.png', png(40, 30)))
    const { items, totalBytes, fixed, becomesDraft } = await list(owner)
    expect(items.map(({ name, type, width }) => [name, type, width])).toEqual([['劳动合同.docx', 'application/pdf', null], ['照片.png', 'image/jpeg', 8], ['截图.png', 'image/png', 40]])
    expect(totalBytes).toBe(pdf().length + JPEG.length + png(40, 30).length)
    expect([fixed, becomesDraft]).toEqual([null, false])
    const after = await declaration(owner)
    expect([after.attachments, after.revision, after.content]).toEqual([3, before.revision + 3, before.content])
    const history = unwrap(await made.engine.call('declaration.history', { id: owner.id }))
    expect(history.slice(0, 3).map(({ cause }) => cause)).toEqual(['attached', 'attached', 'attached'])
    const page = unwrap(await made.engine.call('declaration.page', { filter: { kind: 'add', text: '', states: [], month: null, batchId: null, checkState: null, withFindings: 'any' }, sort: null, offset: 0, limit: 10 }))
    expect(page.items[0]?.attachments).toBe(3)
  })

  test('the bytes come back as they were; looking at them whole is journalled, a thumbnail is not', async () => {
    const owner = await start()
    const bytes = png(10, 10, { noise: 700_000 })
    const { attachment } = unwrap(await add(owner, 'a.png', bytes))
    for (const seen of ['thumbnail', 'whole'] as const) expect(Buffer.from(unwrap(await made.engine.call('attachment.bytes', { id: attachment.id, seen })).bytes).equals(bytes)).toBe(true)
    const lines = await made.between((database) => ({ ok: verifyJournal(database), viewed: database.prepare("SELECT count(*) FROM journal WHERE action = 'attachment.viewed'").pluck().get(), text: JSON.stringify(database.prepare('SELECT * FROM journal').all()) }))
    expect(lines.viewed).toBe(1)
    expect(lines.text).toContain('declaration.attached')
    expect(lines.text).not.toContain('a.png')
  })

  test('from a file on disk, by its path', async () => {
    const owner = await start()
    const folder = mkdtempSync(join(tmpdir(), 'shenbao-attach-'))
    writeFileSync(join(folder, '证明.pdf'), pdf())
    expect(unwrap(await made.engine.call('attachment.add', { owner, source: { path: join(folder, '证明.pdf') } })).attachment.name).toBe('证明.pdf')
    expect(code(await made.engine.call('attachment.add', { owner, source: { path: join(folder, '没有.pdf') } }))).toBe('FILE_NOT_FOUND')
    rmSync(folder, { recursive: true })
  })

  test('the same bytes under another name are not attached twice, and are kept once for two owners', async () => {
    const owner = await start()
    const second = unwrap(await made.engine.call('declare.create', { kind: 'add', content: declarationOf(2, '').content, formKey: null }))
    unwrap(await add(owner, 'a.pdf', pdf()))
    expect(unwrap(await add(owner, 'b.pdf', pdf()))).toMatchObject({ duplicate: true, attachment: { name: 'a.pdf' } })
    unwrap(await add({ kind: 'declaration', id: second.id }, 'b.pdf', pdf()))
    expect(await made.between((database) => database.prepare('SELECT count(*) FROM attachment_content').pluck().get())).toBe(1)
  })

  test('what is no PDF, JPG or PNG, or too large, changes nothing', async () => {
    const owner = await start()
    const before = (await declaration(owner)).revision
    expect(code(await add(owner, '合同.pdf', Buffer.from('PK\x03\x04')))).toBe('ATTACHMENT_TYPE')
    expect(code(await add(owner, '大.png', Buffer.alloc(20 * 1024 * 1024 + 1)))).toBe('ATTACHMENT_TOO_LARGE')
    const big = (seed: number): Buffer => Buffer.concat([png(1, 1, { seed, text: String(seed) }), Buffer.alloc(19 * 1024 * 1024, seed)])
    unwrap(await add(owner, '1.png', big(1)))
    unwrap(await add(owner, '2.png', big(2)))
    expect(await add(owner, '3.png', big(3))).toMatchObject({ ok: false, error: { code: 'ATTACHMENT_TOTAL', params: { sizeMb: 57.1, limitMb: 50 } } })
    expect((await declaration(owner)).revision).toBe(before + 2)
    expect(code(await add({ kind: 'declaration', id: 'nobody' }, 'a.pdf', pdf()))).toBe('NOT_FOUND')
  })

  test('thirty at the most, however many come at once', async () => {
    const owner = await start()
    const answers = await Promise.all(Array.from({ length: 33 }, (_, index) => add(owner, `${index}.png`, png(2, 2, { seed: index, text: String(index) }))))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(30)
    expect(code(answers.at(-1) ?? { ok: true, value: null })).toBe('ATTACHMENT_TOO_MANY')
  })
})

describe('changing one\'s mind', () => {
  test('removed, brought back at its place, put in another order', async () => {
    const owner = await start()
    const ids: string[] = []
    for (const name of ['a', 'b', 'c']) ids.push(unwrap(await add(owner, name, png(3, 3, { text: name }))).attachment.id)
    unwrap(await made.engine.call('attachment.remove', { id: ids[1] ?? '' }))
    expect(await names(owner)).toEqual(['a', 'c'])
    unwrap(await made.engine.call('attachment.restore', { id: ids[1] ?? '' }))
    expect(await names(owner)).toEqual(['a', 'b', 'c'])
    unwrap(await made.engine.call('attachment.order', { owner, ids: [ids[2] ?? '', ids[0] ?? '', ids[1] ?? ''] }))
    expect(await names(owner)).toEqual(['c', 'a', 'b'])
    expect(code(await made.engine.call('attachment.order', { owner, ids: ids.slice(1) }))).toBe('STATE_CONFLICT')
  })

  test('Ctrl+Z takes the last change of the files back, and Ctrl+Y does it again; after a restart too', async () => {
    const owner = await start()
    const first = unwrap(await add(owner, 'a', png(3, 3, { text: 'a' }))).attachment.id
    unwrap(await add(owner, 'b', png(3, 3, { text: 'b' })))
    unwrap(await made.engine.call('attachment.remove', { id: first }))
    await made.reopen()
    await undoAll('undo')
    expect(await names(owner)).toEqual(['a', 'b'])
    await undoAll('undo')
    expect(await names(owner)).toEqual(['a'])
    await undoAll('redo')
    await undoAll('redo')
    expect(await names(owner)).toEqual(['b'])
    await undoAll('undo')
    await undoAll('undo')
    await undoAll('undo')
    expect(await names(owner)).toEqual([])
  })

  test('a file that was removed a month ago is forgotten, and its bytes with it; not before, and not while another needs them', async () => {
    const owner = await start()
    const bytes = png(9, 9, { text: 'old' })
    const id = unwrap(await add(owner, 'old', bytes)).attachment.id
    unwrap(await made.engine.call('attachment.remove', { id }))
    const kept = (): Promise<unknown> => made.between((database) => database.prepare('SELECT count(*) FROM attachment_content WHERE sha256 = ?').pluck().get(sha256Of(bytes)))
    made.clock.advance(29 * 86_400_000)
    unwrap(await add(owner, 'x', png(9, 9, { text: 'x' })))
    expect(await kept()).toBe(1)
    made.clock.advance(2 * 86_400_000)
    unwrap(await add(owner, 'y', png(9, 9, { text: 'y' })))
    expect(await kept()).toBe(0)
  })
})

describe('with the state of its declaration', () => {
  const confirm = async (owner: AttachmentOwner): Promise<number> => unwrap(await made.engine.call('declaration.confirm', { jobId: randomUUID(), selection: { ids: [owner.id] }, oneWay: true })).confirmed
  const body = ({ id }: AttachmentOwner): Promise<DeclarationSubmission> =>
    made.between((database) => JSON.parse(String(database.prepare('SELECT body FROM outbox WHERE declaration_id = ? ORDER BY seq DESC LIMIT 1').pluck().get(id))) as DeclarationSubmission)

  test('the intent names the hashes in its fixed body, in order', async () => {
    const owner = await start()
    unwrap(await add(owner, 'a', pdf()))
    unwrap(await add(owner, 'b', JPEG))
    expect(await confirm(owner)).toBe(1)
    expect((await body(owner)).attachments).toEqual([sha256Of(pdf()), sha256Of(JPEG)])
    expect(await made.between((database) => database.prepare('SELECT sha256 FROM intent_attachment WHERE intent_id = ? ORDER BY position').pluck().all(owner.id))).toEqual([sha256Of(pdf()), sha256Of(JPEG)])
  })

  test('a confirmed one is taken back first and is a draft again; confirmed anew it names the new files', async () => {
    const owner = await start()
    await confirm(owner)
    expect(await list(owner)).toMatchObject({ fixed: null, becomesDraft: true })
    unwrap(await add(owner, 'a', pdf()))
    expect((await declaration(owner)).state).toBe('draft')
    await confirm(owner)
    expect((await body(owner)).attachments).toEqual([sha256Of(pdf())])
  })

  test('what the bureau has, or took, cannot be changed any more; it can be looked at', async () => {
    const owner = await start()
    const { attachment } = unwrap(await add(owner, 'a', pdf()))
    await made.between((database) => database.prepare("UPDATE declaration SET state = 'submitted', bureau_state = 'received' WHERE id = ?").run(owner.id))
    expect((await list(owner)).fixed).toBe('submitted')
    expect(await add(owner, 'b', JPEG)).toMatchObject({ ok: false, error: { code: 'STATE_CONFLICT', params: { reason: 'submitted' } } })
    expect(code(await made.engine.call('attachment.remove', { id: attachment.id }))).toBe('STATE_CONFLICT')
    expect(await made.between((database) => attachedHashes(database, owner))).toEqual([sha256Of(pdf())])
    expect((await made.engine.call('attachment.bytes', { id: attachment.id, seen: 'whole' })).ok).toBe(true)
  })
})

test('a content whose keeping was cut off goes with the next one that is kept', async () => {
  const owner = await start()
  await made.between((database) => database.prepare("INSERT INTO attachment_content (sha256, bytes, type) VALUES (?, 9, 'image/png')").run(sha256Of(JPEG)))
  unwrap(await add(owner, 'a', JPEG))
  expect(await made.between((database) => database.prepare('SELECT count(*) FROM attachment_content WHERE whole = 0').pluck().get())).toBe(0)
  expect(Buffer.from(unwrap(await made.engine.call('attachment.bytes', { id: (await list(owner)).items[0]?.id ?? '', seen: 'thumbnail' })).bytes).equals(JPEG)).toBe(true)
})
