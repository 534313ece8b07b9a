import { describe, expect, it } from 'vitest'
import { addRow, ADD_COLUMNS, contextWith, headerRow, letterOf, CODES, PROFILE, SOUND_ID } from '../../../test/fixtures/rules/add-sheet.ts'
import { checkCells, idsOf } from '../../../test/fixtures/rules/check-cells.ts'
import { textRow } from '../../../test/fixtures/rules/text-row.ts'
import { findHeader } from '../header/find-header.ts'
import { createAddChecker } from './checker.ts'

describe('the checker of a 增员 file', () => {
  it('has nothing to say of a clean row, and gives its content as it is stored', () => {
    const { findings, fate, content, blank } = checkCells()
    expect(findings).toEqual([])
    expect({ fate, blank }).toEqual({ fate: 'ready', blank: false })
    expect(content).toMatchObject({
      name: '向楠', idType: '01', idNumber: SOUND_ID, gender: '1', birthDate: '1992-03-14', ethnicity: '01', hukou: '11', operation: 'new', insuredFrom: '2026-11-01',
      insurances: ['110', '210', '310', '330', '410', '510'], wageFen: 520_000, employmentForm: '41', insuredIdentity: '101', personalIdentity: null, workStartDate: '2014-07-01', education: '21', mobile: '13800000000',
    })
  })

  it('collects every finding of a row, each at its cell', () => {
    const { findings, fate } = checkCells({ name: '向楠?', idNumber: '430102199203140215', wageFen: '5千', mobile: '12', ethnicity: '汗族' })
    expect(findings.map(({ ruleId, row, column }) => [ruleId, row, column])).toEqual([
      ['CODE_UNKNOWN', 2, letterOf('ethnicity')],
      ['WAGE_FORMAT', 2, letterOf('wageFen')],
      ['PHONE_FORMAT', 2, letterOf('mobile')],
      ['NAME_CHARSET', 2, letterOf('name')],
      ['ID_CHECKSUM', 2, letterOf('idNumber')],
    ])
    expect(fate).toBe('wrong')
  })

  it('takes no blank row for a row: nothing but a sequence number', () => {
    const checker = createAddChecker({ columns: ADD_COLUMNS, context: contextWith() })
    expect(checker.check(textRow(9, ['7', '', ' ', '　'])).blank).toBe(true)
    expect(checker.check(textRow(10, [])).blank).toBe(true)
    expect(checker.check(textRow(11, ['合计'])).blank).toBe(false)
  })

  it('remembers who was seen: the first row stays, later ones are duplicates in whatever form', () => {
    const checker = createAddChecker({ columns: ADD_COLUMNS, context: contextWith() })
    expect(checker.check(addRow({}, 2)).fate).toBe('ready')
    const again = checker.check(addRow({ idNumber: `430102920314021`, birthDate: '' }, 3))
    expect(again.fate).toBe('duplicate')
    expect(again.findings.find(({ ruleId }) => ruleId === 'DUPLICATE_IN_FILE')?.params).toEqual({ firstRow: 2 })
  })

  it('checks all else where a required column is missing, and has no ready row', () => {
    const columns = ADD_COLUMNS.filter(({ field }) => field !== 'hukou')
    const checker = createAddChecker({ columns, context: contextWith() })
    const clean = checker.check(addRow({}, 2))
    expect(clean.findings).toEqual([])
    expect(clean.fate).toBe('wrong')
    expect(idsOf(checker.check(addRow({ idNumber: '430102199203140215' }, 3)).findings)).toEqual(['ID_CHECKSUM'])
  })

  it('has no ready row where the header itself is wrong', () => {
    const header = findHeader([textRow(1, [...Array.from({ length: headerRow().width }, (_, column) => headerRow().text(column)), '姓名'])], 'add', CODES, PROFILE)
    expect(idsOf(header.findings)).toEqual(['COLUMN_DUPLICATE'])
    expect(createAddChecker({ columns: header.columns, context: contextWith(), headerFindings: header.findings }).check(addRow()).fate).toBe('wrong')
  })

  it('lists the rules that could not be checked, and why', () => {
    const { checked, notChecked } = createAddChecker({ columns: ADD_COLUMNS, context: contextWith({ unit: null }) }).coverage()
    expect(notChecked).toContainEqual({ ruleId: 'OP_NEW_BUT_KNOWN', because: 'no-roster' })
    expect(notChecked).toContainEqual({ ruleId: 'INSURANCE_NOT_OF_UNIT', because: 'no-unit' })
    expect(notChecked).toContainEqual({ ruleId: 'DUPLICATE_DRAFT', because: 'no-drafts' })
    expect(notChecked).toContainEqual({ ruleId: 'MONTH_CLOSED', because: 'no-calendar' })
    expect(checked).toContain('ID_CHECKSUM')
    expect(new Set([...checked, ...notChecked.map(({ ruleId }) => ruleId)]).size).toBe(checked.length + notChecked.length)
  })

  it('reads a file without 证件类型 as resident IDs and says so once', () => {
    const checker = createAddChecker({ columns: ADD_COLUMNS.filter(({ field }) => field !== 'idType'), context: contextWith() })
    const { fate, content } = checker.check(addRow())
    expect({ fate, idType: content.idType }).toEqual({ fate: 'ready', idType: '01' })
    expect(idsOf(checker.fileFindings())).toEqual(['ID_TYPE_ASSUMED'])
  })
})
