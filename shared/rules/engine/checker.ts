import type { AddContent } from '../../domain/add-content.ts'
import type { BatchColumn, Coverage, RowFate } from '../../domain/batch.ts'
import type { Finding } from '../../domain/finding.ts'
import type { DateSystem } from '../../domain/imported-date.ts'
import type { RemoveContent } from '../../domain/remove-content.ts'
import type { SheetRow } from '../../domain/sheet-row.ts'
import { isAvailable, type RuleContext } from '../context.ts'
import { bit, INSURANCE_ELEMENT, type DeclarationKind, type Field, type FieldKey } from '../field.ts'
import { isMissing } from '../header/missing-columns.ts'
import { subjectReader } from '../read/read-subject.ts'
import { rulesFor } from '../registry.ts'
import { Subject, type SeenRows } from '../subject.ts'
import { addContentOf, removeContentOf } from './content.ts'
import { coverageOf } from './coverage.ts'
import { fateOf } from './fate.ts'
import { contextFindings } from './file-findings.ts'
import { Reporter } from './reporter.ts'
import { RowJoiner, type JoinedRows } from './row-joiner.ts'
import { sheetPlan } from './sheet-plan.ts'
import { tidiedCells, type TidiedCell } from './tidied-cells.ts'

/** What was made of one row. A blank row is none: it has no findings and no fate that counts. */
export interface CheckedRow<Content> {
  readonly row: number
  readonly blank: boolean
  readonly content: Content
  readonly findings: Finding[]
  readonly fate: RowFate
}

export interface RowChecker<Content> {
  check(row: SheetRow): CheckedRow<Content>
  /** What is true of the file as a whole, to be joined to the findings of its header: ROSTER_STALE, MONTH_CLOSED, ID_TYPE_ASSUMED. */
  fileFindings(): Finding[]
  coverage(): Coverage
  /** Reads a row without judging it: what it declares, and what was tidied. Null for a blank row. */
  look(row: SheetRow): LookedAtRow<Content> | null
  /** The people of whom the rows so far have several, one for each insurance; null where there are none. */
  joined(): JoinedRows | null
}

/** A row as it was read. */
export interface LookedAtRow<Content> {
  readonly content: Content
  readonly tidied: readonly TidiedCell[]
  readonly canonicalId: string | null
}

export interface CheckerInput {
  /** As `findHeader` gives them, or as the person mapped them. */
  readonly columns: readonly BatchColumn[]
  readonly context: RuleContext
  /** The findings of the header: with an error among them no row can be ready. */
  readonly headerFindings?: readonly Finding[]
  /** How the workbook counts days in plain numbers. */
  readonly dateSystem?: DateSystem
  /** Field → what stands for it in every row, where it has no column. */
  readonly fixed?: Readonly<Record<string, string>>
  /** Who has been seen before, where that is not simply the rows before this one. */
  readonly seen?: SeenRows
  /** The people of a long list, as a first pass over its rows found them (`joined`). */
  readonly joined?: JoinedRows | null
  /** The declaration that a row became: it does not stand in its own way. */
  readonly declarationOf?: (row: number) => string | null
  /** The 0-based columns of a row whose cells are judged as they stand; null for none. */
  readonly literal?: (row: number) => readonly number[] | null
}

/**
 * A checker for the rows of one file, in their order (it remembers who has been seen). A file that lacks a
 * required column, or has an error in its header, has no ready rows: all else is still checked.
 */
function rowChecker<Content>(kind: DeclarationKind, input: CheckerInput, contentOf: (subject: Subject) => Content): RowChecker<Content> {
  const { columns, context } = input
  const plan = sheetPlan(kind, columns, context.codes.table(INSURANCE_ELEMENT), input.fixed)
  const subject = new Subject(kind, plan.absent, input.seen ?? new Map(), context)
  const reader = subjectReader(kind, context, input.dateSystem ?? 1900)
  let current: SheetRow | null = null
  const place = (field: FieldKey): FieldKey => (!plan.letters.has(field) && field.startsWith('insurance.') ? 'insurances' : field)
  const reporter = new Reporter(subject, {
    letterOf: (field) => plan.letters.get(place(field)) ?? null,
    textOf(field) {
      const column = plan.columns.get(place(field))
      const text = column === undefined || current === null ? '' : current.text(column)
      return text === '' ? null : text
    },
  })
  const rules = rulesFor(kind).filter((rule) => rule.needs.every((need) => isAvailable(context, need))).map((rule) => reporter.ready(rule))
  const headerWrong = input.headerFindings?.some(({ severity }) => severity === 'error') ?? false
  const columnMissing = context.profile.required[kind].some((field) => isMissing(field as Field, plan.absent))
  const joiner = plan.columns.has('insurances') ? new RowJoiner(input.joined ?? null) : null
  function take(row: SheetRow): boolean {
    subject.reset(row.row)
    subject.selfId = input.declarationOf?.(row.row) ?? null
    const literal = input.literal?.(row.row) ?? null
    if (literal !== null) subject.literal = plan.fieldsOf(literal)
    return plan.take(row, subject)
  }
  return {
    look(row) {
      current = row
      if (!take(row)) return null
      reader.read(subject)
      joiner?.take(subject)
      return { content: contentOf(subject), tidied: tidiedCells(subject, context, (field) => plan.letters.get(field) ?? null), canonicalId: subject.canonicalId }
    },
    joined: () => joiner?.joined() ?? null,
    check(row) {
      current = row
      const blank = !take(row)
      if (blank) return { row: row.row, blank, content: contentOf(subject), findings: [], fate: 'ready' }
      reader.read(subject)
      joiner?.take(subject)
      const findings = reporter.run(rules, context)
      const fate = fateOf(findings)
      return { row: row.row, blank, content: contentOf(subject), findings, fate: fate !== 'duplicate' && (headerWrong || columnMissing) ? 'wrong' : fate }
    },
    fileFindings: () => contextFindings(context, (plan.absent & bit('idType')) !== 0),
    coverage: () => coverageOf(kind, context),
  }
}

/** The checker for a 增员 file. */
export const createAddChecker = (input: CheckerInput): RowChecker<AddContent> => rowChecker('add', input, addContentOf)

/** The checker for a 减员 file. */
export const createRemoveChecker = (input: CheckerInput): RowChecker<RemoveContent> => rowChecker('remove', input, removeContentOf)
