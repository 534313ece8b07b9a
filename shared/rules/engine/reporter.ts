import type { Finding } from '../../domain/finding.ts'
import { bit, F, maskOf, type Field, type FieldKey, type FieldMask } from '../field.ts'
import type { FindingParams, Report, Rule } from '../rule.ts'
import type { RuleContext } from '../context.ts'
import type { Subject } from '../subject.ts'

/** Where a field stands in the sheet and what stood there; drafts have no columns. */
export interface CellPlaces {
  /** Column letter of a field; null where it has none. */
  letterOf(field: FieldKey): string | null
  /** The text of the cell, null where it is blank or not there. */
  textOf(field: FieldKey): string | null
}

/** A rule made ready to run: what it must not read, and how it speaks. */
export interface RunningRule {
  readonly rule: Rule
  readonly reads: FieldMask
  readonly report: Report
}

/** Collects the findings of one subject after the other; an array is made only when a rule speaks. */
export class Reporter {
  readonly #subject: Subject
  readonly #places: CellPlaces
  #findings: Finding[] | null = null

  constructor(subject: Subject, places: CellPlaces) {
    this.#subject = subject
    this.#places = places
  }

  ready(rule: Rule): RunningRule {
    const others = rule.spoils === 'field' ? null : maskOf(rule.spoils)
    const report: Report = (field, params = {}) => {
      this.#add(rule, field, params)
      if (others !== null) this.#subject.spoilt |= others
      else if (field !== null && F[field as Field] !== undefined) this.#subject.spoilt |= bit(field as Field)
    }
    return { rule, reads: maskOf(rule.reads), report }
  }

  #add(rule: Rule, field: FieldKey | null, params: FindingParams): void {
    const finding: Finding = {
      ruleId: rule.id,
      severity: rule.severity,
      row: this.#subject.row,
      column: field === null ? null : this.#places.letterOf(field),
      field,
      value: field === null ? null : this.#places.textOf(field),
      params,
    }
    if (this.#findings === null) this.#findings = [finding]
    else this.#findings.push(finding)
  }

  /** Runs the rules over the subject as it is read now. */
  run(rules: readonly RunningRule[], context: RuleContext): Finding[] {
    this.#findings = null
    const subject = this.#subject
    for (const { rule, reads, report } of rules) {
      if ((subject.spoilt & reads) === 0) rule.check(subject, context, report)
    }
    return this.#findings ?? []
  }
}
