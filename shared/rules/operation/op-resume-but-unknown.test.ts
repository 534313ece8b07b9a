import { describe, expect, test } from 'vitest'
import { idsFor } from '../../../test/fixtures/rules/check-cells.ts'
import { rosterOf } from '../../../test/fixtures/rules/ports.ts'

describe('OP_RESUME_BUT_UNKNOWN', () => {
  test('nobody of that number', () => expect(idsFor({ operation: '续保' }, { roster: rosterOf() })).toEqual(['OP_RESUME_BUT_UNKNOWN']))
  test('passes: no roster', () => expect(idsFor({ operation: '续保' })).toEqual([]))
})
