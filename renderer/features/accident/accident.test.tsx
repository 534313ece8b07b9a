// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { UI_CATALOGUE } from '../../../shared/i18n/ui/catalogue.ts'
import { emptyAccident } from '../../../shared/domain/accident-content.ts'
import type { Finding } from '../../../shared/domain/finding.ts'
import { fakeAccidentLine, fakeInjured } from '../../api/fake/fake-accident.ts'
import { openApp } from '../../app/open-app.tsx'
import type { Text } from '../../ui/text.ts'
import { sentenceOf } from './accident-submit-dialog.tsx'
import { BACK, FRONT } from './body-shapes.ts'
import { reportOfState, stateOfReport } from './kept-report.ts'
import { mendOf } from './mend.ts'
import { partKey } from './part-name.ts'

afterEach(cleanup)

const chinese: Text = (key, values) => UI_CATALOGUE['zh-CN'][key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => `${values?.[name] ?? ''}`)
const finding = (ruleId: Finding['ruleId'], field: string, params: Finding['params'] = {}): Finding => ({ ruleId, severity: 'error', row: null, column: null, field, value: null, params })

test('the sentence before 确认提交 has every number', () => {
  const { sentence, details, leftOut } = sentenceOf({ total: 4, confirmable: 2, injured: 5, deaths: 1, corrections: 1, late: 1, withErrors: 1, unacknowledged: 1, otherState: 0, recallMinutes: 10, atOnce: 1 }, chinese)
  expect(sentence).toBe('将确认 2 份工伤快报,受伤 5 人(其中死亡 1 人),放入待发送,下次同步时报送社保局。')
  expect(details.slice(0, 4)).toEqual(['其中 1 份是对退回快报的更正。', '1 份已超过快报时限,请准备说明迟报原因。', '1 份的快报时限已近或已过:不等撤回时间,马上发送(离线时等联网同步)。', '确认后 10 分钟内不会发出,可以撤回。'])
  expect(sentenceOf({ total: 1, confirmable: 1, injured: 1, deaths: 0, corrections: 0, late: 1, withErrors: 0, unacknowledged: 0, otherState: 0, recallMinutes: 10, atOnce: 1 }, chinese).details.join()).not.toContain('10 分钟内')
  expect(leftOut).toEqual(['1 份还有错误,这次不确认。点「修改」改正后再确认。', '1 份的提醒还没有知悉,这次不确认。'])
})

describe('the drawn body', () => {
  test('has every part once a side, and both sides wherever there are two', () => {
    for (const shapes of [FRONT, BACK]) {
      const keys = shapes.map(partKey)
      expect(new Set(keys).size).toBe(keys.length)
      for (const { code, side } of shapes) if (side !== null) expect(keys).toContain(`${code}:${side === 'left' ? 'right' : 'left'}`)
    }
  })
  test("shows the person's own sides: the right hand at the viewer's left in front, at the right from behind", () => {
    const startOf = (shapes: typeof FRONT): number => Number(/^M([\d.]+)/.exec(shapes.find((one) => one.code === '132' && one.side === 'right')?.path ?? '')?.[1])
    expect(startOf(FRONT)).toBeLessThan(100)
    expect(startOf(BACK)).toBeGreaterThan(100)
  })
})

describe('the button beside a finding', () => {
  const content = { ...emptyAccident(), injured: [fakeInjured(0), fakeInjured(1)] }
  test('removes somebody who is there twice', () => expect(mendOf(finding('ACCIDENT_INJURED_TWICE', 'injured.1.idNumber'), '2026-11-23 12:00')?.apply(content).injured).toEqual([content.injured[0]]))
  test('takes the name of the roster, for that person alone', () => {
    const mended = mendOf(finding('NAME_MISMATCH', 'injured.1.name', { rosterName: '王敏' }), '2026-11-23 12:00')?.apply(content)
    expect(mended?.injured.map(({ name }) => name)).toEqual([content.injured[0]?.name, '王敏'])
  })
  test('fills in now as the time of the report', () => expect(mendOf(finding('FIELD_REQUIRED', 'reportedAt'), '2026-11-23 12:00')?.apply(content).reportedAt).toBe('2026-11-23 12:00'))
  test('is not there where only a person knows', () => expect(mendOf(finding('FIELD_REQUIRED', 'course'), '2026-11-23 12:00')).toBeNull())
})

describe('every keystroke', () => {
  const place = (): Promise<HTMLElement> => screen.findByRole('combobox', { name: /事故详细地点/ })
  test('is kept at once, before the pause in which the draft is saved, with the revision that it was typed on', async () => {
    const { fake } = openApp('#/accident?id=a1')
    fireEvent.change(await place(), { target: { value: '四' } })
    const [kept] = fake.inputsOf('form.keep')
    expect(kept?.key).toBe('accident:a1')
    expect(reportOfState(kept?.state ?? {})).toMatchObject({ revision: 3, content: { place: '四' } })
    expect(fake.inputsOf('accident.edit')).toEqual([])
    await waitFor(() => expect(fake.inputsOf('form.forget')).toEqual([{ key: 'accident:a1' }]))
    expect(fake.inputsOf('accident.edit').at(-1)?.content.place).toBe('四')
  })
  test('is found again after a crash: of a report that was never saved, and of one whose revision still stands', async () => {
    const content = { ...emptyAccident(), place: '五车间' }
    const kept = (revision: number | null) => ({ 'form.get': () => ({ state: stateOfReport({ revision, content }), keptAt: '2026-11-23T06:55:00.000Z' }) })
    const { fake } = openApp('#/accident', kept(null))
    expect((await place() as HTMLInputElement).value).toBe('五车间')
    expect(screen.getByText(/上次没有保存完的内容/)).toBeDefined()
    await waitFor(() => expect(fake.inputsOf('accident.create').at(-1)).toMatchObject({ content: { place: '五车间' }, formKey: 'accident:new' }))
    openApp('#/accident?id=a1', kept(3))
    expect((await place() as HTMLInputElement).value).toBe('五车间')
  })
  test('is kept of a time that is only half typed, comes back into its field, and is said to be none yet', async () => {
    const time = async (): Promise<HTMLInputElement> => screen.findByRole('textbox', { name: /事故发生时间/ })
    const { fake } = openApp('#/accident')
    fireEvent.change(await time(), { target: { value: '2026-11-2' } })
    const state = fake.inputsOf('form.keep').at(-1)?.state ?? {}
    expect(reportOfState(state)?.typing).toEqual({ 'accident-occurredAt': '2026-11-2' })
    cleanup()
    openApp('#/accident', { 'form.get': () => ({ state, keptAt: '2026-11-23T06:55:00.000Z' }) })
    await waitFor(async () => expect((await time()).value).toBe('2026-11-2'))
    expect(screen.getByText(/时间还没有写完整/)).toBeDefined()
    fireEvent.focus(await time())
    fireEvent.change(await time(), { target: { value: '20261123 8：40' } })
    fireEvent.blur(await time())
    expect((await time()).value).toBe('2026-11-23 08:40')
    expect(screen.queryByText(/时间还没有写完整/)).toBeNull()
  })
  test('is forgotten where the report has gone on since', async () => {
    const { fake } = openApp('#/accident?id=a1', { 'form.get': () => ({ state: stateOfReport({ revision: 2, content: { ...emptyAccident(), place: '五车间' } }), keptAt: '2026-11-23T06:55:00.000Z' }) })
    expect((await place() as HTMLInputElement).value).toBe('三车间')
    await waitFor(() => expect(fake.inputsOf('form.forget')).toEqual([{ key: 'accident:a1' }]))
  })
}, 30_000)

test('what is confirmed and may still be taken back is counted down, taken back or sent at once, as with the declarations', async () => {
  const { fake } = openApp('#/accident-confirm', { 'accident.page': () => ({ items: [{ ...fakeAccidentLine(5), heldUntil: new Date(Date.now() + 600_000).toISOString() }], total: 1, all: 1 }) })
  const bar = await screen.findByRole('region', { name: '撤回期' })
  expect(within(bar).getByText('1 笔已确认,还没有发送')).toBeDefined()
  fireEvent.click(within(bar).getByRole('button', { name: '全部撤回' }))
  await waitFor(() => expect(fake.inputsOf('accident.recallMany')).toMatchObject([{ selection: { filter: { held: true } } }]))
  fireEvent.click(within(bar).getByRole('button', { name: '立即发送' }))
  await waitFor(() => expect(fake.inputsOf('accident.sendNow')).toHaveLength(1))
}, 30_000)

test('Enter in the page of an injured person goes to the next field of that page, not to the form behind it', async () => {
  openApp('#/accident?id=a1')
  fireEvent.click(await screen.findByRole('button', { name: `填写 ${fakeInjured(0).name}` }))
  const dialog = await screen.findByRole('dialog')
  const name = within(dialog).getByRole('textbox', { name: /姓名/ })
  name.focus()
  fireEvent.keyDown(name, { key: 'Enter' })
  expect(document.activeElement).toBe(within(dialog).getByRole('textbox', { name: /证件号码/ }))
}, 30_000)

test('the form shows its people whole, and the drawn body is ticked with the keyboard alone', async () => {
  const { fake } = openApp('#/accident?id=a1')
  expect(await screen.findByText(fakeInjured(1).name)).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: `填写 ${fakeInjured(0).name}` }))
  const front = await screen.findByRole('group', { name: /人体正面/ })
  const first = within(front).getAllByRole('checkbox')[0]
  if (!first) throw new Error('the body has no parts')
  first.focus()
  fireEvent.keyDown(first, { key: 'ArrowRight' })
  const face = within(front).getByRole('checkbox', { name: '面颌部' })
  expect(document.activeElement).toBe(face)
  fireEvent.keyDown(face, { key: ' ' })
  expect(face.getAttribute('aria-checked')).toBe('true')
  await waitFor(() => expect(fake.inputsOf('accident.edit').at(-1)?.content.injured[0]?.parts).toContainEqual({ code: '020', side: null }))
}, 30_000)

test('保存 of a report in which nothing is written says so and goes to its first field', async () => {
  const { fake } = openApp('#/accident', { 'accident.page': () => ({ items: [], total: 0, all: 0 }) })
  fireEvent.click(await screen.findByRole('button', { name: '保存' }))
  expect(await screen.findByText(/还没有填写内容,没有保存/)).toBeTruthy()
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/事故发生时间/)))
  expect(fake.inputsOf('accident.create')).toEqual([])
})
