import type { AuditEntry } from '../../../shared/domain/declaration.ts'

export interface BureauWords {
  readonly field: string
  readonly words: string
}

/** What the bureau said of single fields when it last sent the declaration back; '' is the whole. Those of an insurance stand at the insurances. */
export function bureauWords(entries: readonly AuditEntry[]): readonly BureauWords[] {
  const round: BureauWords[] = []
  for (const { code, field, words } of [...entries].reverse()) {
    if (code === 'received') break
    if (code === 'returned' || code === 'refused') round.unshift({ field: field?.startsWith('insurance') ? 'insurances' : (field ?? ''), words })
  }
  return round
}
