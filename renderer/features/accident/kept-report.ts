import { AccidentContent } from '../../../shared/domain/accident-content.ts'
import type { FormState } from '../../../shared/ipc/form.ts'

/** So many characters of the content stand in one text of a kept form. */
const PIECE = 4000

/** What is kept of a report with every keystroke: its content, and the revision that it was typed on; null for a report that was never saved. */
export interface KeptReport {
  readonly revision: number | null
  readonly content: AccidentContent
  /** What is no time yet in fields of a time, by their ids. */
  readonly typing?: Readonly<Record<string, string>>
}

/** The place where the keystrokes of a report are kept. */
export const keptKey = (id: string | null): string => `accident:${id ?? 'new'}`

/** A report as a kept form: its content is one long text, in pieces. */
export function stateOfReport({ revision, content, typing = {} }: KeptReport): FormState {
  const whole = JSON.stringify(content)
  const half = Object.entries(typing).map(([id, raw]) => `${id} ${raw}`)
  return { '@revision': revision, ...(half.length > 0 ? { '@typing': half } : {}), content: Array.from({ length: Math.ceil(whole.length / PIECE) }, (_, index) => whole.slice(index * PIECE, (index + 1) * PIECE)) }
}

/** What was kept, as a report again; null where it is none that this version reads. */
export function reportOfState(state: FormState): KeptReport | null {
  const { content, '@revision': revision, '@typing': half } = state
  if (!Array.isArray(content)) return null
  try {
    const read = AccidentContent.safeParse(JSON.parse(content.join('')))
    return read.success ? { revision: typeof revision === 'number' ? revision : null, content: read.data, ...(Array.isArray(half) ? { typing: Object.fromEntries(half.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)])) } : {}) } : null
  } catch {
    return null
  }
}
