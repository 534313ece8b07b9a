import { describe, expect, test } from 'vitest'
import { idsFor } from '../../../test/fixtures/rules/check-cells.ts'

describe('WAGE_FORMAT', () => {
  test('a word', () => expect(idsFor({ wageFen: '面议' })).toEqual(['WAGE_FORMAT']))
  test('zero', () => expect(idsFor({ wageFen: '0' })).toEqual(['WAGE_FORMAT']))
  test('negative', () => expect(idsFor({ wageFen: '-5200' })).toEqual(['WAGE_FORMAT']))
  test('three decimals', () => expect(idsFor({ wageFen: '5200.125' })).toEqual(['WAGE_FORMAT']))
  test('a comma in the wrong place', () => expect(idsFor({ wageFen: '52,00' })).toEqual(['WAGE_FORMAT']))
  test('thousands in words', () => expect(idsFor({ wageFen: '5千' })).toEqual(['WAGE_FORMAT']))
  test('an error cell', () => expect(idsFor({ wageFen: { kind: 'error', text: '#REF!' } })).toEqual(['WAGE_FORMAT']))
  test('passes: commas', () => expect(idsFor({ wageFen: '5,200.00' })).toEqual([]))
  test('passes: ￥', () => expect(idsFor({ wageFen: '￥5200' })).toEqual([]))
  test('passes: ¥', () => expect(idsFor({ wageFen: '¥5,200.5' })).toEqual([]))
  test('passes: 元', () => expect(idsFor({ wageFen: '5200元' })).toEqual([]))
  test('passes: a number', () => expect(idsFor({ wageFen: { kind: 'number', text: '5200.5' } })).toEqual([]))
  test('passes: a number with its binary tail', () => expect(idsFor({ wageFen: { kind: 'number', text: '5200.1000000000004' } })).toEqual([]))
  test('passes: full-width digits', () => expect(idsFor({ wageFen: '５２００．５０' })).toEqual([]))
})
