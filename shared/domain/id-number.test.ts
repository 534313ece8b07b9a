import { describe, expect, test } from 'vitest'
import { idNeighbours } from './id-neighbours.ts'
import { canonicalId, groupIdNumber, readIdNumber, tidyIdNumber, upgradeIdNumber, type IdReading } from './id-number.ts'

const TODAY = '2026-11-23'
const read = (number: string): IdReading => {
  const reading = readIdNumber(number, TODAY)
  if (typeof reading === 'string') throw new Error(reading)
  return reading
}

describe('GB 11643', () => {
  test('the sample of the standard', () =>
    expect(read('11010519491231002X')).toEqual({ number: '11010519491231002X', kind: 'resident', region: '110105', birthDate: '1949-12-31', gender: '2', expectedCheck: 'X', checksumRight: true }))
  test.each(['11010519491231002X', '810000199408230021', '830000199201300022', '911124198108030024'])('%s is sound', (number) => expect(read(number)).toMatchObject({ checksumRight: true }))
  test.each(['11010519491231002X', '810000199408230021', '830000199201300022', '911124198108030024'])('%s with any other last character is not', (number) => {
    for (const last of '0123456789X') if (last !== number[17]) expect(read(number.slice(0, 17) + last).checksumRight).toBe(false)
  })
  test('whose it is', () => expect(['110105194912310021', '810000199408230021', '911124198108030024'].map((number) => read(number).kind)).toEqual(['resident', 'residence-permit', 'foreigner']))
  test('31 February, the check character right', () => expect(read('110105194902310026')).toMatchObject({ birthDate: null, checksumRight: true }))
  test('born in the future, the check character right; not so on that day', () => {
    expect(read('110105209912310029')).toMatchObject({ birthDate: null, checksumRight: true })
    expect(readIdNumber('110105209912310029', '2099-12-31')).toMatchObject({ birthDate: '2099-12-31' })
  })
  test('form', () => expect(['1101051949123100', '11010519491231002x', '11O105194912310021', ''].map((number) => readIdNumber(number, TODAY))).toEqual(['length', 'charset', 'charset', 'length']))
  test('15 digits become the 18 of the standard', () => expect(upgradeIdNumber('110105491231002')).toBe('11010519491231002X'))
})

describe('spellings of a person’s number', () => {
  test.each(['11010519491231002X', '11010519491231002x', ' １１０１０５１９４９１２３１００２Ｘ ', "'11010519491231002X", '110105 19491231 002X', '110105491231002', '110105\u00A019491231002\u200BX'])('%s', (text) => expect(canonicalId(text)).toBe('11010519491231002X'))
  test('other documents stay themselves', () => expect(['e12345678', 'FRA110080070210', 'H12345678'].map(canonicalId)).toEqual(['E12345678', 'FRA110080070210', 'H12345678']))
  test('a tidy number is not copied', () => expect(tidyIdNumber('11010519491231002X')).toBe('11010519491231002X'))
  test('read aloud', () => expect(groupIdNumber('430102199203140214')).toBe('430102 19920314 0214'))
})

test('neighbours: what one slip could have been, and only sound numbers', () => {
  const neighbours = idNeighbours('430102199203140215', TODAY)
  expect(neighbours).toContain('430102199203140214')
  expect(neighbours.every((number) => read(number).checksumRight && read(number).birthDate !== null)).toBe(true)
  expect(idNeighbours('430102199203140124', TODAY)).toContain('430102199203140214')
})
