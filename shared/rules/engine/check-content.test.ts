import { describe, expect, test } from 'vitest'
import { contextWith, makeId } from '../../../test/fixtures/rules/add-sheet.ts'
import { checkCells, idsOf } from '../../../test/fixtures/rules/check-cells.ts'
import { checkRemoval } from '../../../test/fixtures/rules/remove-sheet.ts'
import { draftsOf, openDeclaration, rosterOf, rosterPerson } from '../../../test/fixtures/rules/ports.ts'
import type { AddContent } from '../../domain/add-content.ts'
import type { RemoveContent } from '../../domain/remove-content.ts'
import { checkAddContent, checkRemoveContent, checkState } from './check-content.ts'

const clean = checkCells().content
const check = (changes: Partial<AddContent>): string[] => idsOf(checkAddContent({ ...clean, ...changes }, contextWith()))

describe('a draft by the rules of the rows', () => {
  test('what a clean row became is clean', () => expect(checkAddContent(clean, contextWith())).toEqual([]))
  test.each<[string, Partial<AddContent>, string[]]>([
    ['name', { name: '' }, ['NAME_REQUIRED']],
    ['number', { idNumber: '430102199203140215' }, ['ID_CHECKSUM']],
    ['15 digits', { idNumber: '430102920314021' }, ['ID_15_DIGIT']],
    ['empty type', { idType: '' }, ['FIELD_REQUIRED']],
    ['unknown code', { ethnicity: '77' }, ['CODE_UNKNOWN']],
    ['unknown insurance', { insurances: ['410', '999'] }, ['CODE_UNKNOWN']],
    ['date that the schema lets pass', { insuredFrom: '2026-02-31' }, ['DATE_FORMAT']],
    ['no wage', { wageFen: null }, ['FIELD_REQUIRED']],
    ['no wage at all', { wageFen: 0 }, ['WAGE_FORMAT']],
    ['low wage', { wageFen: 100_00 }, ['WAGE_BELOW_LIMIT']],
    ['no insurance', { insurances: [] }, ['INSURANCE_REQUIRED']],
    ['operation', { operation: null }, ['FIELD_REQUIRED']],
    ['young', { idNumber: makeId('43010220150101021'), birthDate: null, workStartDate: null }, ['AGE_UNDER_16']],
    ['a further field’s unknown code', { maritalStatus: '7' }, ['CODE_UNKNOWN']],
    ['a further field that is too long', { postcode: '4100055' }, ['FIELD_LENGTH']],
    ['a further date that is none', { archiveBirthDate: '1992-13-01' }, ['DATE_FORMAT']],
    ['further fields that are sound', { maritalStatus: '2', specialWork: '0', administrativePost: '车间主任', workerGrade: '3', technicalTitle: '2', seniorTitleKind: '工程', archiveBirthDate: '1992-03-14', postcode: '410005', email: 'a@b.cn' }, []],
    ['typed birth date', { birthDate: '1992-03-15' }, ['BIRTHDATE_MISMATCH']],
  ])('%s', (_, changes, ids) => expect(check(changes)).toEqual(ids))
  test('findings of drafts have no row and no column, but a field and the value', () =>
    expect(checkAddContent({ ...clean, wageFen: 10_000 }, contextWith())).toMatchObject([{ row: null, column: null, field: 'wageFen', value: '100.00' }]))
  test('it does not stand in its own way', () => {
    const context = contextWith({ drafts: draftsOf('add', openDeclaration('draft')) })
    expect(idsOf(checkAddContent(clean, context))).toEqual(['DUPLICATE_DRAFT'])
    expect(checkAddContent(clean, context, { declarationId: 'd-1' })).toEqual([])
  })
  test('a row and the draft made of it say the same', () => {
    const context = { roster: rosterOf(rosterPerson({ '410': ['1', 480_000] })) }
    const cells = { mobile: '12', wageFen: '3000', 'insurance.510': '否' }
    const { findings, content } = checkCells(cells, context)
    expect(idsOf(checkAddContent(content, contextWith(context)))).toEqual(idsOf(findings))
  })
})

describe('a 减员 by the rules of the rows', () => {
  const removal = checkRemoval().content
  test('what a clean row became is clean', () => expect(checkRemoveContent(removal, contextWith())).toEqual([]))
  test.each<[string, Partial<RemoveContent>, string[]]>([
    ['name', { name: '' }, ['NAME_REQUIRED']],
    ['number', { idNumber: '430102199203140215' }, ['ID_CHECKSUM']],
    ['operation', { operation: null }, ['FIELD_REQUIRED']],
    ['reason', { reason: null }, ['FIELD_REQUIRED']],
    ['unknown reason', { reason: '9999' }, ['CODE_UNKNOWN']],
    ['reason of another operation', { reason: '6401' }, ['OP_REASON_MISMATCH']],
    ['day', { removedOn: null }, ['FIELD_REQUIRED']],
    ['no insurance', { insurances: [] }, ['INSURANCE_REQUIRED']],
    ['remark', { remark: '长'.repeat(201) }, ['FIELD_LENGTH']],
  ])('%s', (_, changes, ids) => expect(idsOf(checkRemoveContent({ ...removal, ...changes }, contextWith()))).toEqual(ids))
  test('a row and the draft made of it say the same', () => {
    const context = { roster: rosterOf(rosterPerson({ '410': ['2', 480_000] })) }
    const { findings, content } = checkRemoval({ operation: '在职转退休', reason: '6501' }, context)
    expect(idsOf(findings)).toEqual(['OP_REMOVE_NOT_ACTIVE', 'OP_REMOVE_NOT_ACTIVE', 'OP_RETIRE_TOO_EARLY'])
    expect(idsOf(checkRemoveContent(content, contextWith(context)))).toEqual(idsOf(findings))
  })
  test('it does not stand in its own way', () => {
    const context = contextWith({ drafts: draftsOf('remove', openDeclaration('draft')) })
    expect(idsOf(checkRemoveContent(removal, context))).toEqual(['DUPLICATE_DRAFT'])
    expect(checkRemoveContent(removal, context, { declarationId: 'd-1' })).toEqual([])
  })
})

test('how far it could be checked here', () => {
  const fresh = { roster: rosterOf(), rosterAgeDays: 7 }
  expect(checkState({ operation: 'new' }, contextWith())).toBe('bureau-only')
  expect(checkState({ operation: 'new' }, contextWith(fresh))).toBe('local')
  expect(checkState({ operation: 'transfer' }, contextWith(fresh))).toBe('bureau-only')
  expect(checkState({ operation: 'resume' }, contextWith({ ...fresh, rosterAgeDays: 8 }))).toBe('roster-stale')
})
