import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'
import { draftsOf, openDeclaration } from '../../../test/fixtures/rules/ports.ts'
import { checkRemoval } from '../../../test/fixtures/rules/remove-sheet.ts'

describe('DUPLICATE_DRAFT', () => {
  test('an open draft', () => expect(idsFor({}, { drafts: draftsOf('add', openDeclaration('draft')) })).toEqual(['DUPLICATE_DRAFT']))
  test('a returned declaration', () => expect(idsFor({}, { drafts: draftsOf('add', openDeclaration('returned')) })).toEqual(['DUPLICATE_DRAFT']))
  test('passes: a refused one is over', () => expect(idsFor({}, { drafts: draftsOf('add', openDeclaration('refused')) })).toEqual([]))
  test('passes: somebody else’s', () => expect(idsFor({ idNumber: '430103198511020371', birthDate: '' }, { drafts: draftsOf('add', openDeclaration('draft')) })).toEqual([]))
  test('the one to open', () => expect(theFinding('DUPLICATE_DRAFT', {}, { drafts: draftsOf('add', openDeclaration('returned')) })).toMatchObject({ params: { declarationId: 'd-1', state: 'returned' } }))
  test('of a removal: an open removal', () => expect(checkRemoval({}, { drafts: draftsOf('remove', openDeclaration('draft')) })).toMatchObject({ fate: 'duplicate', findings: [{ ruleId: 'DUPLICATE_DRAFT' }] }))
  test('of a removal passes: an addition of another month is no double', () => expect(checkRemoval({}, { drafts: draftsOf('add', openDeclaration('draft', '2026-10')) }).findings).toEqual([]))
})
