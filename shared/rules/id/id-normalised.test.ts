import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'

describe('ID_NORMALISED', () => {
  test('a leading blank', () => expect(idsFor({ idNumber: ' 430102199203140214' })).toEqual(['ID_NORMALISED']))
  test('a leading apostrophe', () => expect(idsFor({ idNumber: "'430102199203140214" })).toEqual(['ID_NORMALISED']))
  test('full-width digits', () => expect(idsFor({ idNumber: '４３０１０２１９９２０３１４０２１４' })).toEqual(['ID_NORMALISED']))
  test('blanks between groups', () => expect(idsFor({ idNumber: '430102 19920314 0214' })).toEqual(['ID_NORMALISED']))
  test('a no-break and a zero-width blank', () => expect(idsFor({ idNumber: '430102199203140214\u00A0\u200B' })).toEqual(['ID_NORMALISED']))
  test('a lower-case x', () => expect(idsFor({ idNumber: '43010219920314029x' })).toEqual(['ID_NORMALISED']))
  test('passes: a tidy number', () => expect(idsFor({})).toEqual([]))
  test('what it became, masked', () => expect(theFinding('ID_NORMALISED', { idNumber: ' 430102199203140214' })).toMatchObject({ severity: 'info', params: { to: '430102********0214' } }))
})
