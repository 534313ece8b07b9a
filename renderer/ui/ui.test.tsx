// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { countText, rateText } from './count-text.ts'
import { ErrorAlert } from './error-alert.tsx'
import { FindingList } from './finding-list.tsx'
import { ageText, durationText } from './instant-text.ts'
import { phaseText } from './job-bar.tsx'
import { idGroups, MaskedId } from './masked-id.tsx'
import { NameCell } from './name-cell.tsx'
import { startWords, type Text } from './text.ts'
import { keyName } from './use-hotkey.ts'

const ID = '430102199001010214'
const key = (part: Partial<KeyboardEvent>) => ({ key: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...part })
const plain: Text = (word, values) => `${word} ${Object.values(values ?? {}).join(' ')}`.trim()

beforeEach(() => {
  startWords('zh-CN')
  window.matchMedia = (query) => ({ matches: true, media: query, onchange: null, addListener: () => undefined, removeListener: () => undefined, addEventListener: () => undefined, removeEventListener: () => undefined, dispatchEvent: () => false })
})
afterEach(cleanup)

test('a number is masked until the eye is held, and again when it is let go', async () => {
  const asked: string[] = []
  render(<MaskedId value={ID} onReveal={async () => { asked.push('reveal'); return ID }} />)
  expect(document.body.textContent).toBe('430102********0214')
  const eye = screen.getByRole('button', { name: /按住查看/ })
  fireEvent.pointerDown(eye)
  await screen.findByText('19900101')
  expect(asked).toEqual(['reveal'])
  fireEvent.pointerUp(eye)
  expect(document.body.textContent).toBe('430102********0214')
})

test('the eye is a key too: held once, it asks once', async () => {
  const asked: string[] = []
  render(<MaskedId value={ID} onReveal={async () => { asked.push('reveal'); return ID }} />)
  const eye = screen.getByRole('button', { name: /按住查看/ })
  fireEvent.keyDown(eye, { key: ' ' })
  fireEvent.keyDown(eye, { key: ' ', repeat: true })
  await screen.findByText('19900101')
  fireEvent.keyUp(eye, { key: ' ' })
  expect(asked).toEqual(['reveal'])
  expect(document.body.textContent).not.toContain('19900101')
})

test('a failed reveal shows nothing more', async () => {
  render(<MaskedId value={ID} onReveal={() => Promise.reject(new Error('refused'))} />)
  fireEvent.pointerDown(screen.getByRole('button', { name: /按住查看/ }))
  await screen.findByRole('button', { pressed: false })
  expect(document.body.textContent).toBe('430102********0214')
})

test('eighteen places stand as 6-8-4', () => {
  expect(idGroups(ID)).toEqual(['430102', '19900101', '0214'])
  expect(idGroups('E12345678')).toEqual(['E12345678'])
})

test('a name is whole, blanks and rare characters included', () => {
  const name = '买买提·阿不都热依木·吐尔逊·艾合麦提江·努尔麦麦提 李芳𬱖'
  render(<NameCell name={name} />)
  expect(screen.getByText((_, element) => element?.textContent === name && element.className === 'person-name')).toBeTruthy()
})

test('a finding says where, what, why and what to do, the worst first', () => {
  const at = { column: 'D', value: ID, params: { expected: 'X', found: '4' } }
  render(
    <FindingList
      withPlace
      findings={[
        { ruleId: 'ID_NORMALISED', severity: 'info', row: 37, field: 'idNumber', ...at },
        { ruleId: 'ID_CHECKSUM', severity: 'error', row: 37, field: 'idNumber', ...at },
      ]}
    />,
  )
  const [first] = screen.getAllByRole('listitem')
  expect(first?.textContent).toMatch(/^第 37 行 D 列.*校验码应为 X/)
  expect(first?.textContent).toContain('核对')
  expect(screen.getByRole('img', { name: '错误' })).toBeTruthy()
})

test('a failure says what to do, and never its code', () => {
  render(<ErrorAlert error={{ code: 'FILE_LOCKED', retryable: true, params: { fileName: '名单.xlsx' } }} onRetry={() => undefined} />)
  const alert = screen.getByRole('alert')
  expect(alert.textContent).toContain('名单.xlsx')
  expect(alert.textContent).toMatch(/Excel|WPS/)
  expect(alert.textContent).not.toContain('FILE_LOCKED')
  expect(screen.getByRole('button', { name: '再试一次' })).toBeTruthy()
})

test('ages, times and counts', () => {
  const now = Date.parse('2026-11-23T12:00:00Z')
  expect(ageText('2026-11-23T11:59:40Z', now, plain)).toBe('time.justNow')
  expect(ageText('2026-11-23T11:01:00Z', now, plain)).toBe('time.minutes 59')
  expect(ageText('2026-11-21T13:00:00Z', now, plain)).toBe('time.hours 47')
  expect(ageText('2026-11-20T12:00:00Z', now, plain)).toBe('time.days 3')
  expect(durationText(400, plain)).toBe('time.seconds 1')
  expect(durationText(240_000, plain)).toBe('time.minutesLong 4')
  expect(durationText(5 * 3_600_000 + 20 * 60_000, plain)).toBe('time.hoursLong 5 20')
  expect(durationText(3391 * 60_000, plain)).toBe('time.daysLong 2 8')
  expect(countText(200_000)).toBe('200,000')
  expect(rateText(4000)).toBe('0.4%')
  expect(phaseText('a-phase-of-tomorrow', plain)).toBe('job.phase.working')
})

test('keys by their names', () => {
  expect(keyName(key({ key: 'Enter', ctrlKey: true }))).toBe('Ctrl+Enter')
  expect(keyName(key({ key: 'p', metaKey: true }))).toBe('Ctrl+P')
  expect(keyName(key({ key: '?', shiftKey: true }))).toBe('?')
  expect(keyName(key({ key: 'Enter', ctrlKey: true, shiftKey: true }))).toBe('Ctrl+Shift+Enter')
})
