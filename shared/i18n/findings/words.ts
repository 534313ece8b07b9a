import type { Finding } from '../../domain/finding.ts'
import type { RuleId } from '../../domain/rule-id.ts'

/** What a phrase can ask for while it is put together. */
export interface Told {
  readonly finding: Finding
  /** What stood in the cell, shortened; '' where nothing did. */
  readonly value: string
  /** A param as text; lists joined; '' where it is not there. */
  text(param: string): string
  list(param: string): string[]
  number(param: string): number
  has(param: string): boolean
  /** Label of a field named in a param (default `field`), or of the finding's own field. */
  field(param?: string): string
  /** Short names of the insurances named in a param. */
  insurances(param: string): string
  /** An amount of fen named in a param: 5,200.00. */
  money(param: string): string
  /** Name of a code of a table. */
  code(element: string, param: string): string
  operation(param: string): string
}

export type Phrase = string | ((told: Told) => string)

/** The words for one rule: a label for filters, what is wrong, why it matters, what to do. */
export interface RuleWords {
  readonly title: string
  readonly message: Phrase
  readonly why: Phrase
  readonly advice: Phrase
}

/** Every rule has words: the compiler sees to it. */
export type FindingWords = Readonly<Record<RuleId, RuleWords>>

/** One rule's words, in the order in which they are read. */
export const words = (title: string, message: Phrase, why: Phrase, advice: Phrase): RuleWords => ({ title, message, why, advice })
