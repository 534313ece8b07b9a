import { describe, expect, test } from 'vitest'
import { ADD_COLUMNS, addRow, contextWith, letterOf, type SheetField } from '../../../test/fixtures/rules/add-sheet.ts'
import { madePeople } from '../../../test/fixtures/rules/made-people.ts'
import { FAULT_GROUPS } from '../../../test/fixtures/rules/planted-faults.ts'
import { between, pick, seeded } from '../../../test/fixtures/rules/seeded.ts'
import type { MadeCell } from '../../../test/fixtures/rules/text-row.ts'
import { createAddChecker } from './checker.ts'

const SHEETS = 300
const ROWS = 24

interface Sheet {
  readonly rows: Record<SheetField, MadeCell>[]
  /** "row column rule", in order. */
  readonly planted: string[]
}

/** A sheet of sound people with 1 to 20 faults, several of them perhaps in one row but never in one cell. */
function plant(seed: number): Sheet {
  const random = seeded(seed)
  const rows = madePeople(seed, ROWS)
  const used = new Set<string>()
  const planted: string[] = []
  for (let left = between(random, 1, 20); left > 0; ) {
    const index = between(random, 0, ROWS - 1)
    const group = between(random, 0, FAULT_GROUPS.length - 1)
    if (used.has(`${index} ${group}`)) continue
    used.add(`${index} ${group}`)
    const fault = pick(random, FAULT_GROUPS[group] ?? [])
    const row = rows[index]
    if (row === undefined) continue
    Object.assign(row, fault.plant(row))
    planted.push(`${index + 2} ${letterOf(fault.field)} ${fault.ruleId}`)
    left--
  }
  return { rows, planted: planted.toSorted() }
}

function found({ rows }: Sheet): string[] {
  const checker = createAddChecker({ columns: ADD_COLUMNS, context: contextWith() })
  return rows.flatMap((cells, index) => checker.check(addRow(cells, index + 2)).findings.map(({ row, column, ruleId }) => `${row} ${column} ${ruleId}`)).toSorted()
}

describe('planted faults', () => {
  test(`${SHEETS} sheets: every fault found at its cell, nothing else said`, () => {
    for (let seed = 1; seed <= SHEETS; seed++) {
      const sheet = plant(seed)
      expect(found(sheet), `seed ${seed}`).toEqual(sheet.planted)
    }
  })
  test('sheets without a fault: nothing said', () => {
    for (let seed = 1; seed <= 50; seed++) expect(found({ rows: madePeople(seed + 1000, ROWS), planted: [] }), `seed ${seed}`).toEqual([])
  })
  test('the same sheet twice gives the same', () => {
    for (let seed = 1; seed <= 20; seed++) expect(found(plant(seed))).toEqual(found(plant(seed)))
  })
})
