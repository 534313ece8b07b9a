import { canonicalId } from '../../domain/id-number.ts'
import { idNeighbours } from '../../domain/id-neighbours.ts'
import type { Finding } from '../../domain/finding.ts'
import type { CalendarDate } from '../../domain/calendar-date.ts'
import { isSameName, tidyName } from '../../domain/person-name.ts'
import type { RosterPort } from '../context.ts'
import { operationTable } from '../read/operation-table.ts'
import type { DeclarationKind } from '../field.ts'
import type { TidiedCell } from './tidied-cells.ts'

/** What a proposal may look at beside the finding. */
export interface FixContext {
  readonly kind: DeclarationKind
  readonly today: CalendarDate
  readonly roster: RosterPort | null
  /** What stands in the row's cell of a field; '' where it has none. */
  readonly textOf: (field: string) => string
  readonly tidied: readonly TidiedCell[]
}

/** Kinds of finding for which a mended text can be proposed. */
export const FIXABLE = [
  'ID_CHECKSUM', 'ID_15_DIGIT', 'ID_NUMERIC_CELL', 'ID_REQUIRED', 'ID_TYPE_MISMATCH', 'NAME_MISMATCH', 'NAME_REQUIRED', 'NAME_SPACE', 'CODE_UNKNOWN',
  'BIRTHDATE_MISMATCH', 'GENDER_MISMATCH', 'OP_NEW_BUT_KNOWN', 'OP_RESUME_BUT_UNKNOWN', 'INSURANCE_INJURY_REQUIRED', 'ID_NORMALISED', 'NAME_NORMALISED', 'CODE_NORMALISED',
] as const satisfies readonly Finding['ruleId'][]

/** The text that would mend what this finding says, in the cell it points at; null where none can be proposed with reason. */
export function proposeFix(finding: Finding, context: FixContext): string | null {
  const { params, value } = finding
  const param = (name: string): string | null => (typeof params[name] === 'string' ? (params[name] as string) : null)
  switch (finding.ruleId) {
    case 'ID_CHECKSUM':
      return rightNumber(value ?? '', param('expected'), context)
    case 'ID_15_DIGIT':
      return param('upgraded')
    case 'ID_NUMERIC_CELL':
    case 'ID_REQUIRED':
      return onlyOfName(context)
    case 'NAME_MISMATCH':
      return param('rosterName')
    case 'NAME_REQUIRED':
      return context.roster?.byIdNumber(canonicalId(context.textOf('idNumber')))?.name ?? null
    case 'NAME_SPACE':
    case 'ID_TYPE_MISMATCH':
      return param('suggested')
    case 'CODE_UNKNOWN': {
      const nearest = params['nearest']
      const [first] = Array.isArray(nearest) ? nearest : []
      // 是 or 否 is not a nearest entry: which of them is the clerk's to say.
      return typeof first !== 'string' || finding.field?.startsWith('insurance') === true ? null : first
    }
    case 'BIRTHDATE_MISMATCH':
      return param('byId')
    case 'GENDER_MISMATCH':
      return param('byId') === '1' ? '男' : '女'
    case 'OP_NEW_BUT_KNOWN':
    case 'OP_RESUME_BUT_UNKNOWN':
      return operationTable(context.kind).byCode(param('right') ?? '')?.name ?? null
    case 'INSURANCE_INJURY_REQUIRED':
      return '是'
    case 'ID_NORMALISED':
    case 'NAME_NORMALISED':
    case 'CODE_NORMALISED':
      return context.tidied.find(({ column }) => column === finding.column)?.after ?? null
    default:
      return null
  }
}

/** The roster's number of this name that is one digit or one swap away; without one, the number with the check character that its digits ask for. */
function rightNumber(text: string, expected: string | null, { roster, today, textOf }: FixContext): string | null {
  const number = text.trim().toUpperCase()
  const near = new Set(idNeighbours(number, today))
  const name = textOf('name')
  const known = (roster?.byName(tidyName(name)) ?? []).filter((person) => isSameName(person.name, name) && near.has(canonicalId(person.idNumber)))
  if (known.length > 0) return known.length === 1 && known[0] ? canonicalId(known[0].idNumber) : null
  return expected === null || number.length !== 18 ? null : number.slice(0, 17) + expected
}

/** The number of the one person of this name on the roster; where the cell still has 15 digits they must be hers. */
function onlyOfName({ roster, textOf }: FixContext): string | null {
  const known = roster?.byName(tidyName(textOf('name'))) ?? []
  const left = /^\d{15}/.exec(textOf('idNumber'))?.[0] ?? ''
  const matching = known.filter(({ idNumber }) => canonicalId(idNumber).startsWith(left))
  return matching.length === 1 && matching[0] ? canonicalId(matching[0].idNumber) : null
}
