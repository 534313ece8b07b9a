// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { openApp } from './open-app.tsx'

afterEach(cleanup)

/** Opens the box as a clerk does, with the keyboard. */
async function openBox(): Promise<HTMLElement> {
  await screen.findByRole('heading', { name: '单位综合查询' })
  fireEvent.keyDown(document.body, { key: 'k', code: 'KeyK', ctrlKey: true })
  return screen.findByRole('combobox', { name: '找人、找单据、去窗口' })
}

test('Ctrl+K lists the windows; arrows and Enter go there', async () => {
  openApp('#/unit')
  const box = await openBox()
  fireEvent.change(box, { target: { value: '报表' } })
  const [option] = await screen.findAllByRole('option')
  expect(option?.textContent).toContain('人员增减员异动申报报表打印')
  expect(box.getAttribute('aria-activedescendant')).toBe(option?.id)
  fireEvent.keyDown(box, { key: 'Enter' })
  expect(await screen.findByRole('heading', { level: 1, name: '人员增减员异动申报报表打印' })).toBeTruthy()
})

test('finds people with their numbers masked, and declarations of both kinds', async () => {
  const { fake } = openApp('#/unit')
  const box = await openBox()
  fireEvent.change(box, { target: { value: '王' } })
  const people = await screen.findByRole('group', { name: '在册人员' })
  const [person] = within(people).getAllByRole('option')
  expect(person?.textContent).toMatch(/\d{6}\*{8}[\dX]{4}$/)
  expect(await screen.findByRole('group', { name: '申报' })).toBeTruthy()
  expect(fake.inputsOf('declaration.page').at(-1)).toMatchObject({ filter: { kind: null, text: '王' }, limit: 6 })
})

test('finds injury reports by name, place or time: those to be written on open in 工伤快报, the others to be read', async () => {
  const { fake } = openApp('#/unit')
  fireEvent.change(await openBox(), { target: { value: '三车间' } })
  const reports = await screen.findByRole('group', { name: '工伤快报' })
  const [first] = within(reports).getAllByRole('option')
  expect(first?.textContent).toContain('2026-11-23 08:40 三车间 向楠')
  expect(fake.inputsOf('accident.page').at(-1)).toMatchObject({ filter: { text: '三车间' }, limit: 6 })
  if (first) fireEvent.click(first)
  expect(await screen.findByRole('heading', { level: 1, name: '工伤快报' })).toBeTruthy()
  expect(window.location.hash).toBe('#/accident?id=a0')
})

test('what is not found says what else to try', async () => {
  openApp('#/unit', { 'roster.search': () => [], 'declaration.page': () => ({ items: [], total: 0, all: 0 }), 'batch.list': () => [], 'accident.page': () => ({ items: [], total: 0, all: 0 }) })
  const box = await openBox()
  fireEvent.change(box, { target: { value: '查无此人' } })
  expect(await screen.findByText('没有找到“查无此人”。可以换成姓名、首字母或号码的一段。')).toBeTruthy()
})
