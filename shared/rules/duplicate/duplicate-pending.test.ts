import { describe, expect, test } from 'vitest'
import { idsFor } from '../../../test/fixtures/rules/check-cells.ts'
import { draftsOf, openDeclaration } from '../../../test/fixtures/rules/ports.ts'

describe('DUPLICATE_PENDING', () => {
  test('confirmed, not yet sent', () => expect(idsFor({}, { drafts: draftsOf('add', openDeclaration('confirmed')) })).toEqual(['DUPLICATE_PENDING']))
  test('submitted, not yet answered', () => expect(idsFor({}, { drafts: draftsOf('add', openDeclaration('submitted')) })).toEqual(['DUPLICATE_PENDING']))
  test('passes: accepted', () => expect(idsFor({}, { drafts: draftsOf('add', openDeclaration('accepted')) })).toEqual([]))
})
