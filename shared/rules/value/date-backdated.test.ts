import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'
import { checkRemoval } from '../../../test/fixtures/rules/remove-sheet.ts'

describe('DATE_BACKDATED', () => {
  test('a day before the window', () => expect(idsFor({ insuredFrom: '2026-08-22' })).toEqual(['DATE_BACKDATED']))
  test('passes: the first day of the window', () => expect(idsFor({ insuredFrom: '2026-08-23' })).toEqual([]))
  test('the earliest day', () => expect(theFinding('DATE_BACKDATED', { insuredFrom: '2026-08-22' })).toMatchObject({ column: 'J', params: { date: '2026-08-22', earliest: '2026-08-23', months: 3 } }))
  test('the window ends on the last day of a shorter month', () => expect(theFinding('DATE_BACKDATED', { insuredFrom: '2026-02-27', workStartDate: '' }, { today: '2026-05-31', month: '2026-05' })).toMatchObject({ params: { earliest: '2026-02-28' } }))
  test('of a removal: a day before the window', () => expect(checkRemoval({ removedOn: '2026-08-22' }).findings).toMatchObject([{ ruleId: 'DATE_BACKDATED', column: 'F', params: { field: 'removedOn', earliest: '2026-08-23' } }]))
  test('of a removal passes: the first day of the window', () => expect(checkRemoval({ removedOn: '2026-08-23' }).findings).toEqual([]))
})
