import { describe, expect, test } from 'vitest'
import { idsFor } from '../../../test/fixtures/rules/check-cells.ts'
import { rosterOf, rosterPerson } from '../../../test/fixtures/rules/ports.ts'

describe('OP_TRANSFER_BUT_HERE', () => {
  test('insured in this very unit', () => expect(idsFor({ operation: '调入' }, { roster: rosterOf(rosterPerson({ '110': ['1', 520_000] })) })).toEqual(['OP_TRANSFER_BUT_HERE']))
  test('passes: suspended here', () => expect(idsFor({ operation: '调入' }, { roster: rosterOf(rosterPerson({ '110': ['2', 520_000] })) })).toEqual([]))
  test('passes: not on the roster', () => expect(idsFor({ operation: '调入' }, { roster: rosterOf() })).toEqual([]))
})
