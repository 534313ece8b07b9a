import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'

describe('ID_15_DIGIT', () => {
  test('a number of the first generation', () => expect(idsFor({ idNumber: '430102920314021' })).toEqual(['ID_15_DIGIT']))
  test('15 digits in a number cell are whole', () => expect(idsFor({ idNumber: { kind: 'number', text: '430102920314021' } })).toEqual(['ID_15_DIGIT']))
  test('passes: 18 digits', () => expect(idsFor({})).toEqual([]))
  test('the 18-digit form is offered', () => expect(theFinding('ID_15_DIGIT', { idNumber: '430102920314021' })).toMatchObject({ severity: 'warning', params: { upgraded: '430102199203140214', upgradedMasked: '430102********0214' } }))
})
