import { useMemo, useState } from 'react'
import type { AccidentContent } from '../../../shared/domain/accident-content.ts'
import type { Finding } from '../../../shared/domain/finding.ts'

const EMPTY_FIELDS: ReadonlySet<Finding['ruleId']> = new Set<Finding['ruleId']>(['FIELD_REQUIRED', 'ID_REQUIRED', 'NAME_REQUIRED', 'ACCIDENT_NO_INJURED'])

interface Seen {
  readonly id: string | null
  readonly all: boolean
  readonly fields: ReadonlySet<string>
}

/**
 * What is said beside the fields of a new report: that a field is empty only once it was left, or 保存 was pressed; everything else at once. A report
 * that is opened again says everything. What is filled in by now is never called empty, so that nothing moves under the pointer while it is being saved.
 */
export function useVisibleFindings(findings: readonly Finding[], content: AccidentContent | null, id: string | null): { readonly visible: readonly Finding[]; readonly touch: (field: string) => void; readonly showAll: () => void } {
  const [seen, setSeen] = useState<Seen>({ id, all: id !== null, fields: new Set() })
  // Its own first save gives a new report its id: that is no other report. Any other change of the id is.
  if (seen.id !== id) setSeen(seen.id === null ? { ...seen, id } : { id, all: id !== null, fields: new Set() })
  const visible = useMemo(() => findings.filter(({ ruleId, field }) => !EMPTY_FIELDS.has(ruleId) || (field !== null && (seen.all || seen.fields.has(field)) && isEmpty(content, field))), [findings, content, seen])
  return {
    visible,
    touch: (field) => setSeen((before) => (before.fields.has(field) ? before : { ...before, fields: new Set([...before.fields, field]) })),
    showAll: () => setSeen((before) => ({ ...before, all: true })),
  }
}

/** Whether the field that a finding names holds nothing now. */
function isEmpty(content: AccidentContent | null, field: string): boolean {
  let value: unknown = content
  for (const step of field.split('.')) value = (value as Readonly<Record<string, unknown>> | null | undefined)?.[step]
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)
}
