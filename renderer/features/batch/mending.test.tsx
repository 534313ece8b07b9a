// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Mending } from '../../../shared/ipc/batch-mend.ts'
import { FAKE_BATCH } from '../../api/fake/fake-batch.ts'
import { openApp } from '../../app/open-app.tsx'
import { belongsToSheet } from './use-mending-keys.ts'

afterEach(cleanup)

const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }))
const sheet = (): Promise<HTMLElement> => screen.findByRole('grid', { name: '批量增员报盘' })
const missing = { ruleId: 'COLUMN_MISSING', severity: 'error', row: 1, column: null, field: 'ethnicity', value: null, params: { field: 'ethnicity' } } as const
const open = async (overrides: Parameters<typeof openApp>[1] = {}): Promise<ReturnType<typeof openApp>['fake']> => {
  const { fake } = openApp('#/batch?batch=b1', overrides)
  await screen.findAllByText(/校验码应为 7/)
  return fake
}
/** A table on the clipboard is pasted where the focus is. */
const paste = (target: Element, text: string): void => void fireEvent.paste(target, { clipboardData: { getData: () => text } })

test('列对应: a column is chosen from the list, a missing one filled in for all rows, and remembered', async () => {
  const mapping = { kind: 'add' as const, sheets: [{ name: '名单', hidden: false }], sheet: '名单', headerRow: 1, headerRows: 1, source: 'found' as const, fixed: {}, missing: ['ethnicity'], fields: ['name', 'idNumber', 'ethnicity', 'remark'].map((field) => ({ field, required: field !== 'remark' })), head: [{ row: 1, cells: ['姓名', '编号'] }], columns: [{ column: 'A', header: '姓名', field: 'name', by: 'name' as const, certainty: 1, samples: ['向楠'] }, { column: 'B', header: '编号', field: null, suggestion: 'idNumber', samples: ['43010219680413003X'] }] }
  const fake = await open({ 'batch.mapping': () => mapping, 'batch.get': () => ({ ...FAKE_BATCH, fileFindings: [missing] }) })
  expect(screen.getByText('表里缺少必填列:民族')).toBeTruthy()
  fireEvent.click(screen.getAllByRole('button', { name: '列对应' })[0]!)
  const drawer = await screen.findByRole('dialog')
  // What stands in the cells is shown, numbers of people masked.
  expect(await within(drawer).findByText('430102********003X')).toBeTruthy()
  expect(drawer.textContent).not.toContain('43010219680413003X')
  fireEvent.click(within(drawer).getByRole('button', { name: /内容像「证件号码」/ }))
  fireEvent.change(within(drawer).getByRole('combobox', { name: '民族' }), { target: { value: '01 汉族' } })
  fireEvent.click(within(drawer).getByRole('button', { name: '按此重新核对' }))
  await waitFor(() => expect(fake.inputsOf('batch.remap')).toMatchObject([{ id: 'b1', columns: { A: 'name', B: 'idNumber' }, fixed: { ethnicity: '01 汉族' }, remember: true }]))
})

test('what a remembered mapping fills in for every row is said beside the rows, not only in the mapping', async () => {
  const mapping = { kind: 'add' as const, sheets: [{ name: '名单', hidden: false }], sheet: '名单', headerRow: 1, headerRows: 1, source: 'layout' as const, fixed: { ethnicity: '01 汉族' }, missing: [], fields: [], columns: [], head: [{ row: 1, cells: ['姓名', '编号'] }] }
  await open({ 'batch.mapping': () => mapping })
  const note = await screen.findByRole('note', { name: '' })
  expect(note.textContent).toContain('这种表以前指定过,已按记住的办法读取。表里没有、每一行都按此填写的:民族「01 汉族」。')
  fireEvent.click(within(note).getByRole('button', { name: '列对应' }))
  expect(await screen.findByRole('dialog')).toBeTruthy()
  cleanup()
  await open({ 'batch.mapping': () => ({ ...mapping, source: 'found' as const, fixed: {} }) })
  expect(screen.queryByText(/每一行都按此填写/)).toBeNull()
})

test('what the bureau answered meanwhile is seen beside the row', async () => {
  let state: 'reviewing' | 'returned' = 'reviewing'
  const rows = () => ({ items: [{ row: 2, fate: 'ready' as const, cells: { B: '向楠' }, findings: [], declarationId: 'd1', draft: { state, bureauReason: state === 'returned' ? '减员原因与所附证明不一致' : null, differs: false } }], total: 1, all: 1 })
  const { fake } = openApp('#/batch?batch=b1', { 'batch.rows': rows })
  const side = await screen.findByRole('region', { name: '第 2 行的校验说明' })
  expect(side.textContent).not.toContain('减员原因与所附证明不一致')
  state = 'returned'
  act(() => fake.emit({ type: 'changed', topics: ['declaration'] }))
  await waitFor(() => expect(side.textContent).toContain('减员原因与所附证明不一致'))
})

test('a row that only waits for a missing column says so instead of nothing', async () => {
  await open({ 'batch.get': () => ({ ...FAKE_BATCH, fileFindings: [missing] }), 'batch.rows': () => ({ items: [{ row: 2, fate: 'wrong' as const, cells: { B: '向楠' }, findings: [], declarationId: null }, { row: 3, fate: 'wrong' as const, cells: { B: '彭娜' }, findings: [{ ...missing, ruleId: 'ID_CHECKSUM' as const, row: 3, column: 'D', field: 'idNumber', params: { expected: '7', actual: '8' } }], declarationId: null }], total: 2, all: 2 }) })
  expect((await screen.findAllByText('缺少必填列「民族」,补上后这行才能申报。')).length).toBe(1)
  expect((await screen.findByRole('region', { name: '第 2 行的校验说明' })).textContent).toContain('补上后这行才能申报')
})

test('what is typed goes into the cell from the first letter; Enter keeps it', async () => {
  const fake = await open()
  const grid = await sheet()
  const field = within(grid).getByRole('textbox')
  act(() => grid.focus())
  expect(document.activeElement).toBe(field)
  fireEvent.compositionStart(field)
  fireEvent.input(field, { target: { value: '向北' } })
  // The Enter that ends an input method's word is not the sheet's.
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
  expect(fake.inputsOf('batch.edit')).toEqual([])
  fireEvent.compositionEnd(field)
  fireEvent.keyDown(field, { key: 'Enter' })
  await waitFor(() => expect(fake.inputsOf('batch.edit')).toEqual([{ id: 'b1', cause: 'type', cells: [{ row: 2, column: 'B', text: '向北' }] }]))
})

test('a block from Excel is pasted cell by cell, and what has no room is said', async () => {
  const fake = await open()
  const grid = await sheet()
  fireEvent.keyDown(grid, { key: 'ArrowDown', ctrlKey: true })
  paste(within(grid).getByRole('textbox'), '甲\r\n乙\r\n')
  await waitFor(() => expect(fake.inputsOf('batch.edit')).toMatchObject([{ cause: 'paste', cells: [{ row: 1241, column: 'B', text: '甲' }] }]))
  expect(await screen.findByText('有 1 格超出了表格的行或列,没有粘贴。')).toBeTruthy()
})

test('查找替换 says how many cells before it changes any, within the filter', async () => {
  const fake = await open()
  fireEvent.click(screen.getByRole('button', { name: /有错误/ }))
  press('查找替换')
  const dialog = await screen.findByRole('dialog')
  fireEvent.change(within(dialog).getByLabelText('查找内容'), { target: { value: '汗族' } })
  fireEvent.change(within(dialog).getByLabelText('替换为'), { target: { value: '汉族' } })
  expect(await within(dialog).findByText('当前筛选范围内有 3 格含有该内容。')).toBeTruthy()
  expect(fake.inputsOf('batch.replace').every(({ preview }) => preview)).toBe(true)
  fireEvent.click(within(dialog).getByRole('button', { name: '全部替换' }))
  await waitFor(() => expect(fake.inputsOf('batch.replace').at(-1)).toMatchObject({ find: '汗族', replace: '汉族', preview: false, fate: 'wrong' }))
})

test('批量修正 asks with the number of cells and the warning that belongs to it', async () => {
  const fake = await open()
  press('批量修正')
  fireEvent.click(await screen.findByText(/修正 16 格/))
  const dialog = await screen.findByRole('dialog')
  expect(dialog.textContent).toContain('将修改本批 16 个格子')
  expect(dialog.textContent).toContain('务必与身份证原件核对')
  expect(fake.inputsOf('batch.fixAll')).toEqual([])
  fireEvent.click(within(dialog).getByRole('button', { name: '批量修正' }))
  await waitFor(() => expect(fake.inputsOf('batch.fixAll')).toMatchObject([{ id: 'b1', ruleId: 'ID_CHECKSUM' }]))
})

test('a whole table pasted on the start page becomes a batch; one word does not', async () => {
  const { fake } = openApp('#/batch')
  await screen.findByRole('button', { name: '浏览' })
  paste(document.body, '向楠')
  paste(document.body, '姓名\t证件号码\r\n向楠\t430102199203140214')
  await waitFor(() => expect(fake.inputsOf('batch.paste')).toMatchObject([{ kind: 'add', text: '姓名\t证件号码\r\n向楠\t430102199203140214' }]))
  expect(await screen.findByRole('region', { name: '行数核对' })).toBeTruthy()
})

test('a marked workbook that came home says what it changed and what it did not take', async () => {
  openApp('#/batch', { 'batch.import': () => ({ ...FAKE_BATCH, merged: { cells: 6, rows: 5, same: 1235, unknown: 2 } }) })
  fireEvent.click(await screen.findByRole('button', { name: '浏览' }))
  expect(await screen.findByText(/5 行有改动\(共 6 格\),1,235 行与原来相同/)).toBeTruthy()
  expect(screen.getByText(/有 2 行是原批次没有的,没有并入/)).toBeTruthy()
})

test('a link leads to the row and frames its cell', async () => {
  openApp('#/batch?batch=b1&row=7&column=D')
  await waitFor(() => {
    const cell = document.querySelector('.sheet-focus')
    expect(cell?.closest('[role=row]')?.firstElementChild?.textContent).toBe('7')
    expect(cell?.closest('[data-column]')?.getAttribute('data-column')).toBe('1')
  })
})

test('Ctrl+Z takes what happened last: of the sheet or of the declarations', async () => {
  const step = (at: string) => ({ id: 's1', at, by: '李雷', cause: 'batch', count: 3, name: null })
  const early = '2026-11-24T08:00:00.000Z'
  const late = '2026-11-24T09:00:00.000Z'
  const mending = (at: string): Mending => ({ ledger: FAKE_BATCH.ledger, cells: 1, rows: 1, undo: { at, cause: 'paste', count: 12 }, redo: null })
  const fake = await open({ 'batch.mending': () => mending(late), 'batch.undo': () => ({ changed: 12, rows: [], mending: { ...mending(late), undo: null, redo: mending(late).undo } }), 'undo.state': () => ({ undo: step(early), redo: null }) })
  const grid = await sheet()
  fireEvent.keyDown(within(grid).getByRole('textbox'), { key: 'z', ctrlKey: true })
  await waitFor(() => expect(fake.inputsOf('batch.undo')).toEqual([{ id: 'b1' }]))
  expect(await screen.findByText('已撤销本表的「粘贴」(12 格),按 Ctrl+Y 恢复。')).toBeTruthy()
  expect(fake.inputsOf('undo.undo')).toEqual([])
  cleanup()
  const after = await open({ 'batch.mending': () => mending(early), 'undo.state': () => ({ undo: step(late), redo: null }) })
  fireEvent.keyDown(within(await sheet()).getByRole('textbox'), { key: 'z', ctrlKey: true })
  await waitFor(() => expect(after.inputsOf('undo.undo')).toMatchObject([{ stepId: 's1' }]))
  expect(after.inputsOf('batch.undo')).toEqual([])
})

test('redo goes on with the oldest of what was undone', () => {
  const at = (hour: number) => ({ undo: null, redo: { at: `2026-11-24T0${hour}:00:00.000Z` } })
  expect(belongsToSheet('redo', at(1), at(2))).toBe(true)
  expect(belongsToSheet('redo', at(2), at(1))).toBe(false)
  expect(belongsToSheet('redo', { undo: null, redo: null }, at(1))).toBe(false)
})

test('a jump past the rows that are read explains no other row meanwhile, and the one that was gone to as soon as it comes', async () => {
  let read = 3
  const page = () => ({ items: Array.from({ length: read }, (_, step) => ({ row: step + 2, fate: 'ready' as const, cells: { B: `人员${step}` }, findings: [], declarationId: null })), total: 5, all: 5 })
  const { fake } = openApp('#/batch?batch=b1', { 'batch.rows': page })
  expect(await screen.findByRole('region', { name: '第 2 行的校验说明' })).toBeTruthy()
  fireEvent.keyDown(await sheet(), { key: 'End', ctrlKey: true })
  await waitFor(() => expect(screen.queryByRole('region', { name: /行的校验说明/ })).toBeNull())
  read = 5
  act(() => fake.emit({ type: 'changed', topics: ['batch'] }))
  expect(await screen.findByRole('region', { name: '第 6 行的校验说明' })).toBeTruthy()
})
