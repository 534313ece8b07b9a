// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { fakeAnswers, type FakeAnswers } from '../api/fake/fake-answers.ts'
import { openApp } from './open-app.tsx'

afterEach(cleanup)

test('the frame shows unit, operator, connection and what waits, each leading to its list', async () => {
  openApp('#/unit')
  expect(await screen.findByText('长沙星河精密机械制造有限公司', { selector: '.status-unit' })).toBeTruthy()
  expect(screen.getByText('操作员 李雷')).toBeTruthy()
  expect(screen.getByText('在线')).toBeTruthy()
  expect(screen.getByRole('link', { name: /待发送 3/ }).getAttribute('href')).toBe('#/sync')
  expect(screen.getByRole('link', { name: '搁置 1' }).getAttribute('href')).toBe('#/sync?tab=parked')
  expect(screen.getByRole('link', { name: '退回 1' }).getAttribute('href')).toBe('#/confirm?state=returned')
  expect(screen.queryByRole('note')).toBeNull()
})

test('what came back is counted by kind, each with the way to its window', async () => {
  const status = fakeAnswers()['session.status']({}) as Exclude<ReturnType<FakeAnswers['session.status']>, Promise<unknown> | { ok: unknown }>
  openApp('#/unit', { 'session.status': () => ({ ...status, backlog: { drafts: 0, queued: 0, parked: 0, returned: 5 } }), 'declaration.page': () => ({ items: [], total: 2, all: 9 }) })
  expect((await screen.findByRole('link', { name: '增员退回 3' })).getAttribute('href')).toBe('#/confirm?state=returned')
  expect(screen.getByRole('link', { name: '减员退回 2' }).getAttribute('href')).toBe('#/confirm-remove?state=returned')
})

test('减员确认 is a window of its own, not a part of 增员确认', async () => {
  openApp('#/confirm-remove')
  expect(await screen.findByRole('heading', { level: 1, name: '减员确认' })).toBeTruthy()
  expect(screen.getByRole('menuitem', { name: /减员确认/ }).className).toContain('selected')
})

test('the menu has the windows that exist, under the manual’s names', async () => {
  openApp('#/unit')
  const menu = await screen.findByRole('navigation')
  expect(within(menu).getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual([
    '工作台', '单位综合查询', '花名册对账', '个人综合查询', '增员申报', '批量增员报盘', '增员确认', '减员申报', '批量减员报盘', '减员确认', '人员增减员异动申报报表打印', '工伤快报', '工伤快报确认', '工伤保险单位证明打印', '同步', '设置',
  ])
})

test('Alt+5 goes to the fifth window, ? shows its keys', async () => {
  openApp('#/unit')
  await screen.findByRole('heading', { name: '单位综合查询' })
  fireEvent.keyDown(window, { key: '5', code: 'Digit5', altKey: true })
  await screen.findByRole('heading', { name: '增员确认' })
  fireEvent.keyDown(document.body, { key: '?', code: 'Slash', shiftKey: true })
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText('勾选全部符合条件的')).toBeTruthy()
})

test('? in a field is a question mark', async () => {
  openApp('#/person')
  const box = await screen.findByLabelText('查询人员')
  fireEvent.keyDown(box, { key: '?', shiftKey: true })
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('Alt+5 leaves the focus behind nowhere: the list of the window has it', async () => {
  openApp('#/unit')
  const menu = await screen.findByRole('menuitem', { name: /设置/ })
  act(() => menu.focus())
  fireEvent.keyDown(window, { key: '5', code: 'Digit5', altKey: true })
  const list = await screen.findByRole('grid')
  await waitFor(() => expect(document.activeElement).toBe(list))
})

test('what changed in the store is read again at once', async () => {
  const { fake } = openApp('#/unit')
  await screen.findByText('长沙市工伤保险服务中心')
  const before = fake.inputsOf('unit.info').length
  act(() => fake.emit({ type: 'changed', topics: ['unit'] }))
  await waitFor(() => expect(fake.inputsOf('unit.info')).toHaveLength(before + 1))
  act(() => fake.emit({ type: 'changed', topics: ['batch'] }))
  expect(fake.inputsOf('unit.info')).toHaveLength(before + 1)
})

test('main can send the window somewhere', async () => {
  const { fake } = openApp('#/unit')
  await screen.findByRole('heading', { name: '单位综合查询' })
  act(() => fake.emit({ type: 'navigate', to: '/settings' }))
  expect(await screen.findByRole('heading', { name: '设置' })).toBeTruthy()
})

test('work that ran before a reload is found again', async () => {
  openApp('#/unit', { 'job.active': () => [{ jobId: '0199a8d0-0000-7000-8000-00000000000a', kind: 'import', phase: 'checking', done: 1, total: 9, remainingMs: null, ended: false }] })
  expect(await screen.findByText(/正在逐行校验…/)).toBeTruthy()
})

test('the other language', async () => {
  const { fake } = openApp('#/settings')
  fireEvent.click(await screen.findByText('English'))
  await waitFor(() => expect(fake.inputsOf('settings.set')).toEqual([{ locale: 'en' }]))
  act(() => fake.emit({ type: 'changed', topics: ['settings'] }))
  expect(await screen.findByRole('heading', { name: 'Settings' })).toBeTruthy()
  expect(document.documentElement.lang).toBe('en')
})

test('a browser that answers a scroll with a promise does not break the menu', async () => {
  const before = Element.prototype.scrollIntoView
  Element.prototype.scrollIntoView = (() => Promise.resolve()) as unknown as typeof before
  try {
    openApp('#/workbench')
    fireEvent.click(await within(await screen.findByRole('navigation', { name: '主菜单' })).findByText('个人综合查询'))
    expect(await screen.findByRole('heading', { level: 1, name: '个人综合查询' })).toBeTruthy()
  } finally {
    Element.prototype.scrollIntoView = before
  }
})

test('a window that is opened has the focus as a whole, so that Tab begins in it; a field that wants it has it', async () => {
  openApp('#/workbench')
  await screen.findByRole('heading', { level: 1, name: '工作台' })
  await waitFor(() => expect(document.activeElement?.id).toBe('main'))
  fireEvent.keyDown(window, { key: '2', code: 'Digit2', altKey: true })
  await screen.findByRole('heading', { level: 1, name: '个人综合查询' })
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: '查询人员' })))
})
