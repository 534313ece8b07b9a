import { emptyInjured, type Injured } from '../../shared/domain/accident-content.ts'
import { dateOfMinute } from '../../shared/domain/civil-minute.ts'
import { WORK_INJURY } from '../../shared/domain/insurance.ts'
import type { Person } from '../../shared/domain/person.ts'

/** The entry of a roster person in a report: the 工伤 cover is that of the day where one held then, else the last one. */
export function injuredOfPerson(person: Person, key: string, occurredAt: string | null): Injured {
  const cover = person.participations.filter(({ insurance }) => insurance === WORK_INJURY).sort((one, other) => one.from.localeCompare(other.from))
  const day = occurredAt === null ? null : dateOfMinute(occurredAt)
  const then = day === null ? undefined : cover.find(({ from, to }) => from <= day && (to === null || to >= day))
  return {
    ...emptyInjured(key), personId: person.id, name: person.name, idType: person.idType, idNumber: person.idNumber, gender: person.gender, employmentForm: person.employmentForm,
    insuredFrom: (then ?? cover.at(-1))?.from ?? null, phone: person.mobile,
  }
}

/** The counties of a region: its code without the zeros at the end. */
export const countyPrefix = (region: string): string => region.replace(/(?:00)+$/, '')
