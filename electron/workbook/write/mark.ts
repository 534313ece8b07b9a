import type { Severity } from '../../../shared/domain/finding.ts'

/** One thing to be said about the user's file in its marked copy. Messages are ready words for a person. */
export interface Mark {
  /** 1-based row as Excel shows it; null where the whole file is meant. */
  readonly row: number | null
  /** Column letters; null where the whole row is meant. */
  readonly column: string | null
  readonly severity: Severity
  /** What is wrong. */
  readonly message: string
  /** What to do; '' where there is nothing to do. */
  readonly advice: string
}

/** Marks sorted by row (those of the whole file first); asked for once for each sheet that is written. */
export type Marks = () => Iterable<Mark> | AsyncIterable<Mark>

export const SEVERITY_WORDS: Record<Severity, string> = { error: '错误', warning: '提醒', info: '说明' }

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 }

/** The worst severity among marks. */
export function worstOf(marks: readonly Mark[]): Severity {
  let worst: Severity = 'info'
  for (const { severity } of marks) if (RANK[severity] < RANK[worst]) worst = severity
  return worst
}

/** What stands in the column 校验结果. */
export function resultText(marks: readonly Mark[]): string {
  if (marks.length === 0) return '通过'
  return [...marks].sort((a, b) => RANK[a.severity] - RANK[b.severity]).map(({ severity, message }) => `【${SEVERITY_WORDS[severity]}】${message}`).join('\n')
}

/** What stands in the column 修改建议: each advice once. */
export function adviceText(marks: readonly Mark[]): string {
  return [...new Set(marks.map(({ advice }) => advice).filter((advice) => advice !== ''))].join('\n')
}

/** Goes along the sorted marks row by row, so that no table of all marks is ever held. */
export class MarkCursor {
  readonly #marks: AsyncIterator<Mark> | Iterator<Mark>
  #next: Mark | null = null
  #done = false

  constructor(marks: Marks) {
    const source = marks()
    this.#marks = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()
  }

  /** Marks of the whole file; to be asked before any row. */
  async ofFile(): Promise<Mark[]> {
    const found: Mark[] = []
    for (let mark = await this.#peek(); mark !== null && mark.row === null; mark = await this.#peek()) found.push(this.#take(mark))
    return found
  }

  /** Marks of `row`; rows must be asked in ascending order, marks of rows that are not asked for are passed over. */
  async of(row: number): Promise<Mark[]> {
    const found: Mark[] = []
    for (let mark = await this.#peek(); mark !== null && (mark.row ?? 0) <= row; mark = await this.#peek()) {
      this.#next = null
      if (mark.row === row) found.push(mark)
    }
    return found
  }

  #take(mark: Mark): Mark {
    this.#next = null
    return mark
  }

  async #peek(): Promise<Mark | null> {
    if (this.#next !== null || this.#done) return this.#next
    const answer = this.#marks.next()
    const step = answer instanceof Promise ? await answer : answer
    if (step.done === true) this.#done = true
    else this.#next = step.value
    return this.#next
  }
}
