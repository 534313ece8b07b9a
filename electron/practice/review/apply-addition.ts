import type { AddContent } from '../../../shared/domain/add-content.ts'
import type { Participation, Person } from '../../../shared/domain/person.ts'
import type { PracticeContext } from '../context.ts'
import { personId } from '../generate/person.ts'

/** Puts an accepted 增员 into the roster: a new person, or new cover for one who was there. The next delta brings it. */
export function applyAddition({ store, clock }: PracticeContext, content: AddContent, person: Person | null): Person {
  const from = content.insuredFrom ?? clock.today()
  const added = content.insurances.map((insurance): Participation => ({
    insurance, insuredStatus: '1', paymentStatus: '1', from, to: null, wageFen: content.wageFen ?? 0,
    paidUntil: person?.participations.find((of) => of.insurance === insurance)?.paidUntil ?? null,
  }))
  const kept = person?.participations.filter(({ insurance }) => !content.insurances.includes(insurance)) ?? []
  const participations = [...kept, ...added].toSorted((a, b) => (a.insurance < b.insurance ? -1 : 1))
  if (person) {
    return store.people.put({
      ...person,
      mobile: content.mobile ?? person.mobile,
      employmentForm: content.employmentForm ?? person.employmentForm,
      insuredIdentity: content.insuredIdentity ?? person.insuredIdentity,
      participations,
    })
  }
  return store.people.put({
    id: nextPersonId(store.meta),
    version: 0,
    idType: content.idType,
    idNumber: content.idNumber,
    name: content.name,
    gender: content.gender ?? genderOf(content.idNumber),
    birthDate: content.birthDate ?? birthDateOf(content.idNumber) ?? '1990-01-01',
    ethnicity: content.ethnicity ?? '01',
    hukou: content.hukou ?? '51',
    insuredIdentity: content.insuredIdentity ?? '101',
    personalIdentity: content.personalIdentity,
    employmentForm: content.employmentForm,
    workStartDate: content.workStartDate,
    hiredOn: from,
    mobile: content.mobile,
    participations,
  })
}

/** The number of the next person, after all that were ever made. */
export function nextPersonId(meta: PracticeContext['store']['meta']): string {
  const index = Number(meta.get('next-person') ?? '0')
  meta.set('next-person', String(index + 1))
  return personId(index)
}

const genderOf = (idNumber: string): string => (/^\d{17}[\dX]$/.test(idNumber) && Number(idNumber.charAt(16)) % 2 === 0 ? '2' : '1')

function birthDateOf(idNumber: string): string | null {
  const [, year, month, day] = /^\d{6}(\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.exec(idNumber) ?? []
  return year && month && day ? `${year}-${month}-${day}` : null
}
