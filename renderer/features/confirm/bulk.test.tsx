// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, renderHook, screen, waitFor, within } from '@testing-library/react'
import { createElement } from 'react'
import { afterEach, expect, test } from 'vitest'
import { createFakeApi } from '../../api/fake/fake-api.ts'
import { createQueryClient } from '../../api/query-client.ts'
import { REMOVE_FIELDS } from '../../ui/form/form-field.ts'
import { startWords } from '../../ui/text.ts'
import { useChoices } from './use-choices.ts'
import { openApp, type OpenedApp } from '../../app/open-app.tsx'
import type { FakeAnswers } from '../../api/fake/fake-answers.ts'

afterEach(cleanup)

async function openTicked(route = '#/confirm', answers: Partial<FakeAnswers> = {}): Promise<OpenedApp & { grid: HTMLElement }> {
  const opened = openApp(route, answers)
  const grid = await screen.findByRole('grid', { name: route.includes('remove') ? '减员确认' : '增员确认' })
  await within(grid).findByText('王伟')
  fireEvent.keyDown(grid, { key: ' ' })
  fireEvent.keyDown(grid, { key: 'ArrowDown' })
  fireEvent.keyDown(grid, { key: ' ' })
  await screen.findByText('已选 2 条')
  return { ...opened, grid }
}
/** Opens a list by its label and takes one of it. */
const choose = async (label: string, option: string): Promise<void> => {
  fireEvent.mouseDown(screen.getAllByLabelText(label).find((element) => element instanceof HTMLInputElement)!)
  fireEvent.click(await waitFor(() => {
    const found = [...document.querySelectorAll(`.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option[title="${option}"]`)].at(-1)
    if (!found) throw new Error(`no option ${option}`)
    return found
  }))
}

test('批量修改: nothing is asked before there is a value; then everybody’s before and after, and one call that changes them', async () => {
  const { fake } = await openTicked()
  fireEvent.click(screen.getByRole('button', { name: '批量修改' }))
  const drawer = await screen.findByRole('dialog')
  expect(within(drawer).getByText(/选好项目、填上新的值/)).toBeTruthy()
  await waitFor(() => expect(document.activeElement).toBe(within(drawer).getByLabelText('要一起改的项目')))
  await choose('要一起改的项目', '参保日期')
  expect(fake.inputsOf('declaration.bulkPreview')).toEqual([])
  const date = within(drawer).getByLabelText('参保日期')
  fireEvent.change(date, { target: { value: '20261201' } })
  fireEvent.blur(date)
  const preview = await within(drawer).findByRole('region', { name: '预览:改动前 → 改动后' })
  expect(preview.textContent).toContain('将改动 2 笔')
  expect(preview.textContent).toContain('1 笔本来就是这样')
  expect(preview.textContent).toContain('有错误的:改动前 2 笔 → 改动后 1 笔')
  expect(preview.textContent).toContain('2026-12-01')
  expect(fake.inputsOf('declaration.bulkPreview')).toEqual([{ kind: 'add', selection: { ids: ['d0', 'd1'] }, changes: { insuredFrom: '2026-12-01' } }])
  expect(fake.inputsOf('declaration.bulkEdit')).toEqual([])
  fireEvent.click(within(drawer).getByRole('button', { name: '修改 2 笔' }))
  await waitFor(() => expect(fake.inputsOf('declaration.bulkEdit')).toMatchObject([{ kind: 'add', selection: { ids: ['d0', 'd1'] }, changes: { insuredFrom: '2026-12-01' } }]))
  expect(await screen.findByText(/已修改 2 笔,1 笔没有动。按 Ctrl\+Z/)).toBeTruthy()
})

test('of several 减员 the reason is one of the operation that is chosen with it', async () => {
  startWords('zh-CN')
  const fake = createFakeApi({ 'engine.codes': () => ({ pack: '2026-11', tables: { 'AAE160.decrease': [{ code: '6301', name: '解除' }, { code: '6401', name: '死亡' }, { code: '6404', name: '转出' }] } }) })
  Object.defineProperty(window, 'api', { configurable: true, value: fake.api })
  const reason = REMOVE_FIELDS.find(({ key }) => key === 'reason')!
  const { result } = renderHook(() => useChoices(), { wrapper: ({ children }) => createElement(QueryClientProvider, { client: createQueryClient() }, children) })
  await waitFor(() => expect(result.current(reason, 'remove', {})).toHaveLength(3))
  const offered = (known: Parameters<typeof result.current>[2]): string[] => result.current(reason, 'remove', known).map(({ value }) => value)
  expect([offered({ operation: 'end' }), offered({ operation: 'moveOut' })]).toEqual([['6401'], ['6404']])
  // What a row of a batch brought along can be seen, and changed.
  expect(offered({ operation: 'end', reason: '6404' })).toEqual(['6401', '6404'])
})

test('删除 of several says what happens to each state; with a reason what the bureau has is withdrawn too', async () => {
  const { fake } = await openTicked('#/confirm', { 'declaration.removeMany': () => ({ removed: 1, withdrawalsAsked: 1, skipped: 0 }) })
  fireEvent.click(within(screen.getByText('已选 2 条').closest<HTMLElement>('.selection-bar')!).getByRole('button', { name: '删除' }))
  const dialog = await screen.findByRole('dialog')
  expect(dialog.textContent).toContain('没有填写理由,这次不动')
  fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '人员未到岗' } })
  expect(dialog.textContent).toContain('登记撤回申请')
  fireEvent.click(within(dialog).getByRole('button', { name: '删除(2)' }))
  await waitFor(() => expect(fake.inputsOf('declaration.removeMany')).toMatchObject([{ selection: { ids: ['d0', 'd1'] }, reason: '人员未到岗' }]))
  expect(await screen.findByText(/已把 1 笔放进回收站。登记了 1 笔撤回申请/)).toBeTruthy()
})

test('回收站: only what is void, restored by ticks; confirming is not offered there', async () => {
  const { fake } = openApp('#/confirm')
  await screen.findByRole('grid', { name: '增员确认' })
  fireEvent.click(screen.getByRole('button', { name: /回收站/ }))
  await waitFor(() => expect(fake.inputsOf('declaration.page').at(-1)).toMatchObject({ filter: { states: ['void'] } }))
  const grid = screen.getByRole('grid', { name: '增员确认' })
  await within(grid).findByText('王伟')
  fireEvent.keyDown(grid, { key: ' ' })
  expect((screen.getByRole('button', { name: '确认通过' }) as HTMLButtonElement).disabled).toBe(true)
  fireEvent.click(await screen.findByRole('button', { name: '恢复所选(1)' }))
  await waitFor(() => expect(fake.inputsOf('declaration.restoreMany')).toMatchObject([{ selection: { ids: ['d0'] } }]))
  expect(await screen.findByText('已恢复 2 笔。')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /返回列表/ }))
  expect(await screen.findByText('共 50,000 条')).toBeTruthy()
  expect(screen.getByRole('button', { name: /回收站/ }).getAttribute('aria-pressed')).toBe('false')
})

test('filters by operation, source and rule go to the engine; the list is exported as it is filtered', async () => {
  const { fake } = openApp('#/confirm-remove')
  await screen.findByRole('grid', { name: '减员确认' })
  await choose('业务类型', '终止参保')
  await choose('来源', '本机填写(含对账)')
  await choose('校验', '有错误')
  await waitFor(() => expect(fake.inputsOf('declaration.page').at(-1)).toMatchObject({ filter: { kind: 'remove', operations: ['end'], source: 'manual', withFindings: 'errors', ruleId: null } }))
  fireEvent.click(screen.getByRole('button', { name: '导出为 Excel' }))
  await waitFor(() => expect(fake.inputsOf('document.save')).toEqual([{ documentId: 'doc3' }]))
  expect(fake.inputsOf('declaration.export')).toMatchObject([{ filter: { kind: 'remove', operations: ['end'], source: 'manual' } }])
})

test('what came back: banner, the bureau’s words beside the field, and the way to it', async () => {
  const { fake } = openApp('#/confirm')
  const grid = await screen.findByRole('grid', { name: '增员确认' })
  await within(grid).findByText('王伟')
  expect(await screen.findByText(/社保局退回了 1 笔/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '只看退回' }))
  await waitFor(() => expect(fake.inputsOf('declaration.page').some(({ filter, limit }) => limit > 1 && filter.states[0] === 'returned')).toBe(true))
  fireEvent.click(await screen.findByRole('button', { name: '审核明细 陈静怡' }))
  const trail = await screen.findByRole('dialog')
  expect(trail.textContent).toContain('不会与退回的这笔重复')
  fireEvent.click(within(trail).getByRole('button', { name: '修改并重报' }))
  const name = await screen.findByLabelText('姓名')
  await waitFor(() => expect(document.getElementById(name.getAttribute('aria-describedby')?.split(' ')[0] ?? '')?.textContent).toContain('社保局:身份证复印件不清晰'))
  fireEvent.click(screen.getByRole('button', { name: '去改「姓名」' }))
  expect(document.activeElement).toBe(name)
})

test('详细 shows the cell that each value came from, the number masked', async () => {
  openApp('#/confirm')
  const grid = await screen.findByRole('grid', { name: '增员确认' })
  await within(grid).findByText('王伟')
  fireEvent.click(screen.getByRole('button', { name: '详细 王伟' }))
  const drawer = await screen.findByRole('dialog')
  expect((await within(drawer).findByRole('link', { name: 'B2 格' })).getAttribute('href')).toContain('batch=b1&row=2&column=B')
  expect(drawer.textContent).toContain('已改为「王伟」,文件原文:王 伟')
  expect(drawer.textContent).toContain('D2 格 原文:430102********003X')
  expect(drawer.textContent).not.toContain('43010219680413003X')
  expect(drawer.textContent).toContain('十一月新员工(第二批).xlsx 的工作表「增员」第 2 行')
})

test('修改 of a 减员 has the fields of its own kind', async () => {
  const { fake } = openApp('#/confirm-remove')
  const grid = await screen.findByRole('grid', { name: '减员确认' })
  await within(grid).findByText('王伟')
  fireEvent.click(screen.getByRole('button', { name: '修改 王伟' }))
  const date = await screen.findByLabelText('减员日期')
  expect(screen.queryByLabelText('缴费工资')).toBeNull()
  fireEvent.change(date, { target: { value: '2026-11-21' } })
  fireEvent.blur(date)
  await waitFor(() => expect(fake.inputsOf('declaration.edit')).toMatchObject([{ id: 'r0', kind: 'remove', content: { removedOn: '2026-11-21' } }]))
})
