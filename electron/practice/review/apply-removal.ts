import type { Participation, Person } from '../../../shared/domain/person.ts'
import type { RemoveContent, RemoveOperation } from '../../../shared/domain/remove-content.ts'
import type { PracticeContext } from '../context.ts'

/** 个人参保状态 AAC008 and 个人缴费状态 AAC031 after each operation. Whoever retires pays no more, and whoever moves out pays elsewhere: the insurance ends in this unit. */
const STATUS: Readonly<Record<RemoveOperation, Pick<Participation, 'insuredStatus' | 'paymentStatus'>>> = {
  suspend: { insuredStatus: '2', paymentStatus: '2' },
  end: { insuredStatus: '4', paymentStatus: '3' },
  retire: { insuredStatus: '4', paymentStatus: '3' },
  moveOut: { insuredStatus: '4', paymentStatus: '3' },
}

/** Stops the named insurances of a person as of the day of an accepted 减员; the person stays on the roster. The next delta brings it. */
export function applyRemoval({ store, clock }: PracticeContext, content: RemoveContent, person: Person): Person {
  const status = STATUS[content.operation ?? 'suspend']
  const to = content.removedOn ?? clock.today()
  const participations = person.participations.map((of) => (content.insurances.includes(of.insurance) ? { ...of, ...status, to } : of))
  return store.people.put({ ...person, participations })
}
