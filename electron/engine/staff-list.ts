import { readImportedDate } from '../../shared/domain/imported-date.ts'
import { canonicalId, readIdNumber, tidyIdNumber } from '../../shared/domain/id-number.ts'
import { readFen } from '../../shared/domain/money.ts'
import { tidyName } from '../../shared/domain/person-name.ts'
import type { StaffRow } from '../../shared/domain/reconcile.ts'
import type { SheetRow } from '../../shared/domain/sheet-row.ts'
import { isEmptyText } from '../../shared/domain/tidy-text.ts'
import { saysLeft, type StaffColumns } from '../../shared/rules/index.ts'

export interface StaffReading {
  readonly today: string
  readonly dateSystem: 1900 | 1904
}

/** One row of HR's list, read by its columns; null where it holds neither a name nor a number (totals, notes, signatures). */
export function staffRowOf(row: SheetRow, columns: StaffColumns, { today, dateSystem }: StaffReading): StaffRow | null {
  const text = (column: number | null): string => (column === null ? '' : row.text(column))
  const name = tidyName(text(columns.name))
  const numberText = text(columns.idNumber)
  if (name === '' || (isEmptyText(numberText) && /^(合计|总计|小计|制表|审核|填表)/.test(name))) return null
  const date = (column: number | null): string | null => {
    if (column === null || isEmptyText(row.text(column))) return null
    return row.date(column) ?? readImportedDate(row.text(column), row.kind(column) === 'number', dateSystem)?.date ?? null
  }
  const leftOn = date(columns.leftOn)
  const status = saysLeft(text(columns.status))
  const wage = text(columns.wage)
  const number = numberOf(numberText, columns.idNumber !== null && row.kind(columns.idNumber) === 'number', today)
  return {
    row: row.row,
    name,
    ...number,
    wageFen: isEmptyText(wage) ? null : readFen(wage, columns.wage !== null && row.kind(columns.wage) === 'number'),
    hiredOn: date(columns.hiredOn),
    leftOn,
    // A day of leaving that is still to come is no leaving yet, whatever the status says.
    hasLeft: leftOn !== null ? leftOn <= today : status === true,
    formerUnit: isEmptyText(text(columns.formerUnit)) ? null : text(columns.formerUnit).trim(),
  }
}

/** The number of a row and, where it cannot be used, why. Documents of other forms are compared as they stand. */
function numberOf(text: string, isNumber: boolean, today: string): Pick<StaffRow, 'idNumber' | 'canonicalId' | 'numberProblem'> {
  if (isEmptyText(text)) return { idNumber: '', canonicalId: null, numberProblem: 'empty' }
  const tidy = tidyIdNumber(text)
  // A number of more than 15 digits has lost its tail, whatever it shows.
  if ((isNumber && text.replace(/\.0*$/, '').length > 15) || /^\d+(\.\d+)?E\+\d+$/i.test(text)) return { idNumber: tidy, canonicalId: null, numberProblem: 'damaged' }
  if (!/^\d/.test(tidy) || tidy.length < 15) return { idNumber: tidy, canonicalId: /^[A-Z]{1,3}\d{6,}$/.test(tidy) ? tidy : null, numberProblem: /^[A-Z]{1,3}\d{6,}$/.test(tidy) ? null : 'length' }
  const reading = readIdNumber(tidy, today)
  if (typeof reading === 'string') return { idNumber: tidy, canonicalId: null, numberProblem: reading }
  if (reading.birthDate === null) return { idNumber: tidy, canonicalId: null, numberProblem: 'birthdate' }
  if (!reading.checksumRight) return { idNumber: tidy, canonicalId: null, numberProblem: 'checksum' }
  return { idNumber: tidy, canonicalId: canonicalId(tidy), numberProblem: null }
}
