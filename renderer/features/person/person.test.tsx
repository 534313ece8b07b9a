// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { FAKE_STATUS } from '../../api/fake/fake-answers.ts'
import { fakePerson } from '../../api/fake/fake-people.ts'
import { openApp } from '../../app/open-app.tsx'

afterEach(cleanup)

const ask = async (what: string): Promise<void> => {
  const box = await screen.findByLabelText('查询人员')
  fireEvent.change(box, { target: { value: what } })
  fireEvent.keyDown(box, { key: 'Enter', keyCode: 13 })
}

test('one match is shown at once, masked, with its insurances', async () => {
  openApp('#/person', { 'roster.search': () => [fakePerson(4)] })
  await ask('买买提')
  expect(await screen.findByText('P00000004')).toBeTruthy()
  expect((await screen.findAllByText('企业职工基本养老保险')).length).toBeGreaterThan(0)
  expect(document.body.textContent).not.toContain(fakePerson(4).idNumber)
  expect(document.body.textContent).toContain('138****5678')
})

test('the whole number is asked of the engine, which journals it', async () => {
  const { fake } = openApp('#/person?id=P00000004')
  await screen.findByText('P00000004')
  const [eye] = screen.getAllByRole('button', { name: /按住查看/ })
  fireEvent.pointerDown(eye!)
  await waitFor(() => expect(fake.inputsOf('roster.reveal')).toEqual([{ id: 'P00000004' }]))
  expect(await screen.findByText(fakePerson(4).idNumber.slice(6, 14))).toBeTruthy()
})

test('several matches: one is chosen by Enter, and one can go back', async () => {
  openApp('#/person')
  await ask('王')
  const grid = await screen.findByRole('grid')
  expect(document.activeElement).toBe(grid)
  fireEvent.keyDown(grid, { key: 'ArrowDown' })
  fireEvent.keyDown(grid, { key: 'Enter' })
  expect(await screen.findByText('P00000010')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '返回查询结果' }))
  expect(await screen.findByRole('grid')).toBeTruthy()
})

test('nobody found is explained', async () => {
  openApp('#/person', { 'roster.search': () => [] })
  await ask('查无此人')
  expect(await screen.findByText(/花名册里没有找到「查无此人」/)).toBeTruthy()
  expect(screen.getByText(/请先更新人员花名册/)).toBeTruthy()
})

test('periods and changes over time, with since when they are known', async () => {
  openApp('#/person?id=P00000004')
  expect(await screen.findByText('2016-07-01 至 2019-12-31')).toBeTruthy()
  expect(screen.getByText('已结束')).toBeTruthy()
  expect(screen.getByText(/本机自 2026-09-01 .* 起有记录/)).toBeTruthy()
  expect(screen.getByText('工伤 参保状态:正常参保 → 暂停参保')).toBeTruthy()
  expect(screen.getByText('社保局办理,无本机申报')).toBeTruthy()
})

test('without a roster it is said before anybody is looked for', async () => {
  openApp('#/person', { 'session.status': () => ({ ...FAKE_STATUS, rosterSyncedAt: null }) })
  expect(await screen.findByText(/本机还没有花名册,查不到在册的人/)).toBeTruthy()
  expect(screen.getByRole('link', { name: '去更新花名册' }).getAttribute('href')).toBe('#/unit?tab=roster')
})

test('with a roster nothing is said of it', async () => {
  openApp('#/person')
  expect(await screen.findByLabelText('查询人员')).toBeTruthy()
  expect(screen.queryByText(/本机还没有花名册/)).toBeNull()
})
