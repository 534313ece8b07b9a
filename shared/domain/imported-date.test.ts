import { describe, expect, test } from 'vitest'
import { dateOfSerial, readImportedDate } from './imported-date.ts'

describe('dates as people write them', () => {
  test.each(['2024-3-5', '2024/03/05', '2024.3.5', '20240305', '2024年3月5日', '2024年3月5号', '45356', '45356.75', '2024-03-05 00:00:00', '2024-03-05T08:30:00Z', '２０２４－０３－０５', ' 2024-03-05 ', '2024 年 3 月 5 日'])('%s', (text) =>
    expect(readImportedDate(text)).toEqual({ date: '2024-03-05', precision: 'day' }))
  test.each(['202403', '2024-03', '2024年3月', '2024.03', '2024/3'])('%s is a month', (text) => expect(readImportedDate(text)).toEqual({ date: '2024-03-01', precision: 'month' }))
  test.each(['24-3-5', '240305', '5/3/2024', '2024-02-30', '2024-13-01', '2024-3-', '2024', '1', '3月5日', '2024-3/5', '2024年3-5', '99999', '0', '-1', '2024-03-05x', '', '2024.3.', '20240230', '2024-00-10', '2024年'])('%s is none', (text) =>
    expect(readImportedDate(text)).toBeNull())
  test('in a number cell 2024.1 may have been 2024.10', () => {
    expect(readImportedDate('2024.1', true)).toBeNull()
    expect(readImportedDate('2024.1')).toEqual({ date: '2024-01-01', precision: 'month' })
    expect(readImportedDate('45356', true)).toEqual({ date: '2024-03-05', precision: 'day' })
    expect(readImportedDate('20240305', true)).toEqual({ date: '2024-03-05', precision: 'day' })
  })
  test('serials of both epochs', () => expect([dateOfSerial(45356), dateOfSerial(45356 - 1462, 1904), dateOfSerial(73_050), dateOfSerial(73_051), dateOfSerial(9999)]).toEqual(['2024-03-05', '2024-03-05', '2099-12-31', null, null]))
})
