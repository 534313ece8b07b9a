import { describe, expect, it } from 'vitest'
import { Person } from '../../../shared/domain/person.ts'
import { Unit } from '../../../shared/domain/unit.ts'
import { creditCheck } from './credit-code.ts'
import { addMonths, daysInMonth, lastDay, monthNumber, monthText } from './month.ts'
import { RARE_CHARACTERS } from './name-data.ts'
import { makePerson } from './person.ts'
import { residentCheck, residentIdHolds } from './resident-id.ts'
import { makeUnit, UNIT_INSURANCES } from './unit.ts'

const TODAY = '2026-11-23'

function make(count: number, seed = 1): Person[] {
  const taken = new Set<string>()
  return Array.from({ length: count }, (_, index) => makePerson(seed, index, TODAY, taken))
}

const people = make(6_000)
const activeIn = (person: Person, insurance: string): boolean => person.participations.some((of) => of.insurance === insurance && of.insuredStatus === '1')

describe('made-up people', () => {
  it('are the same for the same seed, however many follow', () => {
    expect(make(300)).toEqual(people.slice(0, 300))
    expect(make(300, 2)).not.toEqual(people.slice(0, 300))
  })

  it('fit the schema, with ids in ascending order and documents of their own', () => {
    for (const person of people) expect(Person.parse(person)).toEqual(person)
    expect(people.map(({ id }) => id)).toEqual(people.map(({ id }) => id).toSorted())
    expect(new Set(people.map(({ idNumber }) => idNumber)).size).toBe(people.length)
  })

  it('have resident numbers whose check, birth date and gender hold', () => {
    const residents = people.filter(({ idType }) => idType === '01' || idType === '16')
    expect(residents.length).toBeGreaterThan(5_900)
    for (const { idNumber, birthDate, gender } of residents) {
      expect(residentIdHolds(idNumber)).toBe(true)
      expect(idNumber.slice(6, 14)).toBe(birthDate.replaceAll('-', ''))
      expect(Number(idNumber.charAt(16)) % 2 === 1 ? '1' : '2').toBe(gender)
    }
    expect(residentIdHolds('11010519491231002X')).toBe(true)
    expect(residentIdHolds('110105194912310021')).toBe(false)
  })

  it('hold people from Hong Kong, Macao and Taiwan, and foreigners', () => {
    const residence = people.filter(({ idType }) => idType === '16')
    expect(residence.length).toBe(30)
    expect(residence.every(({ idNumber }) => /^8[123]0000/.test(idNumber))).toBe(true)
    const permanent = people.filter(({ idType }) => idType === '07')
    expect(permanent.length).toBeGreaterThan(2)
    for (const { idNumber } of permanent) expect(idNumber.charAt(0) + idNumber.charAt(17)).toBe(`9${residentCheck(idNumber.slice(0, 17))}`)
    expect(people.filter(({ idType }) => idType === '08').length).toBeGreaterThan(2)
  })

  it('hold minority dots, rare characters and namesakes', () => {
    expect(people.filter(({ name }) => /^\p{Script=Han}+·\p{Script=Han}+$/u.test(name)).length).toBeGreaterThan(100)
    expect(people.filter(({ name }) => RARE_CHARACTERS.some((character) => name.includes(character))).length).toBeGreaterThan(80)
    expect(people[41]?.name).toBe(people[40]?.name)
    expect(people.every(({ name }) => !/[�\p{Co}\d]/u.test(name))).toBe(true)
  })

  it('are active, suspended and ended in plausible shares, with statuses that agree', () => {
    const share = (status: string): number => people.filter(({ participations }) => participations[0]?.insuredStatus === status).length / people.length
    expect(share('1')).toBeGreaterThan(0.75)
    expect(share('2')).toBeGreaterThan(0.08)
    expect(share('4')).toBeGreaterThan(0.04)
    for (const of of people.flatMap(({ participations }) => participations)) {
      expect(`${of.insuredStatus}${of.paymentStatus}`).toMatch(/^(11|22|43)$/)
      expect(of.to === null).toBe(of.insuredStatus === '1')
      if (of.to !== null) expect([of.to >= of.from, of.to < TODAY, of.paidUntil]).toEqual([true, true, of.to.slice(0, 7)])
      if (of.paidUntil !== null) expect(of.paidUntil >= of.from.slice(0, 7) && of.paidUntil < TODAY.slice(0, 7)).toBe(true)
    }
  })

  it('keep the order of birth, work and cover; the over-age have 工伤 alone', () => {
    for (const person of people) {
      const { birthDate, workStartDate, hiredOn, participations } = person
      expect(monthNumber((hiredOn ?? '').slice(0, 7)) - monthNumber(birthDate.slice(0, 7))).toBeGreaterThanOrEqual(18 * 12)
      expect((workStartDate ?? '') <= (hiredOn ?? '') && (hiredOn ?? '') < TODAY && participations.every(({ from }) => from === hiredOn)).toBe(true)
      if (person.insuredIdentity === '318') expect(participations.map(({ insurance }) => insurance)).toEqual(['410'])
      else expect(participations).toHaveLength(UNIT_INSURANCES.length)
    }
    expect(people.filter(({ insuredIdentity }) => insuredIdentity === '318').length).toBeGreaterThan(50)
  })

  it('hold some who have 工伤 and not 医疗: what 续保 of one insurance is for', () => {
    expect(people.filter((person) => activeIn(person, '410') && !activeIn(person, '310') && person.insuredIdentity === '101').length).toBeGreaterThan(60)
  })
})

describe('the made-up unit', () => {
  it('is one of Changsha with a credit code that holds', () => {
    for (let seed = 1; seed < 200; seed += 1) {
      const unit = makeUnit(seed)
      expect(Unit.parse(unit)).toEqual(unit)
      expect(unit.creditCode).toMatch(/^91430100[0-9]{8}[0-9X][0-9A-HJ-NP-RTUWXY]$/)
      expect(creditCheck(unit.creditCode.slice(0, 17))).toBe(unit.creditCode.charAt(17))
    }
    expect(creditCheck('91350100M000100Y4')).toBe('3')
  })
})

describe('months', () => {
  it('are counted without a calendar', () => {
    expect(monthText(monthNumber('2026-11'))).toBe('2026-11')
    expect(addMonths('2026-11', 2)).toBe('2027-01')
    expect(addMonths('2026-01', -1)).toBe('2025-12')
    expect([daysInMonth('2024-02'), daysInMonth('2026-02'), daysInMonth('1900-02'), daysInMonth('2000-02')]).toEqual([29, 28, 28, 29])
    expect(lastDay('2026-04')).toBe('2026-04-30')
  })
})
