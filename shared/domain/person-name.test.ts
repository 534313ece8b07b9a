import { describe, expect, test } from 'vitest'
import { badNameCharacter, hasSpaceInHanName, isSameName, nameLength, tidyName } from './person-name.ts'

describe('names', () => {
  test.each([...'•・‧∙⋅．﹒･.●。᛫·․ꞏ·'])('the dot %s between Han characters becomes U+00B7', (dot) => expect(tidyName(`阿依古丽${dot}买买提`)).toBe('阿依古丽·买买提'))
  test.each([[' 向楠 ', '向楠'], ['向\u200B楠', '向楠'], ['\uFEFF向楠', '向楠'], ['向\n楠', '向 楠'], ['阿依古丽 · 买买提', '阿依古丽·买买提'], ['Smith  John', 'SMITH JOHN'], ['Ｊｏｈｎ', 'JOHN'], ['J. Smith', 'J. SMITH'], ['覃𬱖', '覃𬱖']])('%s → %s', (text, name) => expect(tidyName(text)).toBe(name))
  test('all that is no name character', () => expect(['向2', '向?', '向？', '向\uFFFD', '向\uE000', '向\u0007', '向\u{F0000}', '向\uD862', '向٣'].every((name) => badNameCharacter(name) !== null)).toBe(true))
  test('rare characters of every plane are Han', () => expect(['㛃', '䶮', '𡋾', '𬱖', '𬭎', '〇', '王·李', "O'NEIL", 'MÜLLER'].map(badNameCharacter)).toEqual(Array(9).fill(null)))
  test('length in characters', () => expect([nameLength('𬱖𬭎㛃'), nameLength('向楠')]).toEqual([3, 2]))
  test('blanks in Han names', () => expect([hasSpaceInHanName('向 楠'), hasSpaceInHanName('SMITH JOHN')]).toEqual([true, false]))
  test('one name in two spellings', () => expect([isSameName('阿依古丽•买买提', '阿依古丽买买提'), isSameName('Smith John', 'SMITHJOHN'), isSameName('向楠', '田亮')]).toEqual([true, true, false]))
})
