import type { AddContent } from '../../shared/domain/add-content.ts'
import type { HistoryEntry } from '../../shared/ipc/declaration.ts'
import type { Revision } from '../db/queries/declaration-revision.ts'

/** Revisions as a person reads them: what each changed against the one before, field by field, as text; the newest first. */
export function historyOf(revisions: readonly Revision[]): HistoryEntry[] {
  return revisions
    .map(({ revision, at, by, cause, content }, index) => ({ revision, at, by, cause, changes: index === 0 ? {} : changesBetween(revisions[index - 1]?.content ?? content, content) }))
    .reverse()
}

/** Field → [before, after]; '' where there was or is nothing. */
export function changesBetween(before: AddContent, after: AddContent): Record<string, [string, string]> {
  const changes: Record<string, [string, string]> = {}
  for (const field of Object.keys(after) as (keyof AddContent)[]) {
    const [old, now] = [textOf(before[field]), textOf(after[field])]
    if (old !== now) changes[field] = [old, now]
  }
  return changes
}

const textOf = (value: AddContent[keyof AddContent]): string => (Array.isArray(value) ? value.join() : value === null ? '' : String(value))
