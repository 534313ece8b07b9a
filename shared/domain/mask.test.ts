import { expect, test } from 'vitest'
import { maskId, maskName, maskPhone } from './mask.ts'

test('as screens show them', () => {
  expect(['430102199203140214', 'E12345678', 'A1', ''].map(maskId)).toEqual(['430102********0214', 'E1*****78', 'A*', ''])
  expect([maskPhone('13800000000'), maskPhone('84110000'), maskPhone('12')]).toEqual(['138****0000', '******00', '**'])
  expect(['向楠', '欧阳思远', '向', '𬱖𬭎', ''].map(maskName)).toEqual(['向*', '欧**远', '*', '𬱖*', ''])
})
test('never more than six and four characters, never a number whole', () => {
  for (let length = 1; length <= 40; length++) {
    const number = Array.from({ length }, (_, index) => String(index % 10)).join('')
    const masked = maskId(number)
    expect(masked).not.toBe(number)
    expect(masked.replaceAll('*', '').length).toBeLessThanOrEqual(10)
  }
})
