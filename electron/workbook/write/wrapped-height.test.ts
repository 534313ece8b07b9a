import { expect, test } from 'vitest'
import { wrappedHeight } from './wrapped-height.ts'

test('a short text keeps the usual height', () => {
  expect(wrappedHeight('校验码应为 4,填的是 5。', 44)).toBeNull()
  expect(wrappedHeight('', 44)).toBeNull()
})

test('Han characters count twice, paragraphs each by themselves', () => {
  expect(wrappedHeight('证'.repeat(40), 44)).toBe(30)
  expect(wrappedHeight('a'.repeat(40), 44)).toBeNull()
  expect(wrappedHeight('一\n二\n三', 44)).toBe(45)
})
