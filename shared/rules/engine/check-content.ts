import type { AddContent, AddOperation } from '../../domain/add-content.ts'
import type { CheckState } from '../../domain/declaration.ts'
import type { Finding } from '../../domain/finding.ts'
import { plainFen } from '../../domain/money.ts'
import type { RemoveContent, RemoveOperation } from '../../domain/remove-content.ts'
import { isAvailable, type RuleContext } from '../context.ts'
import { bit, F, FIELDS_OF, INSURANCE_ELEMENT, insuranceField, type DeclarationKind, type Field, type FieldKey } from '../field.ts'
import { subjectReader } from '../read/read-subject.ts'
import { rulesFor } from '../registry.ts'
import { Subject } from '../subject.ts'
import { isRosterStale } from './file-findings.ts'
import { Reporter } from './reporter.ts'

/** The text under which a value of a draft is read again: the same reading and the same rules as a row's. */
function textOf(content: AddContent | RemoveContent, field: Field): string {
  if (field === 'wageFen') return 'wageFen' in content && content.wageFen !== null ? (content.wageFen > 0 ? plainFen(content.wageFen) : `${content.wageFen}`) : ''
  const value = (content as Partial<Record<Field, unknown>>)[field]
  return typeof value === 'string' ? value : ''
}

/** What makes a draft its own: it is not told that it exists already. */
export interface DraftIdentity {
  readonly declarationId: string
}

/** Checks one 增员 by the rules of the rows (row and column are null). For the form as it is typed, and for every check again. */
export const checkAddContent = (content: AddContent, context: RuleContext, self: DraftIdentity | null = null): Finding[] => checkContent('add', content, context, self)

/** Checks one 减员 in the same way. */
export const checkRemoveContent = (content: RemoveContent, context: RuleContext, self: DraftIdentity | null = null): Finding[] => checkContent('remove', content, context, self)

type ContentChecker = (content: AddContent | RemoveContent, self: DraftIdentity | null) => Finding[]

/** One checker a context and kind: its tables are looked up and its rules made ready once, not once for each of fifty thousand drafts. */
const checkers = new WeakMap<RuleContext, Partial<Record<DeclarationKind, ContentChecker>>>()

function checkContent(kind: DeclarationKind, content: AddContent | RemoveContent, context: RuleContext, self: DraftIdentity | null): Finding[] {
  let known = checkers.get(context)
  if (!known) checkers.set(context, (known = {}))
  return (known[kind] ??= contentChecker(kind, context))(content, self)
}

function contentChecker(kind: DeclarationKind, context: RuleContext): ContentChecker {
  const subject = new Subject(kind, 0, null, context)
  const reader = subjectReader(kind, context, 1900)
  const insurances = context.codes.table(INSURANCE_ELEMENT)
  let current: AddContent | RemoveContent | null = null
  const reporter = new Reporter(subject, {
    letterOf: () => null,
    textOf: (field: FieldKey) => (current && insuranceText(current, field)) ?? (F[field as Field] === undefined ? null : subject.text(field as Field) || null),
  })
  const rules = rulesFor(kind).filter((rule) => rule.needs.every((need) => isAvailable(context, need))).map((rule) => reporter.ready(rule))
  return (content, self) => {
    current = content
    subject.reset(null)
    subject.selfId = self?.declarationId ?? null
    for (const field of FIELDS_OF[kind]) {
      if (field === 'insurances') continue
      const text = textOf(content, field)
      if (text === '') subject.blank |= bit(field)
      else subject.raw[F[field]] = text
    }
    for (const insurance of content.insurances) {
      if (insurances.byCode(insurance) === null) subject.unreadPieces.push(insurance)
      else subject.insurances.push(insurance)
    }
    if (subject.unreadPieces.length > 0) subject.unreadInsurances.push('*')
    reader.read(subject)
    return reporter.run(rules, context)
  }
}

function insuranceText(content: AddContent | RemoveContent, field: FieldKey): string | null {
  if (field === 'insurances') return content.insurances.join('、') || null
  const ticked = content.insurances.find((insurance) => insuranceField(insurance) === field)
  return ticked === undefined ? null : '是'
}

/**
 * How far a declaration could be checked on this machine. 调入 depends on another unit, and without a roster nothing
 * of the person is known here: only the bureau can tell. An old roster says so.
 */
export function checkState(content: { readonly operation: AddOperation | RemoveOperation | null }, context: RuleContext): CheckState {
  if (context.roster === null || content.operation === 'transfer') return 'bureau-only'
  return isRosterStale(context) ? 'roster-stale' : 'local'
}
