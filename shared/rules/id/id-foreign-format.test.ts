import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'

describe('ID_FOREIGN_FORMAT', () => {
  test('a travel permit without its letter', () => expect(idsFor({ idType: '04', idNumber: '123456789' })).toEqual(['ID_FOREIGN_FORMAT']))
  test('passes: a travel permit', () => expect(idsFor({ idType: '04', idNumber: 'H12345678' })).toEqual([]))
  test('passes: a Taiwan permit', () => expect(idsFor({ idType: '06', idNumber: '12345678' })).toEqual([]))
  test('passes: an old permanent-residence card', () => expect(idsFor({ idType: '07', idNumber: 'FRA110080070210' })).toEqual([]))
  test('passes: a passport', () => expect(idsFor({ idType: '08', idNumber: 'E12345678' })).toEqual([]))
  test('passes: a document without a usual form', () => expect(idsFor({ idType: '02', idNumber: '南字第123号' })).toEqual([]))
  test('a passport with a sign in it is doubted, not refused', () => expect(theFinding('ID_FOREIGN_FORMAT', { idType: '08', idNumber: 'E-1234567' })).toMatchObject({ severity: 'warning' }))
})
