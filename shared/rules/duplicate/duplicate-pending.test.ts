import { describe, expect, test } from 'vitest'
import { idsFor } from '../../../test/fixtures/rules/check-cells.ts'
import { draftsOf, openDeclaration } from '../../../test/fixtures/rules/ports.ts'
import { checkRemoval } from '../../../test/fixtures/rules/remove-sheet.ts'

describe('DUPLICATE_PENDING', () => {
  test('confirmed, not yet sent', () => expect(idsFor({}, { drafts: draftsOf('add', openDeclaration('confirmed')) })).toEqual(['DUPLICATE_PENDING']))
  test('submitted, not yet answered', () => expect(idsFor({}, { drafts: draftsOf('add', openDeclaration('submitted')) })).toEqual(['DUPLICATE_PENDING']))
  test('passes: accepted', () => expect(idsFor({}, { drafts: draftsOf('add', openDeclaration('accepted')) })).toEqual([]))
  test('of a removal: a removal on its way', () => expect(checkRemoval({}, { drafts: draftsOf('remove', openDeclaration('submitted')) })).toMatchObject({ fate: 'duplicate', findings: [{ ruleId: 'DUPLICATE_PENDING' }] }))
  test('of a removal passes: an accepted removal', () => expect(checkRemoval({}, { drafts: draftsOf('remove', openDeclaration('accepted')) }).findings).toEqual([]))
})
