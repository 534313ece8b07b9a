// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startWords } from '../text.ts'
import { FieldInput, type ContentValue } from './field-input.tsx'
import { ADD_FIELDS } from './form-field.ts'

const wage = ADD_FIELDS.find(({ key }) => key === 'wageFen')!
const told: (string | null)[] = []
const field = (value: ContentValue) => <FieldInput id="wage" field={wage} value={value} choices={[]} invalid={false} describedBy={undefined} onChange={() => undefined} onLeave={() => undefined} onUnread={(raw) => told.push(raw)} />

beforeEach(() => startWords('zh-CN'))
afterEach(() => {
  cleanup()
  told.length = 0
})

/** Leaves the field with what is no amount. */
function typeNonsense(): void {
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '五千' } })
  fireEvent.blur(screen.getByRole('textbox'))
  expect(told.at(-1)).toBe('五千')
}

test('what cannot be read is told as the field is left, and taken back where the value changes from elsewhere', () => {
  const { rerender } = render(field(520_000))
  typeNonsense()
  rerender(field(600_000))
  expect(told.at(-1)).toBeNull()
})

test('it is taken back where the field is gone', () => {
  const { unmount } = render(field(520_000))
  typeNonsense()
  unmount()
  expect(told.at(-1)).toBeNull()
})
