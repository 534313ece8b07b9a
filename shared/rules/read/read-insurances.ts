import type { CodeTable } from '../../domain/code-table.ts'
import type { Subject } from '../subject.ts'
import { readYesNo } from './yes-no.ts'

/** A yes/no column of one insurance. */
export function readInsuranceCell(subject: Subject, insurance: string, text: string): void {
  const ticked = readYesNo(text)
  if (ticked === null) subject.unreadInsurances.push(insurance)
  else if (ticked && !subject.insurances.includes(insurance)) subject.insurances.push(insurance)
}

/** A single column 险种 with names or codes separated by 、 , ; / or blanks. */
export function readInsuranceList(subject: Subject, table: CodeTable, text: string): void {
  const whole = table.read(text)
  const pieces = whole ? [text] : text.split(/[、,，;；/+\s|]+/u).filter((piece) => piece !== '')
  for (const piece of pieces) {
    const match = table.read(piece)
    if (match === null) subject.unreadPieces.push(piece.slice(0, 40))
    else if (!subject.insurances.includes(match.entry.code)) subject.insurances.push(match.entry.code)
  }
  if (subject.unreadPieces.length > 0) subject.unreadInsurances.push('*')
}
