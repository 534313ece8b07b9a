// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { fakeDeclarationPage, fakeRemoveLine } from '../../api/fake/fake-declaration.ts'
import { fakeAnswers } from '../../api/fake/fake-answers.ts'
import type { FakeAnswers } from '../../api/fake/fake-answers.ts'
import { openApp, type OpenedApp } from '../../app/open-app.tsx'
import { clockText } from '../../ui/time-left.tsx'

afterEach(cleanup)

const until = (): string => new Date(Date.now() + 10 * 60_000).toISOString()

/** 减员确认 with three rows that wait to be sent. */
async function openHeld(more: Partial<FakeAnswers> = {}): Promise<OpenedApp & { grid: HTMLElement }> {
  const heldUntil = until()
  const held = [0, 1, 2].map((index) => ({ ...fakeRemoveLine(index), shownState: 'queued' as const, state: 'confirmed' as const, heldUntil }))
  const opened = openApp('#/confirm-remove', { 'declaration.page': (input) => (input.filter.states[0] === 'returned' ? fakeDeclarationPage(input) : { items: held, total: 3, all: 3 }), ...more })
  const grid = await screen.findByRole('grid', { name: '减员确认' })
  await within(grid).findByText('王伟')
  return { ...opened, grid }
}

test('the time left counts down for the eye; a screen reader hears the hour, and no live region changes each second', async () => {
  const { grid } = await openHeld()
  const bar = await screen.findByRole('region', { name: '撤回期' })
  expect(bar.textContent).toMatch(/3 笔已确认,还没有发送/)
  const left = within(bar).getByText(/还剩 \d+:\d\d/)
  expect(left.getAttribute('aria-hidden')).toBe('true')
  expect(left.closest('[aria-live], [role=status], [role=alert], [role=timer]')).toBeNull()
  expect(within(bar).getByText(/前可以撤回/)).toBeTruthy()
  expect(within(grid).getAllByText(/还剩 \d+:\d\d 发送/)).toHaveLength(3)
})

test('全部撤回 takes back all that are held of this kind, 撤回所选 the ticked ones, 立即发送 closes the window', async () => {
  const { fake, grid } = await openHeld()
  const bar = await screen.findByRole('region', { name: '撤回期' })
  fireEvent.click(within(bar).getByRole('button', { name: '全部撤回' }))
  expect(await screen.findByText(/已撤回 3 笔,回到草稿/)).toBeTruthy()
  expect(fake.inputsOf('declaration.recall')).toMatchObject([{ selection: { filter: { kind: 'remove', held: true, states: ['queued'] }, except: [] } }])
  fireEvent.keyDown(grid, { key: ' ' })
  fireEvent.click(await within(bar).findByRole('button', { name: '撤回所选' }))
  await waitFor(() => expect(fake.inputsOf('declaration.recall').at(-1)).toEqual({ selection: { ids: ['r0'] } }))
  fireEvent.click(within(bar).getByRole('button', { name: '立即发送' }))
  await waitFor(() => expect(fake.inputsOf('declaration.sendNow')).toMatchObject([{ selection: { filter: { kind: 'remove', held: true } } }]))
  expect(await screen.findByText(/不再等待,马上发送/)).toBeTruthy()
})

test('a row that waits is recalled by itself, and what came too late is said', async () => {
  const { fake } = await openHeld({ 'declaration.recall': () => ({ recalled: 0, tooLate: 1 }) })
  fireEvent.click(screen.getByRole('button', { name: '撤回 王伟' }))
  expect(await screen.findByText(/1 笔已经发出,取不回来了/)).toBeTruthy()
  expect(fake.inputsOf('declaration.recall')).toEqual([{ selection: { ids: ['r0'] } }])
})

test('终止参保 asks for a typed word: without it the others are confirmed, with it all', async () => {
  const preview = fakeAnswers()['declaration.preview']({ selection: { ids: [] } }) as Exclude<ReturnType<FakeAnswers['declaration.preview']>, Promise<unknown> | { ok: unknown }>
  const { fake } = openApp('#/confirm-remove', {
    'declaration.preview': () => ({ ...preview, confirmable: 3, byOperation: { new: 0, resume: 0, transfer: 0, suspend: 2, end: 1, retire: 0, moveOut: 0 }, byLastPaidMonth: { '2026-11': 3 }, ends: 1, oneWayPeople: [{ name: '李雷', tail: '031X' }] }),
  })
  const grid = await screen.findByRole('grid', { name: '减员确认' })
  await within(grid).findByText('王伟')
  fireEvent.keyDown(grid, { key: ' ' })
  fireEvent.keyDown(grid, { key: 'Enter', ctrlKey: true })
  const dialog = await screen.findByRole('dialog')
  expect(await within(dialog).findByText('其中 1 人终止参保,办了就不能改回')).toBeTruthy()
  expect(within(dialog).getByText('李雷(031X)')).toBeTruthy()
  expect(within(dialog).getByRole('button', { name: '确认通过(2)' })).toBeTruthy()
  const word = within(dialog).getByLabelText(/请输入「终止」/)
  fireEvent.change(word, { target: { value: '是' } })
  expect(within(dialog).getByText('输入的不是「终止」。')).toBeTruthy()
  expect(within(dialog).getByRole('button', { name: '确认通过(2)' })).toBeTruthy()
  fireEvent.change(word, { target: { value: '终止' } })
  fireEvent.click(within(dialog).getByRole('button', { name: '确认通过(3)' }))
  await waitFor(() => expect(fake.inputsOf('declaration.confirm')).toMatchObject([{ oneWay: true, selection: { ids: ['r0'] } }]))
})

test('only ending ones and no word: nothing can be confirmed', async () => {
  const preview = fakeAnswers()['declaration.preview']({ selection: { ids: [] } }) as Exclude<ReturnType<FakeAnswers['declaration.preview']>, Promise<unknown> | { ok: unknown }>
  openApp('#/confirm-remove', { 'declaration.preview': () => ({ ...preview, confirmable: 2, byOperation: { new: 0, resume: 0, transfer: 0, suspend: 0, end: 2, retire: 0, moveOut: 0 }, ends: 2 }) })
  const grid = await screen.findByRole('grid', { name: '减员确认' })
  await within(grid).findByText('王伟')
  fireEvent.keyDown(grid, { key: ' ' })
  fireEvent.keyDown(grid, { key: 'Enter', ctrlKey: true })
  const dialog = await screen.findByRole('dialog')
  await within(dialog).findByText('不输入,就没有可以确认的。')
  expect((within(dialog).getByRole('button', { name: '确认通过' }) as HTMLButtonElement).disabled).toBe(true)
})

test('the work of one window is not shown in the other', async () => {
  openApp('#/confirm-remove')
  const grid = await screen.findByRole('grid', { name: '减员确认' })
  await within(grid).findByText('王伟')
  fireEvent.keyDown(grid, { key: ' ' })
  fireEvent.keyDown(grid, { key: 'Enter', ctrlKey: true })
  fireEvent.click(await within(await screen.findByRole('dialog')).findByRole('button', { name: '确认通过(3)' }))
  await screen.findByText(/已确认 3 人/)
  fireEvent.click(screen.getByRole('menuitem', { name: /增员确认/ }))
  await screen.findByRole('grid', { name: '增员确认' })
  expect(screen.queryByText(/已确认 3 人/)).toBeNull()
})

test('a clock has minutes and seconds, and hours where there are any', () => {
  expect([0, 1, 59_000, 598_000, 3_750_000].map(clockText)).toEqual(['0:00', '0:01', '0:59', '9:58', '1:02:30'])
})
