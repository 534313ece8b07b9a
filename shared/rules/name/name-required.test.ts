import { describe, expect, test } from 'vitest'
import { idsFor } from '../../../test/fixtures/rules/check-cells.ts'

describe('NAME_REQUIRED', () => {
  test('an empty name', () => expect(idsFor({ name: '' })).toEqual(['NAME_REQUIRED']))
  test('nothing but blanks', () => expect(idsFor({ name: '　 ' })).toEqual(['NAME_REQUIRED']))
  test('passes: a name', () => expect(idsFor({ name: '欧阳思远' })).toEqual([]))
})
