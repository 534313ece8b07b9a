// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { openApp } from '../../app/open-app.tsx'

afterEach(cleanup)

test('the start says what is compared, and lists what was', async () => {
  openApp('#/reconcile')
  expect(await screen.findByText('把人事的在职名单拖到这里,或点「选择名单」')).toBeTruthy()
  expect(await screen.findByText('十一月在职名单.xlsx')).toBeTruthy()
})

test('browsing compares the list and shows it by groups, each line with its reason', async () => {
  const { fake } = openApp('#/reconcile')
  fireEvent.click(await screen.findByRole('button', { name: '选择名单' }))
  const groups = await screen.findByRole('radiogroup', { name: '按结论筛选' })
  expect(within(groups).getByText('全部 220')).toBeTruthy()
  fireEvent.click(within(groups).getByText(/^已离职仍在保 20/))
  await waitFor(() => expect(fake.inputsOf('reconcile.lines').at(-1)).toMatchObject({ kinds: ['stopLeft'] }))
  expect((await screen.findAllByText('名单上已离职(2026-10-31),花名册里仍在保。')).length).toBeGreaterThan(0)
})

test('a whole group becomes drafts, with one reason for all or none', async () => {
  const { fake } = openApp('#/reconcile?id=rc1')
  const groups = await screen.findByRole('radiogroup', { name: '按结论筛选' })
  fireEvent.click(within(groups).getByText(/^已离职仍在保/))
  const grid = await screen.findByRole('grid', { name: '花名册对账' })
  await waitFor(() => expect(fake.inputsOf('reconcile.lines').at(-1)).toMatchObject({ kinds: ['stopLeft'] }))
  fireEvent.keyDown(grid, { key: 'a', ctrlKey: true })
  fireEvent.click(await screen.findByRole('button', { name: '生成草稿(220)' }))
  const dialog = await screen.findByRole('dialog')
  expect(await within(dialog).findByText('将生成 4 份草稿:停保 4 份。')).toBeTruthy()
  expect(within(dialog).getByText(/另有 2 条不用申报/)).toBeTruthy()
  expect(within(dialog).getByText(/其中 3 人只是不在名单上/)).toBeTruthy()
  fireEvent.click(within(dialog).getByRole('button', { name: '生成草稿(4)' }))
  expect(fake.inputsOf('reconcile.preview').at(-1)).toMatchObject({ selection: { kinds: ['stopLeft'], text: '', except: [] } })
  await waitFor(() => expect(fake.inputsOf('reconcile.draft').at(-1)).toMatchObject({ id: 'rc1', selection: { kinds: ['stopLeft'], text: '', except: [] }, reason: null, removedOn: null }))
  expect(await screen.findByText('已生成 3 份草稿;1 人已有未办结的申报,跳过')).toBeTruthy()
})

test('where no ticked line asks for a declaration, the dialog says so and makes nothing', async () => {
  openApp('#/reconcile?id=rc1', { 'reconcile.preview': () => ({ join: 0, stop: 0, retire: 0, missing: 0, passed: 219, drafted: 1 }) })
  fireEvent.keyDown(await screen.findByRole('grid', { name: '花名册对账' }), { key: 'a', ctrlKey: true })
  fireEvent.click(await screen.findByRole('button', { name: '生成草稿(220)' }))
  const dialog = await screen.findByRole('dialog')
  expect(await within(dialog).findByText('勾选的 220 条里没有能生成草稿的。')).toBeTruthy()
  expect(within(dialog).getByText('1 条以前已生成草稿,不再生成。')).toBeTruthy()
  expect((within(dialog).getByRole('button', { name: '生成草稿' }) as HTMLButtonElement).disabled).toBe(true)
})

test('a file that cannot be used says why', async () => {
  openApp('#/reconcile', { 'reconcile.run': () => ({ record: null, findings: [{ ruleId: 'FILE_PASSWORD', severity: 'error', row: null, column: null, field: null, value: null, params: {} }] }) })
  fireEvent.click(await screen.findByRole('button', { name: '选择名单' }))
  expect(await screen.findByText('这个文件不能用来对账')).toBeTruthy()
})
