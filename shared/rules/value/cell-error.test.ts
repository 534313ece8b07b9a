import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'

describe('CELL_ERROR', () => {
  test('an address that is #N/A', () => expect(idsFor({ hukouAddress: { kind: 'error', text: '#N/A' } })).toEqual(['CELL_ERROR']))
  test('passes: a text that begins with #', () => expect(idsFor({ remark: '#3 车间' })).toEqual([]))
  test('passes: another field finds it out by itself', () => expect(idsFor({ insuredFrom: { kind: 'error', text: '#REF!' } })).toEqual(['DATE_FORMAT']))
  test('the cell', () => expect(theFinding('CELL_ERROR', { remark: { kind: 'error', text: '#REF!' } })).toMatchObject({ column: 'AB', value: '#REF!' }))
})
