// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { appError } from '../../../shared/result/app-error.ts'
import { err } from '../../../shared/result/result.ts'
import { openApp } from '../../app/open-app.tsx'

afterEach(cleanup)

const ready = async (): Promise<HTMLElement> => {
  const grid = await screen.findByRole('grid', { name: '增员确认' })
  await within(grid).findByText('王伟')
  await screen.findByRole('button', { name: /^撤销:/ })
  return grid
}

test('Ctrl+Z takes the newest step back and says what it was; 重做 brings it back', async () => {
  const { fake } = openApp('#/confirm')
  const grid = await ready()
  fireEvent.keyDown(grid, { key: 'z', ctrlKey: true })
  await waitFor(() => expect(fake.inputsOf('undo.undo')).toMatchObject([{ stepId: 'u3' }]))
  expect(await screen.findByText(/已撤销:批量修改 12 笔。/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '重做' }))
  await waitFor(() => expect(fake.inputsOf('undo.redo')).toMatchObject([{ stepId: 'u3' }]))
})

test('in a text field and in a drawer Ctrl+Z is not ours', async () => {
  const { fake } = openApp('#/confirm')
  await ready()
  const search = screen.getByLabelText('查找申报')
  search.focus()
  expect(fireEvent.keyDown(search, { key: 'z', ctrlKey: true })).toBe(true)
  fireEvent.click(screen.getByRole('button', { name: '详细 王伟' }))
  const drawer = await screen.findByRole('dialog')
  fireEvent.keyDown(drawer, { key: 'z', ctrlKey: true })
  // Nor while one is open and the focus is nowhere.
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
  expect(fake.inputsOf('undo.undo')).toEqual([])
})

test('历史 lists who did what to how many; only the newest can be taken back', async () => {
  const { fake } = openApp('#/confirm')
  await ready()
  fireEvent.click(screen.getByRole('button', { name: '历史' }))
  const drawer = await screen.findByRole('dialog')
  expect(await within(drawer).findByText('修改 王伟')).toBeTruthy()
  expect(within(drawer).getByText('韩梅梅')).toBeTruthy()
  const buttons = within(drawer).getAllByRole('button', { name: /撤 ?销/ })
  expect(buttons).toHaveLength(1)
  fireEvent.click(buttons[0]!)
  await waitFor(() => expect(fake.inputsOf('undo.undo')).toMatchObject([{ stepId: 'u3' }]))
})

test('a step that came meanwhile is said, and nothing is taken back blindly', async () => {
  openApp('#/confirm', { 'undo.undo': () => err(appError('STATE_CONFLICT')) })
  const grid = await ready()
  fireEvent.keyDown(grid, { key: 'z', ctrlKey: true })
  await waitFor(() => expect(document.querySelector('.ant-message-error')).toBeTruthy())
})

test('outside of 人员异动管理 there is nothing to undo', async () => {
  const { fake } = openApp('#/settings')
  await screen.findByRole('heading', { level: 1, name: '设置' })
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
  expect(screen.queryByRole('button', { name: '历史' })).toBeNull()
  expect(fake.inputsOf('undo.undo')).toEqual([])
})
