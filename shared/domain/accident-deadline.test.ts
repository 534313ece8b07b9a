import { describe, expect, test } from 'vitest'
import { deadlinesOf, type AccidentClock } from './accident-deadline.ts'
import { addHours, isCivilMinute, minuteNumber, minuteOfNumber, minutesBetween } from './civil-minute.ts'

const LIMITS = { reportHours: 24, reportRedHours: 48, recognitionDays: 30 }
const clock = (now: string, changes: Partial<AccidentClock> = {}): AccidentClock => ({ occurredAt: '2026-11-23 10:20', receivedAt: null, recognitionOn: null, now, ...changes })
const stateOf = (kind: string, at: AccidentClock): unknown => deadlinesOf(at, LIMITS).find((one) => one.kind === kind)

describe('civil minutes', () => {
  test('there and back, across days, months and leap years', () => {
    for (const minute of ['2026-11-23 00:00', '2026-12-31 23:59', '2028-02-29 12:34', '0001-01-01 00:01']) expect(minuteOfNumber(minuteNumber(minute))).toBe(minute)
    expect(addHours('2026-12-31 23:30', 1)).toBe('2027-01-01 00:30')
    expect(addHours('2028-03-01 00:00', -1)).toBe('2028-02-29 23:00')
    expect(minutesBetween('2026-11-23 10:20', '2026-11-24 10:19')).toBe(1439)
  })
  test('what is no minute', () => {
    for (const text of ['2026-11-23', '2026-11-23 24:00', '2026-02-30 10:00', '2026-11-23T10:00', '']) expect(isCivilMinute(text), text).toBe(false)
  })
})

describe('the 快报 clock', () => {
  test.each([
    ['2026-11-23 10:21', 'running', 1439],
    ['2026-11-24 02:20', 'soon', 480],
    ['2026-11-24 10:20', 'soon', 0],
    ['2026-11-24 10:21', 'late', -1],
    ['2026-11-25 10:20', 'late', -1440],
    ['2026-11-25 10:21', 'red', -1441],
  ])('at %s it is %s', (now, state, left) => expect(stateOf('report', clock(now))).toEqual({ kind: 'report', dueAt: '2026-11-24 10:20', left, state }))
  test('it stands when the bureau has taken the report in, in time or late', () => {
    expect(stateOf('report', clock('2026-12-24 10:00', { receivedAt: '2026-11-24 10:20' }))).toMatchObject({ state: 'done', left: 0 })
    expect(stateOf('report', clock('2026-12-24 10:00', { receivedAt: '2026-11-24 10:21' }))).toMatchObject({ state: 'done-late', left: -1 })
  })
  test('another region, another limit', () => {
    expect(deadlinesOf(clock('2026-11-25 10:00'), { ...LIMITS, reportHours: 72, reportRedHours: 96 })[0]).toMatchObject({ dueAt: '2026-11-26 10:20', state: 'running' })
  })
})

describe('the 认定 clocks', () => {
  test.each([
    ['2026-11-23 10:30', 30, 'running'],
    ['2026-12-12 23:59', 11, 'running'],
    ['2026-12-13 00:00', 10, 'soon'],
    ['2026-12-23 23:59', 0, 'soon'],
    ['2026-12-24 00:00', -1, 'red'],
  ])('at %s the unit has %i days', (now, left, state) => expect(stateOf('recognition', clock(now))).toEqual({ kind: 'recognition', dueAt: '2026-12-23', left, state }))
  test('the worker has a year, also from 29 February', () => {
    expect(stateOf('worker', clock('2027-11-23 08:00'))).toMatchObject({ dueAt: '2027-11-23', left: 0, state: 'soon' })
    expect(stateOf('worker', clock('2027-11-24 00:00'))).toMatchObject({ left: -1, state: 'red' })
    expect(stateOf('worker', clock('2028-03-01 00:00', { occurredAt: '2028-02-29 08:00' }))).toMatchObject({ dueAt: '2029-02-28' })
  })
  test('both stand once it was applied for', () => {
    expect(stateOf('recognition', clock('2027-01-01 00:00', { recognitionOn: '2026-12-20' }))).toMatchObject({ state: 'done', left: 3 })
    expect(stateOf('recognition', clock('2027-01-01 00:00', { recognitionOn: '2026-12-24' }))).toMatchObject({ state: 'done-late', left: -1 })
  })
})
