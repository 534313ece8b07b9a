import type { CodeTable } from '../../domain/code-table.ts'
import { isEmptyText } from '../../domain/tidy-text.ts'
import type { Subject } from '../subject.ts'
import { operationTable } from './operation-table.ts'
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

/**
 * A block of columns of one insurance: 报增方式 says how it is reported (then `ways` gets the word, each once) or that it is not; without
 * such a word anything that stands under 政策名称 means that the person takes part. Answers whether anything was filled in.
 */
export function readInsuranceBlock(subject: Subject, insurance: string, way: string, policy: string, ways: string[]): boolean {
  const isWay = !isEmptyText(way)
  const isPolicy = !isEmptyText(policy) && readYesNo(policy) !== false
  if (isWay) {
    const ticked = isNot(way) ? false : (readYesNo(way) ?? (operationTable(subject.kind).read(way) === null ? null : true))
    if (ticked === null) subject.unreadInsurances.push(insurance)
    else if (ticked) {
      tick(subject, insurance)
      if (readYesNo(way) === null && !ways.includes(way)) ways.push(way)
    }
  } else if (isPolicy) tick(subject, insurance)
  return isWay || isPolicy
}

/** 不报, 不参保, 未参加 … */
const isNot = (way: string): boolean => /^\s*[不无未]/u.test(way)

function tick(subject: Subject, insurance: string): void {
  if (!subject.insurances.includes(insurance)) subject.insurances.push(insurance)
}
