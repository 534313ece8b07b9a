// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { appError } from '../../../shared/result/app-error.ts'
import { err } from '../../../shared/result/result.ts'
import { fakeAnswers } from '../../api/fake/fake-answers.ts'
import { openApp } from '../../app/open-app.tsx'

/** jsdom has no canvas; the chart is looked at in the running app. */
vi.mock('./payment-chart.tsx', () => ({ PaymentChart: ({ payments }: { payments: readonly unknown[] }) => `chart of ${payments.length}` }))

afterEach(cleanup)

test('基本信息 names its codes and says as of when', async () => {
  openApp('#/unit')
  expect(await screen.findByText('91430100MA4L2XYZ3K')).toBeTruthy()
  expect(await screen.findByText('其他有限责任公司')).toBeTruthy()
  expect(screen.getByText(/社保局数据截至 2026-11-23/)).toBeTruthy()
})

test('参保信息 shows rates as per cents', async () => {
  openApp('#/unit?tab=insurances')
  expect(await screen.findByText('工伤保险')).toBeTruthy()
  expect(screen.getAllByText('16%')).toHaveLength(5)
})

test('缴费信息: the totals stand first, each month against each insurance', async () => {
  openApp('#/unit?tab=payments')
  const rows = await screen.findAllByRole('row')
  await screen.findByText('2026-11')
  expect(rows.length).toBeGreaterThan(0)
  const cells = within(screen.getByText('2026-11').closest('tr')!).getAllByRole('cell')
  expect(cells.map(({ textContent }) => textContent)).toEqual(['2026-11', '待缴', '2,471,040.00', '2,471,040.00', '2,471,040.00', '2,471,040.00', '9,884,160.00'])
  expect(document.querySelector('tr.totals')?.textContent).toContain('237,219,840.00')
})

test('the roster is asked a page at a time, as one types and filters', async () => {
  const { fake } = openApp('#/unit?tab=roster')
  expect(await screen.findByText('共 200,000 条')).toBeTruthy()
  expect(fake.inputsOf('roster.page')[0]).toEqual({ offset: 0, limit: 200, sort: null, filter: { text: '', insuredStatus: null, paymentStatus: null, insuredIdentity: null } })
  fireEvent.change(screen.getByLabelText('查找人员'), { target: { value: '古丽' } })
  expect(await screen.findByText(/显示 1,000 \/ 200,000/)).toBeTruthy()
  expect(fake.inputsOf('roster.page').at(-1)).toMatchObject({ filter: { text: '古丽' } })
})

test('a row opens the person', async () => {
  openApp('#/unit?tab=roster')
  const grid = await screen.findByRole('grid', { name: '员工花名册' })
  await within(grid).findByText('王伟')
  fireEvent.keyDown(grid, { key: 'Enter' })
  expect(await screen.findByRole('heading', { name: '个人综合查询' })).toBeTruthy()
  expect(await screen.findByText('P00000000')).toBeTruthy()
})

test('更新人员花名册: progress, then what changed, to be read again', async () => {
  let finish: (() => void) | null = null
  const digest = fakeAnswers()['roster.update']({ jobId: '', allowRemovals: false })
  const { fake } = openApp('#/unit', { 'roster.update': () => new Promise((resolve) => { finish = () => resolve(digest) }) })
  fireEvent.click(await screen.findByRole('button', { name: '更新人员花名册' }))
  await waitFor(() => expect(fake.inputsOf('roster.update')).toMatchObject([{ allowRemovals: false }]))
  const { jobId } = fake.inputsOf('roster.update')[0]!
  act(() => fake.emit({ type: 'job', progress: { jobId, kind: 'roster-update', phase: 'roster-receive', done: 500, total: 2000, remainingMs: null, ended: false } }))
  expect(await screen.findByText('500 / 2,000')).toBeTruthy()
  act(() => finish?.())
  expect(await screen.findByText('新增 4 人,变更(含停保)7 人,移出 1 人;现有 200,000 人。')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '查看变化的人员' }))
  expect((await screen.findAllByText(/工伤 缴费工资:4,800.00 → 5,200.00/)).length).toBe(7)
})

test('a roster that would lose many asks first, and goes on only when told', async () => {
  const { fake } = openApp('#/unit', { 'roster.update': ({ allowRemovals }) => (allowRemovals ? fakeAnswers()['roster.update']({ jobId: '', allowRemovals }) : err(appError('SYNC_WOULD_REMOVE_MANY', { removals: 460, people: 2000 }))) })
  fireEvent.click(await screen.findByRole('button', { name: '更新人员花名册' }))
  // antd gives every dialog of a test the same label id, so it is found by its words.
  const dialog = (await screen.findByText('社保局的花名册少了很多人')).closest<HTMLElement>('[role=dialog]')!
  expect(dialog.textContent).toContain('移出 460 人(现有 2,000 人)')
  expect(fake.inputsOf('roster.update')).toHaveLength(1)
  fireEvent.click(within(dialog).getByRole('button', { name: '确认移出并更新' }))
  await waitFor(() => expect(fake.inputsOf('roster.update').map(({ allowRemovals }) => allowRemovals)).toEqual([false, true]))
})

test('a roster that was never fetched says so', async () => {
  openApp('#/unit?tab=roster', { 'roster.page': () => ({ items: [], total: 0, all: 0 }), 'roster.asOf': () => ({ syncedAt: null, count: 0, today: '2026-11-23' }) })
  expect(await screen.findByText(/本机还没有花名册/)).toBeTruthy()
})

test('the list as filtered is exported', async () => {
  const { fake } = openApp('#/unit?tab=roster', { 'document.save': () => ({ saved: true, fileName: '花名册.xlsx' }) })
  await screen.findByText('共 200,000 条')
  fireEvent.click(screen.getByRole('button', { name: '导出' }))
  expect(await screen.findByText(/已导出 200,000 人到「花名册.xlsx」/)).toBeTruthy()
  expect(fake.inputsOf('document.save')).toEqual([{ documentId: 'doc2' }])
})

test('chosen columns are remembered', async () => {
  const { fake } = openApp('#/unit?tab=roster')
  fireEvent.click(await screen.findByRole('button', { name: '显示的列' }))
  fireEvent.click(await screen.findByRole('checkbox', { name: '性别' }))
  await waitFor(() => expect(fake.inputsOf('settings.set')).toHaveLength(1))
  const [saved] = fake.inputsOf('settings.set')
  expect(saved?.listColumns?.['roster']).not.toContain('gender')
  expect(saved?.listColumns?.['roster']?.[0]).toBe('name')
})

test('缴费信息 has a chart beside its numbers, and what is shown is exported', async () => {
  const { fake } = openApp('#/unit?tab=payments')
  expect(await screen.findByText('chart of 96')).toBeTruthy()
  const out = screen.getByRole('button', { name: '导出' })
  await waitFor(() => expect((out as HTMLButtonElement).disabled).toBe(false))
  fireEvent.click(out)
  await waitFor(() => expect(fake.inputsOf('unit.export')).toMatchObject([{ what: 'payments-by-month', from: null, to: null }]))
  fireEvent.click(screen.getByText('逐项明细'))
  await waitFor(() => expect(screen.queryByText('chart of 96')).toBeNull())
})

test('what the last update brought stands above the roster, and what no declaration explains is marked', async () => {
  const { fake } = openApp('#/unit?tab=roster')
  expect(await screen.findByText(/新增 4、停保 1、变更 7/)).toBeTruthy()
  expect(screen.getByText('3 人没有本机申报')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '查看变化的人员' }))
  fireEvent.click(await screen.findByRole('checkbox', { name: '只看没有本机申报的(3)' }))
  await waitFor(() => expect(fake.inputsOf('roster.changes').at(-1)).toMatchObject({ unexplained: true }))
  const list = (await screen.findByText(/请核对是否知情/)).closest<HTMLElement>('.ant-drawer-body')!
  await waitFor(() => expect(within(list).getAllByRole('row')).toHaveLength(4))
})

test('the roster of an earlier day, and of a day that nobody knows', async () => {
  const { fake } = openApp('#/unit?tab=roster')
  const box = await screen.findByLabelText('查看某日花名册')
  const pick = (day: string): void => {
    fireEvent.mouseDown(box)
    fireEvent.change(box, { target: { value: day } })
    fireEvent.keyDown(box, { key: 'Enter', keyCode: 13 })
  }
  pick('2026-10-15')
  expect(await screen.findByText(/2026-10-15 在册 199,998 人/)).toBeTruthy()
  expect(screen.getByText(/1 人当日只知道姓名和证件号码/)).toBeTruthy()
  expect((await screen.findAllByText('此后已移出')).length).toBe(2)
  fireEvent.click(screen.getByRole('button', { name: '导出' }))
  await waitFor(() => expect(fake.inputsOf('roster.export')).toMatchObject([{ day: '2026-10-15' }]))
  pick('2026-08-01')
  expect(await screen.findByText(/无法还原 2026-08-01 的花名册/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '回到今天' }))
  expect(await screen.findByText('共 200,000 条')).toBeTruthy()
})
