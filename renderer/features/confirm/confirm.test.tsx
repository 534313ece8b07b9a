// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { appError } from '../../../shared/result/app-error.ts'
import { err } from '../../../shared/result/result.ts'
import type { ConfirmPreview } from '../../../shared/ipc/declaration.ts'
import { fakeDeclaration, fakeDeclarationPage } from '../../api/fake/fake-declaration.ts'
import { openApp } from '../../app/open-app.tsx'
import { consequenceOf } from './consequence-sentence.ts'
import type { Text } from '../../ui/text.ts'
import { UI_CATALOGUE } from '../../../shared/i18n/ui/catalogue.ts'

afterEach(cleanup)

const list = async (): Promise<HTMLElement> => {
  const grid = await screen.findByRole('grid', { name: '增员确认' })
  await within(grid).findByText('王伟')
  return grid
}
const chinese: Text = (key, values) => UI_CATALOGUE['zh-CN'][key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => `${values?.[name] ?? ''}`)
const PREVIEW: ConfirmPreview = {
  total: 60, confirmable: 52, byOperation: { new: 40, resume: 8, transfer: 4, suspend: 0, end: 0, retire: 0, moveOut: 0 }, injuryOnly: 3, byInsurance: { 410: 52, 110: 49 }, byMonth: { '2026-12': 2, '2026-11': 50 },
  withErrors: 4, unacknowledged: 3, rosterStale: 0, bureauOnly: 5, otherState: 1, overAge: 2, byLastPaidMonth: {}, ends: 0, backPayments: 0, oneWayPeople: [], wrongPeople: [], unreadPeople: [], recallMinutes: 10,
}
const NO_ADDITIONS = { new: 0, resume: 0, transfer: 0 }

test('the sentence of consequence has every number', () => {
  const { sentence, details, leftOut, oneWay } = consequenceOf(PREVIEW, 'add', chinese, 'zh-CN')
  expect(sentence).toBe('将新增 52 人(新参保 40 人、续保 8 人、调入 4 人),其中 2 人超龄仅参加工伤,1 人仅参加工伤。')
  expect(details).toEqual(['险种:企业养老(49 人)、工伤(52 人)。', '参保起始月:2026-11(50 人)、2026-12(2 人)。', '5 人有只有社保局能核对的项目,以社保局审核为准。', '确认后先等 10 分钟,到时才会发送,等的时候可以随时撤回。发送以后要撤回,由社保局处理。'])
  expect(leftOut).toEqual(['4 人还有错误,这次不确认。在「校验」里筛选“有错误”可只看他们,用「修改」或「批量修改」改正。', '3 人的提醒还没有知悉,这次不确认。提醒的内容在「详细」里。', '1 人已确认或已报送,不再重复。'])
  expect(oneWay).toBeNull()
})

test('who leaves is said with the last month paid; ending for good is a one-way act', () => {
  const leaving = { ...PREVIEW, confirmable: 3, byOperation: { ...NO_ADDITIONS, suspend: 2, end: 1, retire: 0, moveOut: 0 }, byLastPaidMonth: { '2026-11': 3 }, byInsurance: { 110: 3 }, ends: 1 }
  const { sentence, details, oneWay } = consequenceOf(leaving, 'remove', chinese, 'zh-CN')
  expect(sentence).toBe('3 人将停保(暂停参保 2 人、终止参保 1 人),最后缴费月 2026-11。')
  expect(details[0]).toBe('停保的险种:企业养老(3 人)。')
  expect(oneWay).toMatchObject({ count: 1, word: '终止' })
  expect(consequenceOf({ ...leaving, byLastPaidMonth: { '2026-11': 2, '2026-10': 1 } }, 'remove', chinese, 'zh-CN').sentence).toContain('最后缴费月 2026-10(1 人)、2026-11(2 人)')
})

test('nothing that can be confirmed is said plainly', () => {
  expect(consequenceOf({ ...PREVIEW, confirmable: 0 }, 'add', chinese, 'zh-CN').sentence).toBe('勾选的 60 人里没有可以确认的。')
})

test('by keyboard alone: Space ticks, Ctrl+Enter asks, and what is ticked is confirmed', async () => {
  const { fake } = openApp('#/confirm')
  const grid = await list()
  grid.focus()
  fireEvent.keyDown(grid, { key: 'ArrowDown' })
  fireEvent.keyDown(grid, { key: ' ' })
  expect(await screen.findByText('已选 1 条')).toBeTruthy()
  fireEvent.keyDown(grid, { key: 'Enter', ctrlKey: true })
  const dialog = await screen.findByRole('dialog')
  await within(dialog).findByText(/将新增 3 人/)
  expect(fake.inputsOf('declaration.preview')).toEqual([{ selection: { ids: ['d1'] } }])
  fireEvent.click(within(dialog).getByRole('button', { name: '确认通过(3)' }))
  await waitFor(() => expect(fake.inputsOf('declaration.confirm')).toMatchObject([{ selection: { ids: ['d1'] }, oneWay: false, recallMinutes: null }]))
  expect(await screen.findByText(/已确认 3 人,等待发送;2 人没有确认/)).toBeTruthy()
})

test('all that match are ticked across pages: the filter goes, not 50,000 ids', async () => {
  const { fake } = openApp('#/confirm')
  const grid = await list()
  fireEvent.keyDown(grid, { key: 'a', ctrlKey: true })
  expect(await screen.findByText('已选 50,000 条')).toBeTruthy()
  fireEvent.keyDown(grid, { key: ' ' })
  expect(await screen.findByText('已选 49,999 条')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '确认通过(49,999)' }))
  await waitFor(() => expect(fake.inputsOf('declaration.preview')).toMatchObject([{ selection: { except: ['d0'], filter: { states: [], withFindings: 'any' } } }]))
})

test('warnings are acknowledged on the way, and the numbers are asked again', async () => {
  const { fake } = openApp('#/confirm')
  const grid = await list()
  fireEvent.keyDown(grid, { key: ' ' })
  fireEvent.click(await screen.findByRole('button', { name: '确认通过(1)' }))
  const dialog = await screen.findByRole('dialog')
  // As soon as its consequence is known Enter does it.
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^确认通过/))
  fireEvent.click(await within(dialog).findByRole('button', { name: '知悉提醒' }))
  await waitFor(() => expect(fake.inputsOf('declaration.preview')).toHaveLength(2))
  expect(fake.inputsOf('declaration.acknowledge')).toEqual([{ selection: { ids: ['d0'] } }])
})

test('what the bureau has is withdrawn with a reason, and not without', async () => {
  const { fake } = openApp('#/confirm')
  await list()
  fireEvent.click(screen.getByRole('button', { name: '撤回 張偉' }))
  const dialog = await screen.findByRole('dialog')
  expect(dialog.textContent).toContain('已经报送')
  fireEvent.click(within(dialog).getByRole('button', { name: '撤回' }))
  expect((await within(dialog).findByRole('alert')).textContent).toBe('撤回须说明理由。')
  expect(fake.inputsOf('declaration.remove')).toEqual([])
  expect(document.activeElement).toBe(within(dialog).getByRole('textbox'))
  fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '人员未到岗' } })
  fireEvent.click(within(dialog).getByRole('button', { name: '撤回' }))
  await waitFor(() => expect(fake.inputsOf('declaration.remove')).toEqual([{ id: 'd5', reason: '人员未到岗' }]))
})

test('a withdrawal that was asked for is told of, and is not asked for twice; one that the bureau did not take says where to read why', async () => {
  const asked = { d5: 'asked', d7: 'parked' } as const
  openApp('#/confirm', {
    'declaration.page': (input) => {
      const page = fakeDeclarationPage(input)
      return { ...page, items: page.items.map((line) => ({ ...line, withdrawal: asked[line.id as 'd5'] ?? null })) }
    },
  })
  const grid = await list()
  expect(within(grid).getAllByText('已申请撤回')).toHaveLength(1)
  expect((screen.getByRole('button', { name: '撤回 張偉' }) as HTMLButtonElement).disabled).toBe(true)
  expect(within(grid).getByText('撤回没有办成')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '审核明细 張偉' }))
  expect((await screen.findByRole('dialog')).textContent).toContain('已申请撤回,社保局还没有收到')
})

test('a deleted draft can be brought back at once', async () => {
  const { fake } = openApp('#/confirm')
  await list()
  fireEvent.click(screen.getByRole('button', { name: '删除 王伟' }))
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '删除' }))
  fireEvent.click(await screen.findByRole('button', { name: '恢复' }))
  await waitFor(() => expect(fake.inputsOf('declaration.restore')).toEqual([{ id: 'd0' }]))
})

test('修改: a field is saved as it is left, one save after the other, each with the revision it saw', async () => {
  const { fake } = openApp('#/confirm')
  await list()
  fireEvent.click(screen.getByRole('button', { name: '修改 王伟' }))
  const name = await screen.findByLabelText('姓名')
  fireEvent.change(name, { target: { value: '王维' } })
  expect(screen.getByText('有改动没有保存')).toBeTruthy()
  fireEvent.blur(name)
  await waitFor(() => expect(fake.inputsOf('declaration.edit')).toHaveLength(1))
  const remark = screen.getByLabelText('备注')
  fireEvent.change(remark, { target: { value: '退伍军人' } })
  fireEvent.blur(remark)
  await waitFor(() => expect(fake.inputsOf('declaration.edit')).toHaveLength(2))
  expect(fake.inputsOf('declaration.edit').map(({ revision, content }) => [revision, content.name, content.remark])).toEqual([[1, '王维', null], [2, '王维', '退伍军人']])
  await screen.findByText('已保存')
})

test('a field that was left as it was is not saved', async () => {
  const { fake } = openApp('#/confirm')
  await list()
  fireEvent.click(screen.getByRole('button', { name: '修改 王伟' }))
  fireEvent.blur(await screen.findByLabelText('姓名'))
  await screen.findByText('已保存')
  expect(fake.inputsOf('declaration.edit')).toEqual([])
})

test('findings stand beside their field, and 完成 goes to the first error', async () => {
  openApp('#/confirm', { 'declaration.edit': ({ revision }) => ({ ...fakeDeclaration(0), revision: revision + 1 }) })
  await list()
  fireEvent.click(screen.getByRole('button', { name: '修改 王伟' }))
  const idNumber = await screen.findByLabelText('证件号码')
  expect(idNumber.getAttribute('aria-invalid')).toBe('true')
  expect(document.getElementById(idNumber.getAttribute('aria-describedby') ?? '')?.textContent).toContain('校验码应为 7')
  fireEvent.click(screen.getByRole('button', { name: '完成' }))
  await waitFor(() => expect(document.activeElement).toBe(idNumber))
  expect(await screen.findByText(/还有 1 个错误/)).toBeTruthy()
})

test('Enter goes to the next field', async () => {
  openApp('#/confirm')
  await list()
  fireEvent.click(screen.getByRole('button', { name: '修改 王伟' }))
  const mobile = await screen.findByLabelText('手机')
  const idNumber = screen.getByLabelText('证件号码')
  idNumber.focus()
  fireEvent.keyDown(idNumber, { key: 'Enter' })
  expect(document.activeElement).not.toBe(idNumber)
  expect(document.activeElement?.id).toBe('edit-idType')
  expect(mobile).toBeTruthy()
})

test('an amount that is none is said, and is not saved', async () => {
  const { fake } = openApp('#/confirm')
  await list()
  fireEvent.click(screen.getByRole('button', { name: '修改 王伟' }))
  const wage = await screen.findByLabelText('缴费工资')
  fireEvent.change(wage, { target: { value: '五千二' } })
  fireEvent.blur(wage)
  expect((await screen.findByRole('alert')).textContent).toContain('请填写大于 0 的金额')
  fireEvent.change(wage, { target: { value: '5,200.5' } })
  fireEvent.blur(wage)
  await waitFor(() => expect(fake.inputsOf('declaration.edit').map(({ content }) => 'wageFen' in content && content.wageFen)).toEqual([520_050]))
})

test('what cannot be read is not left unasked: one goes back to the field, or lets it go', async () => {
  const { fake } = openApp('#/confirm')
  await list()
  fireEvent.click(screen.getByRole('button', { name: '修改 王伟' }))
  const wage = await screen.findByLabelText<HTMLInputElement>('缴费工资')
  fireEvent.change(wage, { target: { value: '五千二' } })
  fireEvent.blur(wage)
  expect(await screen.findByText(/有 1 项没有保存/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '完成' }))
  expect(await screen.findByText(/「缴费工资」填的是“五千二”/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '回去修改' }))
  await waitFor(() => expect(document.activeElement?.id).toBe('edit-wageFen'))
  expect(wage.value).toBe('五千二')
  fireEvent.click(screen.getByRole('button', { name: '关闭' }))
  fireEvent.click(await screen.findByRole('button', { name: '放弃这一项' }))
  await waitFor(() => expect(screen.queryByLabelText('缴费工资')).toBeNull())
  expect(fake.inputsOf('declaration.edit')).toEqual([])
})

test('a change made elsewhere is said, and the current content can be read in', async () => {
  const { fake } = openApp('#/confirm', { 'declaration.edit': () => err(appError('STATE_CONFLICT')) })
  await list()
  fireEvent.click(screen.getByRole('button', { name: '修改 王伟' }))
  const name = await screen.findByLabelText('姓名')
  fireEvent.change(name, { target: { value: '王维' } })
  fireEvent.blur(name)
  fireEvent.click(await screen.findByRole('button', { name: '读入最新内容' }))
  await waitFor(() => expect((screen.getByLabelText('姓名') as HTMLInputElement).value).toBe('王伟'))
  expect(fake.inputsOf('declaration.get')).toHaveLength(2)
})

test('审核明细 shows the bureau’s trail by field', async () => {
  openApp('#/confirm')
  await list()
  fireEvent.click(screen.getByRole('button', { name: '审核明细 王伟' }))
  const drawer = await screen.findByRole('dialog')
  expect(await within(drawer).findByText('退回')).toBeTruthy()
  expect(within(drawer).getByText(/身份证复印件不清晰/).textContent).toContain('姓名')
})

test('the state that the frame leads to is filtered', async () => {
  const { fake } = openApp('#/confirm?state=returned')
  await screen.findByRole('grid', { name: '增员确认' })
  await waitFor(() => expect(fake.inputsOf('declaration.page')[0]).toMatchObject({ filter: { states: ['returned'] } }))
})

test('a list that resets its filter stays itself, so that nothing ticked meanwhile is lost', async () => {
  openApp('#/confirm?state=returned')
  await list()
  const before = screen.getByRole('search')
  fireEvent.click(within(before).getByRole('button', { name: '重置条件' }))
  await waitFor(() => expect(window.location.hash).toBe('#/confirm'))
  expect(screen.getByRole('search')).toBe(before)
})

test('an empty list says why and what to do first', async () => {
  openApp('#/confirm', { 'declaration.page': () => ({ items: [], total: 0, all: 0 }) })
  expect(await screen.findByText(/先在「批量增员报盘」导入表格/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '去批量增员报盘' }))
  expect(await screen.findByRole('heading', { name: '批量增员报盘' })).toBeTruthy()
})
