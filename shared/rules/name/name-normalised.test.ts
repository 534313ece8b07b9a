import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'

describe('NAME_NORMALISED', () => {
  test('blanks at the ends', () => expect(idsFor({ name: ' 向楠　' })).toEqual(['NAME_NORMALISED']))
  test('a zero-width character', () => expect(idsFor({ name: '向\u200B楠' })).toEqual(['NAME_NORMALISED']))
  test('a bullet for the dot', () => expect(idsFor({ name: '阿依古丽•买买提' })).toEqual(['NAME_NORMALISED']))
  test('a full stop between Han characters', () => expect(idsFor({ name: '阿依古丽.买买提' })).toEqual(['NAME_NORMALISED']))
  test('lower-case Latin', () => expect(idsFor({ name: 'Smith John' })).toEqual(['NAME_NORMALISED']))
  test('passes: the right dot', () => expect(idsFor({ name: '阿依古丽·买买提' })).toEqual([]))
  test('passes: a full stop between Latin letters', () => expect(idsFor({ name: 'J.SMITH' })).toEqual([]))
  test('what it became', () => expect(theFinding('NAME_NORMALISED', { name: '阿依古丽 . 买买提' })).toMatchObject({ severity: 'info', params: { to: '阿依古丽·买买提' } }))
})
