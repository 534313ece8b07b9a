import { describe, expect, test } from 'vitest'
import { idsFor } from '../../../test/fixtures/rules/check-cells.ts'

describe('NAME_LENGTH', () => {
  test('a single character', () => expect(idsFor({ name: '向' })).toEqual(['NAME_LENGTH']))
  test('a single character beyond the BMP, two UTF-16 units', () => expect(idsFor({ name: '𬱖' })).toEqual(['NAME_LENGTH']))
  test('51 characters', () => expect(idsFor({ name: '向'.repeat(51) })).toEqual(['NAME_LENGTH']))
  test('passes: 50 characters', () => expect(idsFor({ name: '向'.repeat(50) })).toEqual([]))
  test('passes: two characters', () => expect(idsFor({ name: '向楠' })).toEqual([]))
  test('passes: 50 characters beyond the BMP', () => expect(idsFor({ name: '𬱖'.repeat(50) })).toEqual([]))
})
