import { describe, expect, test } from 'vitest'
import { reconcile, type RosterEntry, type StaffRow } from './reconcile.ts'
import type { ReconciliationLine } from './reconciliation.ts'

let nextRow = 2
const staff = (name: string, canonicalId: string | null, more: Partial<StaffRow> = {}): StaffRow => ({
  row: nextRow++, name, idNumber: canonicalId ?? '', canonicalId, numberProblem: canonicalId === null ? 'empty' : null, wageFen: null, hiredOn: null, leftOn: null, hasLeft: false, formerUnit: null, ...more,
})
const entry = (name: string, canonicalId: string, more: Partial<RosterEntry> = {}): RosterEntry => ({ personId: `p${canonicalId}`, canonicalId, name, active: ['110', '410'], wageFen: 520_000, retired: null, ...more })

function compare(list: readonly StaffRow[], roster: readonly RosterEntry[]) {
  const comparison = reconcile(list)
  for (const one of roster) comparison.see(one)
  return comparison.end()
}
const kinds = (lines: readonly ReconciliationLine[]): string[] => lines.map(({ kind, name }) => `${kind} ${name}`)

describe('the number decides who is who', () => {
  test('people who agree are counted and make no line', () => {
    const { lines, summary } = compare([staff('向楠', 'A'), staff('李雷', 'B', { wageFen: 520_000 })], [entry('向楠', 'A'), entry('李雷', 'B')])
    expect(lines).toEqual([])
    expect(summary).toMatchObject({ staff: 2, agrees: 2, rosterActive: 2 })
  })

  test('works and is not on the roster: 新参保; nothing runs any more: 续保; insured and on no list: 停保', () => {
    const { lines } = compare([staff('新来', 'A', { hiredOn: '2026-11-03' }), staff('回来', 'B')], [entry('回来', 'B', { active: [] }), entry('不在', 'C'), entry('早走', 'D', { active: [] })])
    expect(kinds(lines)).toEqual(['add 新来', 'resume 回来', 'stopMissing 不在'])
    expect(lines[0]?.detail.hiredOn).toBe('2026-11-03')
    expect(lines[2]).toMatchObject({ row: null, personId: 'pC', detail: { active: ['110', '410'] } })
  })

  test('has left by the list and is still insured; has left and is not: agrees', () => {
    const { lines, summary } = compare([staff('走了', 'A', { hasLeft: true, leftOn: '2026-10-31' }), staff('也走了', 'B', { hasLeft: true }), staff('没来过', 'C', { hasLeft: true })], [entry('走了', 'A'), entry('也走了', 'B', { active: [] })])
    expect(kinds(lines)).toEqual(['stopLeft 走了'])
    expect(lines[0]?.detail.leftOn).toBe('2026-10-31')
    expect(summary).toMatchObject({ staffLeft: 3, agrees: 2 })
  })

  test('another name or wage under the same number is said, each by itself', () => {
    const { lines } = compare([staff('向南', 'A', { wageFen: 600_000 }), staff('阿依古丽•买买提', 'B')], [entry('向楠', 'A'), entry('阿依古丽·买买提', 'B')])
    expect(kinds(lines)).toEqual(['nameDiffers 向南', 'wageDiffers 向南'])
    expect(lines[1]?.detail).toMatchObject({ listWageFen: 600_000, rosterWageFen: 520_000, rosterName: '向楠' })
  })

  test('past the statutory age: retire where more than 工伤 runs, whether on the list or not', () => {
    const retired = { month: '2026-08', assumed: true }
    const { lines } = compare([staff('老王', 'A'), staff('老李', 'B')], [entry('老王', 'A', { retired }), entry('老李', 'B', { retired, active: ['410'] }), entry('老张', 'C', { retired })])
    expect(kinds(lines)).toEqual(['retire 老王', 'retire 老张'])
    expect(lines[0]?.detail).toMatchObject({ retirementMonth: '2026-08', assumed: true })
  })
})

describe('a name alone decides nothing', () => {
  test('one of the name on the roster is shown, several are not chosen from, and none of them is stopped as missing', () => {
    const { lines } = compare([staff('王芳', null), staff('李伟', null, { idNumber: '4301', numberProblem: 'length' }), staff('无名', null)], [entry('王芳', 'A'), entry('李伟', 'B'), entry('李伟', 'C')])
    expect(kinds(lines)).toEqual(['sameName 王芳', 'ambiguous 李伟', 'numberWrong 无名'])
    expect(lines[0]).toMatchObject({ personId: 'pA', idNumber: 'A' })
    expect(lines[1]).toMatchObject({ personId: null, idNumber: '4301', detail: { namesakes: 2, numberProblem: 'length' } })
  })

  test('two of one name with numbers of their own are two people', () => {
    const { lines, summary } = compare([staff('王芳', 'A'), staff('王芳', 'B')], [entry('王芳', 'A'), entry('王芳', 'C')])
    expect(kinds(lines)).toEqual(['add 王芳', 'stopMissing 王芳'])
    expect(summary.agrees).toBe(1)
  })

  test('the same person twice in the list is compared once', () => {
    const first = staff('向楠', 'A')
    const { lines } = compare([first, staff('向楠', 'A')], [entry('向楠', 'A')])
    expect(kinds(lines)).toEqual(['doubled 向楠'])
    expect(lines[0]?.detail.firstRow).toBe(first.row)
  })
})

test('everybody of the list is in a line or agrees: nobody is lost', () => {
  const list = Array.from({ length: 500 }, (_, index) => staff(`人${index % 40}`, index % 7 === 0 ? null : `N${index % 450}`, { hasLeft: index % 11 === 0 }))
  const roster = Array.from({ length: 300 }, (_, index) => entry(`人${index % 40}`, `N${index * 2}`, { active: index % 5 === 0 ? [] : ['410'] }))
  const { lines, summary } = compare(list, roster)
  const rows = new Set(lines.flatMap(({ row }) => (row === null ? [] : [row])))
  expect(rows.size + summary.agrees).toBe(list.length)
})
