import { describe, expect, test } from 'vitest'
import { creditCheckCharacter } from '../domain/credit-code.ts'
import { CODES, PROFILE, TODAY } from '../../test/fixtures/rules/add-sheet.ts'
import { checkCreditCode } from './check-credit-code.ts'
import { checkIdNumber } from './check-id-number.ts'

const ids = (text: string): string[] => checkIdNumber(text, TODAY, CODES, PROFILE).map(({ ruleId }) => ruleId)

describe('one number by itself', () => {
  test.each(['11010519491231002X', '810000199408230021', '830000199201300022', '911124198108030024'])('%s is sound', (number) => expect(ids(number)).toEqual([]))
  test.each([
    ['110105194902310026', ['ID_BIRTHDATE']], ['110105209912310029', ['ID_BIRTHDATE']], ['110105194912310021', ['ID_CHECKSUM']], ['11010519491231002x', ['ID_NORMALISED']], ['110105491231002', ['ID_15_DIGIT']],
    ['1101', ['ID_LENGTH']], ['11010519491231O02X', ['ID_CHARSET']], ['', ['ID_REQUIRED']], ['4.30102E+17', ['ID_NUMERIC_CELL']], ['000105194912310020', ['ID_PROVINCE']],
  ])('%s', (number, expected) => expect(ids(number)).toEqual(expected))
})

describe('one credit code', () => {
  test.each([
    ['91350100M000100Y43', []], ['91350100M000100Y44', ['USCC_CHECKSUM']], ['91350100M000100Y4', ['USCC_LENGTH']], ['91350100M000100I43', ['USCC_CHARSET']], ['B1350100M000100Y43', ['USCC_DEPARTMENT']],
  ])('%s', (code, expected) => expect(checkCreditCode(code).map(({ ruleId }) => ruleId)).toEqual(expected))
  test('what was expected', () => expect(checkCreditCode('91350100M000100Y44')[0]).toMatchObject({ severity: 'error', params: { expected: '3', found: '4' } }))
  test('the organisation code inside is a warning', () => expect(checkCreditCode(`91350100M000100Y5${creditCheckCharacter('91350100M000100Y5')}`).map(({ ruleId, severity }) => [ruleId, severity])).toEqual([['USCC_ORGANISATION', 'warning']]))
})
