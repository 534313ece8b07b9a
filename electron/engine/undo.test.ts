import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addFile } from '../../test/fakes/add-file.ts'
import { seededEngine, type SeededEngine } from '../../test/fakes/seeded-engine.ts'
import type { AddContent } from '../../shared/domain/add-content.ts'
import type { Declaration } from '../../shared/domain/declaration.ts'
import { unwrap } from '../../shared/result/result.ts'
import { verifyJournal } from '../db/queries/journal.ts'

let made: SeededEngine
beforeEach(async () => {
  made = await seededEngine()
})
afterEach(() => made.dispose())
const call: SeededEngine['engine']['call'] = (channel, input) => made.engine.call(channel, input)

/** Ready drafts of a workbook, oldest first. */
async function drafts(count: number): Promise<string[]> {
  const batch = unwrap(await call('batch.import', { jobId: randomUUID(), kind: 'add', source: { path: await addFile(Array.from({ length: count }, () => ({}))) }, today: null }))
  unwrap(await call('batch.createDrafts', { jobId: randomUUID(), id: batch.id, includeWarned: true }))
  return unwrap(await call('declaration.page', { filter: { kind: 'add', text: '', states: [], month: null, batchId: batch.id, checkState: null, withFindings: 'any' }, sort: { field: 'row', descending: false }, offset: 0, limit: 200 })).items.map(({ id }) => id)
}
const get = async (id: string): Promise<Extract<Declaration, { kind: 'add' }>> => {
  const found = unwrap(await call('declaration.get', { id }))
  if (found.kind !== 'add') throw new Error('not a 增员')
  return found
}
async function edit(id: string, changes: Partial<AddContent>): Promise<void> {
  const { revision, content } = await get(id)
  unwrap(await call('declaration.edit', { kind: 'add', id, revision, content: { ...content, ...changes } }))
}
const state = async () => unwrap(await call('undo.state', {}))
async function turn(direction: 'undo' | 'redo') {
  const step = (await state())[direction]
  if (!step) throw new Error(`nothing to ${direction}`)
  return unwrap(await call(`undo.${direction}`, { jobId: randomUUID(), stepId: step.id }))
}
const confirm = async (...ids: string[]) => unwrap(await call('declaration.confirm', { jobId: randomUUID(), selection: { ids } }))

describe('one step back', () => {
  test('writes the old content as a new revision; again forward, the new one; and survives a restart', async () => {
    const [id] = await drafts(1) as [string]
    await edit(id, { remark: '一' })
    await edit(id, { remark: '二' })
    expect(await turn('undo')).toMatchObject({ done: 1, skipped: 0, step: { cause: 'edited', count: 1, name: '向楠甲' } })
    expect((await get(id)).content.remark).toBe('一')
    await made.reopen()
    expect(await turn('undo')).toMatchObject({ done: 1 })
    expect((await get(id)).content.remark).not.toBe('一')
    expect((await get(id)).revision).toBe(5)
    await turn('redo')
    await turn('redo')
    expect(await get(id)).toMatchObject({ revision: 7, content: { remark: '二' } })
    expect((await state()).redo).toBeNull()
    const causes = unwrap(await call('declaration.history', { id })).map(({ cause }) => cause)
    expect(causes).toEqual(['redone', 'redone', 'undone', 'undone', 'edited', 'edited', 'created'])
    expect(await made.between(verifyJournal)).toMatchObject({ firstBroken: null })
  })

  test('a new change after an undo takes the place of what could be done again', async () => {
    const [id] = await drafts(1) as [string]
    await edit(id, { remark: '一' })
    await turn('undo')
    await edit(id, { remark: '三' })
    expect((await state()).redo).toBeNull()
    await turn('undo')
    expect((await get(id)).content.remark).not.toBe('三')
  })

  test('must be the step that was seen', async () => {
    const [id] = await drafts(1) as [string]
    await edit(id, { remark: '一' })
    const seen = (await state()).undo
    await edit(id, { remark: '二' })
    expect(await call('undo.undo', { jobId: randomUUID(), stepId: String(seen?.id) })).toMatchObject({ ok: false, error: { code: 'STATE_CONFLICT', params: { reason: 'another-step' } } })
    expect((await get(id)).content.remark).toBe('二')
  })

  test('brings a deleted draft back, and takes a restored one away', async () => {
    const [id] = await drafts(1) as [string]
    unwrap(await call('declaration.remove', { id, reason: '' }))
    await turn('undo')
    expect(await get(id)).toMatchObject({ state: 'draft', shownState: 'ready' })
    await turn('redo')
    expect(await get(id)).toMatchObject({ state: 'void' })
    unwrap(await call('declaration.restore', { id }))
    await turn('undo')
    expect(await get(id)).toMatchObject({ state: 'void' })
  })

  test('takes an acknowledgement back; of an edit, only the very warnings that had been read are read again', async () => {
    const [id] = await drafts(1) as [string]
    await edit(id, { mobile: '123' })
    unwrap(await call('declaration.acknowledge', { selection: { ids: [id] } }))
    await edit(id, { mobile: '456' })
    expect((await get(id)).acknowledged).toBe(false)
    await turn('undo')
    expect(await get(id)).toMatchObject({ acknowledged: true, content: { mobile: '123' } })
    await turn('undo')
    expect((await get(id)).acknowledged).toBe(false)
    await turn('redo')
    expect((await get(id)).acknowledged).toBe(true)
  })

  test('a saved form, undone, lies in the bin', async () => {
    const { declared } = unwrap(await call('declare.begin', { kind: 'add', personId: null, idNumber: null, name: '某人' }))
    const { id } = unwrap(await call('declare.create', { ...declared, formKey: null }))
    await turn('undo')
    expect(await get(id)).toMatchObject({ state: 'void' })
    await turn('redo')
    expect(await get(id)).toMatchObject({ state: 'draft', content: { name: '某人' } })
  })
})

describe('a step of many', () => {
  test('the drafts of a batch go and come in one', async () => {
    const ids = await drafts(150)
    expect((await state()).undo).toMatchObject({ cause: 'batch-drafted', count: 150, name: null })
    expect(await turn('undo')).toMatchObject({ done: 150, skipped: 0 })
    expect(await get(ids[149] ?? '')).toMatchObject({ state: 'void' })
    expect(await turn('redo')).toMatchObject({ done: 150 })
    expect(await get(ids[149] ?? '')).toMatchObject({ state: 'draft', shownState: 'ready' })
  })

  test('leaves alone what was confirmed or changed since, and says how many', async () => {
    const ids = await drafts(4) as [string, string, string, string]
    unwrap(await call('declaration.bulkEdit', { jobId: randomUUID(), kind: 'add', selection: { ids }, changes: { remark: '同批' } }))
    await confirm(ids[0])
    await made.between((database) => database.prepare("UPDATE declaration SET revision = revision + 1, stands_for = NULL WHERE id = ?").run(ids[1]))
    expect(await turn('undo')).toMatchObject({ done: 2, skipped: 2, step: { cause: 'bulk-edited', count: 4 } })
    expect((await get(ids[0])).content.remark).toBe('同批')
    expect((await get(ids[1])).content.remark).toBe('同批')
    expect((await get(ids[2])).content.remark).not.toBe('同批')
  })

  test('of which everything was confirmed is passed over, until it is recalled', async () => {
    const ids = await drafts(2) as [string, string]
    await edit(ids[0], { remark: '一' })
    await confirm(...ids)
    expect((await state()).undo).toBeNull()
    unwrap(await call('declaration.recall', { selection: { ids: [ids[0]] } }))
    expect((await state()).undo).toMatchObject({ cause: 'edited' })
    await turn('undo')
    expect((await get(ids[0])).content.remark).not.toBe('一')
    expect((await state()).undo).toMatchObject({ cause: 'batch-drafted' })
    expect(await turn('undo')).toMatchObject({ done: 1, skipped: 1 })
  })

  test('cut off in the middle goes on where it stopped', async () => {
    await drafts(150)
    const step = (await state()).undo
    const jobId = randomUUID()
    const cut = call('undo.undo', { jobId, stepId: String(step?.id) })
    await call('job.cancel', { jobId })
    expect(await cut).toMatchObject({ ok: false, error: { code: 'CANCELLED' } })
    expect(await turn('undo')).toMatchObject({ done: 150, skipped: 0 })
  })
})

test('the list shows the newest first, undone ones marked; nobody turns a step without having signed in', async () => {
  const [id] = await drafts(1) as [string]
  await edit(id, { remark: '一' })
  await turn('undo')
  expect(unwrap(await call('undo.list', { limit: 10 })).map(({ cause, undone }) => [cause, undone])).toEqual([['edited', true], ['batch-drafted', false]])
  const { undo } = await state()
  await call('session.signOut', {})
  expect(await call('undo.undo', { jobId: randomUUID(), stepId: String(undo?.id) })).toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN' } })
})
