import type { ReactElement, ReactNode } from 'react'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import type { Person } from '../../../shared/domain/person.ts'
import type { PersonFacts } from '../../../shared/ipc/declare.ts'
import { groupIdNumber } from '../../../shared/domain/id-number.ts'
import { call } from '../../api/client.ts'
import { ELEMENT, useCodes } from '../../api/use-codes.ts'
import { InsuranceNames } from '../../ui/insurance-names.tsx'
import { MaskedId } from '../../ui/masked-id.tsx'
import { NameCell } from '../../ui/name-cell.tsx'
import { useText } from '../../ui/text.ts'

interface PersonStripProps {
  readonly kind: DeclarationKind
  readonly person: Person | null
  readonly facts: PersonFacts
  /** As it was typed, for somebody whom the roster does not know. */
  readonly idNumber: string | null
}

/** What is known of the person and is never typed: from the roster, and from the number itself. */
export function PersonStrip({ kind, person, facts, idNumber }: PersonStripProps): ReactElement {
  const text = useText()
  const codes = useCodes()
  const none = text('common.notGiven')
  const inState = (status: string): string[] => (person?.participations ?? []).filter(({ insuredStatus }) => insuredStatus === status).map(({ insurance }) => insurance)
  const [active, suspended] = [inState('1'), inState('2')]
  const lines: readonly (readonly [string, ReactNode] | null)[] = [
    [text('roster.birthDate'), <span key="b" className="figures">{facts.birthDate ?? none}</span>],
    [text('roster.gender'), facts.gender ? codes.nameOf(ELEMENT.gender, facts.gender) : none],
    [text('declare.age'), facts.age === null ? none : <>{text('declare.ageValue', { years: facts.age })}{facts.overAge && <strong className="severity-warning"> {text('declare.overAge')}</strong>}</>],
    facts.retirement && [text('declare.retirementMonth'), <span key="r" className="figures">{facts.retirement.month}{facts.retirement.assumed && <span className="quiet"> {text(`declare.assumed.${facts.retirement.category}`)}</span>}</span>],
    person && [text('declare.hiredMonth'), <span key="h" className="figures">{person.hiredOn?.slice(0, 7) ?? none}</span>],
    person && [text('roster.insurances'), active.length > 0 ? <InsuranceNames key="a" codes={active} /> : text('common.none')],
    person && suspended.length > 0 ? [text('declare.suspendedInsurances'), <InsuranceNames key="s" codes={suspended} />] : null,
  ]
  return (
    <section className="panel person-strip" aria-label={text(person ? 'declare.personOfRoster' : 'declare.personNew')}>
      <div className="facts-title">
        {person ? (
          <>
            <NameCell name={person.name} />
            <MaskedId value={person.idNumber} onReveal={async () => (await call('roster.reveal', { id: person.id })).idNumber} />
            <span className="quiet">{text('declare.personOfRoster')}</span>
          </>
        ) : (
          <><strong>{text(kind === 'add' ? 'declare.personNew' : 'declare.personUnknown')}</strong>{idNumber && <span className="identity-number">{groupIdNumber(idNumber)}</span>}</>
        )}
      </div>
      <dl className="strip-facts">
        {lines.map((line) => line && <div key={line[0]}><dt>{line[0]}</dt><dd>{line[1]}</dd></div>)}
      </dl>
    </section>
  )
}
