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
import { Subject } from '../subject.ts'
import { addContentOf, removeContentOf } from './content.ts'
import { coverageOf } from './coverage.ts'
import { fateOf } from './fate.ts'
import { contextFindings } from './file-findings.ts'
import { Reporter } from './reporter.ts'
import { sheetPlan } from './sheet-plan.ts'

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
}

/**
 * A checker for the rows of one file, in their order (it remembers who has been seen). A file that lacks a
 * required column, or has an error in its header, has no ready rows: all else is still checked.
 */
function rowChecker<Content>(kind: DeclarationKind, input: CheckerInput, contentOf: (subject: Subject) => Content): RowChecker<Content> {
  const { columns, context } = input
  const plan = sheetPlan(kind, columns, context.codes.table(INSURANCE_ELEMENT), input.fixed)
  const subject = new Subject(kind, plan.absent, new Map(), context)
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
  return {
    check(row) {
      current = row
      subject.reset(row.row)
      const blank = !plan.take(row, subject)
      if (blank) return { row: row.row, blank, content: contentOf(subject), findings: [], fate: 'ready' }
      reader.read(subject)
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
