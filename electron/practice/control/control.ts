import type { Person } from '../../../shared/domain/person.ts'
import type { PracticeContext } from '../context.ts'
import { addMonths, lastDay, monthOf } from '../generate/month.ts'
import { seededRandom } from '../generate/random.ts'
import { makePerson } from '../generate/person.ts'
import { nextPersonId } from '../review/apply-addition.ts'
import { advanceReviews } from '../review/run-review.ts'

/** What can be done to the roster from outside a declaration. */
export interface PeopleChange {
  readonly change?: number | undefined
  readonly remove?: number | undefined
  readonly add?: number | undefined
  readonly seed?: number | undefined
}

/** The levers of the practice bureau: for tests and demonstrations, in-process or under /control. */
export interface PracticeControl {
  readonly faults: PracticeContext['faults']
  readonly clock: PracticeContext['clock']
  /** Changes, removes and adds so many people, always the same for the same seed; answers their ids. */
  changePeople(change: PeopleChange): { changed: string[]; removed: string[]; added: string[] }
  /** Requests in the order of their arrival, and what took effect by which intent. */
  /** Stores a person as given, a change of the roster like any other. */
  putPerson(person: Person): void
  /** False where nobody was there. */
  removePerson(id: string): boolean
  history(): { requests: ReturnType<PracticeContext['history']['list']>; effects: ReturnType<PracticeContext['store']['intents']['effects']> }
  clearHistory(): void
  /** How often each intent took effect: never more than once. */
  effectCounts(): Record<string, number>
  /** Every cursor that was given out so far answers 410. */
  expireCursors(): void
  /** Another data epoch, as after a restored copy. */
  setEpoch(epoch: string): void
  rotateKey(): ReturnType<PracticeContext['signing']['rotate']>
  /** Decides everything that is in review, whatever the delay. */
  finishReviews(): void
  /** Stops listening: connections are refused until it listens again on the same port. */
  refuseConnections(): Promise<void>
  acceptConnections(): Promise<void>
}

export function practiceControl(context: PracticeContext, listening: Pick<PracticeControl, 'refuseConnections' | 'acceptConnections'>): PracticeControl {
  const { store, clock, settings } = context
  const effects = (): ReturnType<PracticeControl['history']>['effects'] => store.intents.effects()
  return {
    faults: context.faults,
    clock,
    changePeople: (change) => changePeople(context, change),
    putPerson: (person) => void context.store.people.put(person),
    removePerson: (id) => context.store.people.remove(id),
    history: () => ({ requests: context.history.list(), effects: effects() }),
    clearHistory: () => context.history.clear(),
    effectCounts: () => {
      const counts: Record<string, number> = {}
      for (const { key } of effects()) counts[key] = (counts[key] ?? 0) + 1
      return counts
    },
    expireCursors: () => store.meta.set('oldest-cursor', String(Number(store.meta.get('oldest-cursor') ?? '0') + 1)),
    setEpoch: (epoch) => {
      if (!/^\d{1,15}$/.test(epoch)) throw new Error('an epoch is a decimal integer')
      store.meta.set('epoch', epoch)
      context.epoch = epoch
    },
    rotateKey: () => context.signing.rotate(),
    finishReviews: () => {
      for (let last = store.submissions.lastDue(); last !== null; last = store.submissions.lastDue()) {
        clock.advance(Math.max(0, last - clock.now()) + settings.reviewDelayMs)
        advanceReviews(context)
      }
    },
    ...listening,
  }
}

function changePeople({ store, settings, clock }: PracticeContext, { change = 0, remove = 0, add = 0, seed = 1 }: PeopleChange): ReturnType<PracticeControl['changePeople']> {
  const random = seededRandom(seed, -3)
  return store.transaction(() => {
    const ids = store.people.ids(0, store.people.count())
    const draw = (): string | null => {
      const position = random.below(ids.length)
      const id = ids[position]
      const last = ids.pop()
      if (position < ids.length && last !== undefined) ids[position] = last
      return id ?? null
    }
    const drawMany = (count: number): string[] => Array.from({ length: count }, draw).filter((id) => id !== null)
    const removed = drawMany(remove).filter((id) => store.people.remove(id))
    const changed = drawMany(change).filter((id) => changeOne(store, id, random.next(), clock.today()))
    const added = Array.from({ length: add }, () => {
      const id = nextPersonId(store.meta)
      const taken = new Set<string>()
      const made = makePerson(settings.seed, Number(id.slice(4)) - 1, clock.today(), taken)
      return store.people.put({ ...made, id }).id
    })
    return { changed, removed, added }
  })
}

/** A new telephone number, a new wage, or a suspension at the end of last month. */
function changeOne(store: PracticeContext['store'], id: string, draw: number, today: string): boolean {
  const person = store.people.byId(id)
  if (!person) return false
  if (draw < 0.5) {
    store.people.put({ ...person, mobile: `139${String(Math.floor(draw * 2e8)).padStart(8, '0')}` })
    return true
  }
  const active = person.participations.some(({ insuredStatus }) => insuredStatus === '1')
  const end = lastDay(addMonths(monthOf(today), -1))
  store.people.put({
    ...person,
    participations: person.participations.map((of) => (draw < 0.85 || !active || of.from > end ? { ...of, wageFen: of.wageFen + 10_000 } : { ...of, insuredStatus: '2', paymentStatus: '2', to: end })),
  })
  return true
}
