import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'

describe('NAME_CHARSET', () => {
  test('a digit', () => expect(idsFor({ name: '向楠2' })).toEqual(['NAME_CHARSET']))
  test('a question mark where a rare character was', () => expect(idsFor({ name: '覃?' })).toEqual(['NAME_CHARSET']))
  test('a full-width question mark', () => expect(idsFor({ name: '覃？' })).toEqual(['NAME_CHARSET']))
  test('U+FFFD', () => expect(idsFor({ name: '覃\uFFFD' })).toEqual(['NAME_CHARSET']))
  test('a private-use character', () => expect(idsFor({ name: '覃\uE123' })).toEqual(['NAME_CHARSET']))
  test('an error cell', () => expect(idsFor({ name: '#N/A' })).toEqual(['NAME_CHARSET']))
  test('half a surrogate pair', () => expect(idsFor({ name: '覃\uD862' })).toEqual(['NAME_CHARSET']))
  test('passes: a rare character beyond the BMP', () => expect(idsFor({ name: '覃𬱖' })).toEqual([]))
  test('passes: an Ext-A character that GBK lacks', () => expect(idsFor({ name: '覃㛃' })).toEqual([]))
  test('passes: 〇 in a name', () => expect(idsFor({ name: '王〇' })).toEqual([]))
  test('passes: a dot between Han characters', () => expect(idsFor({ name: '阿依古丽·买买提' })).toEqual([]))
  test('passes: a Latin name', () => expect(idsFor({ name: 'SMITH JOHN' })).toEqual([]))
  test('the place and the character', () => expect(theFinding('NAME_CHARSET', { name: '向2楠' })).toMatchObject({ column: 'B', params: { character: '2', position: 2 } }))
})
