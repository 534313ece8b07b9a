import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'
import { draftsOf, openDeclaration } from '../../../test/fixtures/rules/ports.ts'
import { checkRemoval } from '../../../test/fixtures/rules/remove-sheet.ts'

describe('ADD_AND_REMOVE', () => {
  test('a removal of the same month', () => expect(idsFor({}, { drafts: draftsOf('remove', openDeclaration('draft')) })).toEqual(['ADD_AND_REMOVE']))
  test('passes: a removal of another month', () => expect(idsFor({}, { drafts: draftsOf('remove', openDeclaration('draft', '2026-10')) })).toEqual([]))
  test('a warning', () => expect(theFinding('ADD_AND_REMOVE', {}, { drafts: draftsOf('remove', openDeclaration('submitted')) })).toMatchObject({ severity: 'warning', params: { other: 'remove' } }))
  test('of a removal: an addition of the same month, also one that was accepted', () => {
    for (const state of ['draft', 'accepted'] as const) expect(checkRemoval({}, { drafts: draftsOf('add', openDeclaration(state)) })).toMatchObject({ fate: 'warned', findings: [{ ruleId: 'ADD_AND_REMOVE', params: { other: 'add' } }] })
  })
  test('of a removal passes: an addition of another month', () => expect(checkRemoval({}, { drafts: draftsOf('add', openDeclaration('accepted', '2026-09')) }).findings).toEqual([]))
})
