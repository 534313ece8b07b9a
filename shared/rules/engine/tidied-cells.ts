import { plainFen } from '../../domain/money.ts'
import type { RuleContext } from '../context.ts'
import { bit, CODE_ELEMENTS, CODE_FIELDS, DATE_FIELDS, F, FIELDS_OF, type Field } from '../field.ts'
import { operationTable } from '../read/operation-table.ts'
import type { Subject } from '../subject.ts'

/** What kinds of tidying there are; the first three have rules that say so. */
export const TIDIED_KINDS = ['id', 'name', 'code', 'date', 'amount', 'phone'] as const
export type TidiedKind = (typeof TIDIED_KINDS)[number]

/** A cell that was read as something else than stands in it. */
export interface TidiedCell {
  readonly kind: TidiedKind
  readonly field: Field
  readonly column: string
  readonly before: string
  readonly after: string
}

/** What was tidied in a subject that has been read. */
export function tidiedCells(subject: Subject, context: RuleContext, letterOf: (field: Field) => string | null): TidiedCell[] {
  const cells: TidiedCell[] = []
  const put = (kind: TidiedKind, field: Field, after: string | null): void => {
    const column = letterOf(field)
    const before = subject.text(field)
    if (column !== null && after !== null && before !== '' && after !== before && (subject.literal & bit(field)) === 0) cells.push({ kind, field, column, before, after })
  }
  put('id', 'idNumber', subject.value('idNumber'))
  put('name', 'name', subject.value('name'))
  if (subject.aliased !== 0) {
    for (const field of CODE_FIELDS) {
      if ((subject.aliased & bit(field)) === 0) continue
      const element = CODE_ELEMENTS[field]
      const code = subject.value(field) ?? ''
      const name = (element === undefined ? operationTable(subject.kind) : context.codes.table(element)).byCode(code)?.name ?? code
      put('code', field, element === undefined ? name : `${code} ${name}`)
    }
  }
  for (const field of DATE_FIELDS) if (FIELDS_OF[subject.kind].includes(field)) put('date', field, subject.value(field))
  if (subject.kind === 'add') {
    if (subject.wageFen !== null && !/^\d+(\.\d+)?$/.test(subject.raw[F.wageFen] ?? '')) put('amount', 'wageFen', plainFen(subject.wageFen))
    if ((subject.unread & bit('mobile')) === 0) put('phone', 'mobile', subject.value('mobile'))
  }
  return cells
}
