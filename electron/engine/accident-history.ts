import type { AccidentContent } from '../../shared/domain/accident-content.ts'
import { maskId, maskPhone } from '../../shared/domain/mask.ts'
import type { HistoryEntry } from '../../shared/ipc/declaration.ts'
import type { AccidentRevision } from '../db/queries/accident-revision.ts'

/** Revisions as a person reads them: what each changed against the one before, field by field, as text; the newest first. Numbers are masked. */
export function accidentHistory(revisions: readonly AccidentRevision[]): HistoryEntry[] {
  let before: AccidentContent | null = null
  const entries = revisions.map(({ revision, at, by, cause, content }): HistoryEntry => {
    const changes = content === null || before === null ? {} : accidentChanges(before, content)
    before = content ?? before
    return { revision, at, by, cause, changes }
  })
  return entries.reverse()
}

/** Field → [before, after]; '' where there was or is nothing. People are matched by their key: a field of theirs is named by their place in the later list. */
export function accidentChanges(before: AccidentContent, after: AccidentContent): Record<string, [string, string]> {
  const changes: Record<string, [string, string]> = {}
  const put = (field: string, old: string, now: string): void => {
    if (old !== now) changes[field] = [old, now]
  }
  for (const field of Object.keys(after) as (keyof AccidentContent)[]) {
    if (field === 'injured') continue
    put(field, textOf(field, before[field]), textOf(field, after[field]))
  }
  const nobody = {} as Readonly<Record<string, unknown>>
  for (const [index, one] of after.injured.entries()) {
    const old = (before.injured.find(({ key }) => key === one.key) ?? nobody) as Readonly<Record<string, unknown>>
    // Of somebody who was added the name says enough.
    const fields = old === nobody ? ['name'] : Object.keys(one).filter((field) => field !== 'key')
    for (const field of fields) put(`injured.${index}.${field}`, textOf(field, old[field]), textOf(field, (one as Readonly<Record<string, unknown>>)[field]))
  }
  for (const [index, one] of before.injured.entries()) if (!after.injured.some(({ key }) => key === one.key)) put(`injured.${index}.name`, one.name, '')
  return changes
}

function textOf(field: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (field === 'idNumber') return maskId(String(value))
  if (field === 'phone' || field === 'reporterPhone') return maskPhone(String(value))
  if (Array.isArray(value)) return value.map((one: unknown) => listed(one)).join('、')
  return String(value)
}

/** A part as its code and side, a witness by name. */
function listed(one: unknown): string {
  if (typeof one !== 'object' || one === null) return String(one)
  if ('code' in one) return 'side' in one && typeof one.side === 'string' ? `${String(one.code)}:${one.side}` : String(one.code)
  return 'name' in one ? String(one.name) : ''
}
