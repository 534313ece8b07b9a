import { describe, expect, test } from 'vitest'
import { rosterPerson } from '../../../test/fixtures/rules/ports.ts'
import { retirementFor } from '../../domain/retirement.ts'
import { adviseAddition, adviseRemoval } from './operation-advice.ts'

const brief = (advice: readonly { operation: string; standing: string; reason: string }[]): string[] => advice.map(({ operation, standing, reason }) => `${operation} ${standing} ${reason}`)
const of = (participations: Record<string, [string, number]>) => rosterPerson(participations)

describe('which of 新参保, 续保, 调入 is right', () => {
  test('nobody of that number: 新参保', () => expect(brief(adviseAddition(null, true))).toEqual(['new proposed not-on-roster', 'resume wrong resume-unknown', 'transfer possible transfer-elsewhere']))
  test('all suspended: 续保', () => expect(brief(adviseAddition(of({ 410: ['2', 1] }), true))).toEqual(['new wrong new-suspended', 'resume proposed resume-suspended', 'transfer possible transfer-elsewhere']))
  test('some suspended: 续保 of those', () => expect(brief(adviseAddition(of({ 410: ['1', 1], 310: ['2', 1] }), true))).toEqual(['new wrong new-suspended', 'resume proposed resume-some', 'transfer wrong transfer-here']))
  test('all run: none', () => expect(brief(adviseAddition(of({ 410: ['1', 1] }), true))).toEqual(['new wrong new-active', 'resume wrong resume-active', 'transfer wrong transfer-here']))
  test('all ended: neither, unless from elsewhere', () => expect(brief(adviseAddition(of({ 410: ['4', 1] }), true))).toEqual(['new wrong new-ended', 'resume wrong resume-ended', 'transfer possible transfer-elsewhere']))
  test('no roster: nobody can say', () => expect(adviseAddition(null, false).every(({ standing, reason }) => standing === 'possible' && reason === 'no-roster')).toBe(true))
})

describe('which of the four of a 减员 is right', () => {
  const retirement = retirementFor('m', '1966-12')
  test('not on the roster, or nothing runs: none', () => {
    expect(adviseRemoval(null, true, null, '2026-11').every(({ standing, reason }) => standing === 'wrong' && reason === 'remove-unknown')).toBe(true)
    expect(adviseRemoval(of({ 410: ['2', 1] }), true, null, '2026-11').every(({ standing, reason }) => standing === 'wrong' && reason === 'remove-inactive')).toBe(true)
  })
  test('retirement alone is ever proposed, from its month on', () => {
    const at = (month: string) => adviseRemoval(of({ 410: ['1', 1] }), true, retirement, month)
    expect(brief(at(retirement.month))).toEqual(['suspend possible suspend', 'end possible end', 'retire proposed retire-reached', 'moveOut possible move-out'])
    expect(at(retirement.earliest)[2]).toMatchObject({ standing: 'possible', reason: 'retire-elastic', params: { month: retirement.month, earliest: retirement.earliest } })
    expect(at('2020-01')[2]).toMatchObject({ standing: 'possible', reason: 'retire-early' })
    expect(adviseRemoval(of({ 410: ['1', 1] }), true, null, '2026-11')[2]).toMatchObject({ reason: 'retire-unknown' })
  })
})
