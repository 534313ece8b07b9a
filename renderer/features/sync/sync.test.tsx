// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { appError } from '../../../shared/result/app-error.ts'
import { err } from '../../../shared/result/result.ts'
import { openApp } from '../../app/open-app.tsx'

afterEach(cleanup)

test('before: how many will leave; after: what was done', async () => {
  const { fake } = openApp('#/sync')
  expect(await screen.findByText('将报送 3 笔,并取回审核结果、更新花名册。')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '立即同步' }))
  expect(await screen.findByText(/完成:报送 3 笔,收到答复 12 笔,搁置 1 笔/)).toBeTruthy()
  expect(fake.inputsOf('sync.run')).toMatchObject([{ allowRemovals: false }])
})

test('without the bureau: what it is, that nothing is lost, and another try', async () => {
  const { fake } = openApp('#/sync', { 'sync.run': () => err(appError('BUREAU_UNREACHABLE', {}, true)) })
  fireEvent.click(await screen.findByRole('button', { name: '立即同步' }))
  expect((await screen.findByText('连不上社保局')).closest('[role=alert]')?.textContent).toContain('待发送的申报都在本机')
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  await waitFor(() => expect(fake.inputsOf('sync.run')).toHaveLength(2))
})

test('a parked one says why, and a person decides to send it again', async () => {
  const { fake } = openApp('#/sync?tab=parked')
  expect(await screen.findByText(/在其他单位仍处于正常参保状态/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '重新发送' }))
  await waitFor(() => expect(fake.inputsOf('sync.retry')).toEqual([{ id: 'o0' }]))
})

test('the log can be read again, with the reason of a failure in words', async () => {
  openApp('#/sync?tab=log')
  expect(await screen.findByText('连不上社保局')).toBeTruthy()
  expect(screen.queryByText('BUREAU_UNREACHABLE')).toBeNull()
})

test('what is held is counted apart, with the hour at which it leaves, and can be sent now', async () => {
  const nextAt = new Date(Date.now() + 5 * 60_000).toISOString()
  const { fake } = openApp('#/sync', { 'sync.overview': () => ({ counts: { queued: 5, sending: 0, waiting: 0, sent: 0, parked: 0 }, running: false, held: { count: 3, nextAt }, lastRun: null }) })
  expect(await screen.findByText('将报送 2 笔,并取回审核结果、更新花名册。')).toBeTruthy()
  expect(screen.getByText(/另有 3 笔在撤回期内/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '立即发送' }))
  await waitFor(() => expect(fake.inputsOf('declaration.sendNow')).toEqual([{ selection: null }]))
})
