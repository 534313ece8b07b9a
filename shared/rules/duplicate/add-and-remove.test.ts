import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'
import { draftsOf, openDeclaration } from '../../../test/fixtures/rules/ports.ts'

describe('ADD_AND_REMOVE', () => {
  test('a removal of the same month', () => expect(idsFor({}, { drafts: draftsOf('remove', openDeclaration('draft')) })).toEqual(['ADD_AND_REMOVE']))
  test('passes: a removal of another month', () => expect(idsFor({}, { drafts: draftsOf('remove', openDeclaration('draft', '2026-10')) })).toEqual([]))
  test('a warning', () => expect(theFinding('ADD_AND_REMOVE', {}, { drafts: draftsOf('remove', openDeclaration('submitted')) })).toMatchObject({ severity: 'warning', params: { other: 'remove' } }))
})
