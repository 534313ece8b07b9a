import type { HistoryEntry } from '../../shared/ipc/declaration.ts'
import type { Revision } from '../db/queries/declaration-revision.ts'

/** Revisions as a person reads them: what each changed against the one before, field by field, as text; the newest first. */
export function historyOf(revisions: readonly Revision[]): HistoryEntry[] {
  return revisions
    .map(({ revision, at, by, cause, content }, index) => ({ revision, at, by, cause, changes: index === 0 ? {} : changesBetween(revisions[index - 1]?.content ?? content, content) }))
    .reverse()
}

/** The fields of a content of either kind. */
type Values = Readonly<Record<string, string | number | null | readonly string[]>>

/** Field → [before, after]; '' where there was or is nothing. */
export function changesBetween(before: Values, after: Values): Record<string, [string, string]> {
  const changes: Record<string, [string, string]> = {}
  for (const [field, value] of Object.entries(after)) {
    const [old, now] = [textOf(before[field] ?? null), textOf(value)]
    if (old !== now) changes[field] = [old, now]
  }
  return changes
}

const textOf = (value: Values[string]): string => (value === null ? '' : typeof value === 'object' ? value.join() : String(value))
