import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'

describe('FIELD_LENGTH', () => {
  test('an address of 151', () => expect(idsFor({ hukouAddress: '长'.repeat(151) })).toEqual(['FIELD_LENGTH']))
  test('a remark of 201', () => expect(idsFor({ remark: '长'.repeat(201) })).toEqual(['FIELD_LENGTH']))
  test('a former unit of 201', () => expect(idsFor({ formerUnit: '长'.repeat(201) })).toEqual(['FIELD_LENGTH']))
  test('passes: an address of 150', () => expect(idsFor({ contactAddress: '长'.repeat(150) })).toEqual([]))
  test('passes: 150 characters beyond the BMP', () => expect(idsFor({ contactAddress: '𬱖'.repeat(150) })).toEqual([]))
  test('both lengths', () => expect(theFinding('FIELD_LENGTH', { remark: '长'.repeat(201) })).toMatchObject({ params: { length: 201, limit: 200 } }))
  test('the number of another document', () => expect(theFinding('FIELD_LENGTH', { idType: '02', idNumber: '1'.repeat(23) })).toMatchObject({ field: 'idNumber' }))
})
