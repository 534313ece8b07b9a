import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'

describe('NAME_SPACE', () => {
  test('a blank in a Han name', () => expect(idsFor({ name: '向 楠' })).toEqual(['NAME_SPACE']))
  test('passes: blanks in a Latin name', () => expect(idsFor({ name: 'SMITH JOHN' })).toEqual([]))
  test('the name without it is offered', () => expect(theFinding('NAME_SPACE', { name: '向 楠' })).toMatchObject({ severity: 'warning', params: { suggested: '向楠' } }))
})
