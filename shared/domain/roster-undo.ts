import type { RosterChange } from './outbox.ts'
import { Person, type Participation } from './person.ts'

/** Fields of a person that may be null; everywhere else nothing is ''. */
const NULLABLE = new Set(['personalIdentity', 'employmentForm', 'workStartDate', 'hiredOn', 'mobile'])
const NULLABLE_COVER = new Set(['to', 'paidUntil'])

/**
 * The person as he stood before a change: the texts that the change was stored with, put back. Null where what comes out is no whole person
 * (a field of a newer bureau stood in a form that text does not give back). The version stays: it is not among the fields.
 */
export function undoRosterChange(person: Person, fields: RosterChange['fields']): Person | null {
  const facts: Record<string, unknown> = { ...person }
  const covers = new Map<string, Record<string, unknown>>(person.participations.map((cover) => [cover.insurance, { ...cover }]))
  for (const [field, [before]] of Object.entries(fields)) {
    const dot = field.indexOf('.')
    if (dot < 0) {
      facts[field] = before === '' && NULLABLE.has(field) ? null : before
      continue
    }
    const [insurance, name] = [field.slice(0, dot), field.slice(dot + 1)]
    const cover = covers.get(insurance) ?? { insurance, to: null, paidUntil: null }
    cover[name] = name === 'wageFen' ? Number(before) : before === '' && NULLABLE_COVER.has(name) ? null : before
    covers.set(insurance, cover)
  }
  // Cover that the change brought had no status before.
  facts['participations'] = [...covers.values()].filter((cover) => (cover as Partial<Participation>).insuredStatus !== '').sort((one, other) => (String(one['insurance']) < String(other['insurance']) ? -1 : 1))
  const parsed = Person.safeParse(facts)
  return parsed.success ? parsed.data : null
}
