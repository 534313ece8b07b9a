import { Segmented } from 'antd'
import { useState, type ReactElement } from 'react'
import { monthNumber } from '../../../shared/domain/date-arithmetic.ts'
import { retirementFor, type RetirementCategory } from '../../../shared/domain/retirement.ts'
import type { PersonFacts } from '../../../shared/ipc/declare.ts'
import { useText } from '../../ui/text.ts'

interface RetirementPanelProps {
  readonly facts: PersonFacts
  /** The day of the removal, where it is one. */
  readonly removedOn: string | null
}

/** 在职转退休: the statutory month by the rule of 2025, how far it can be moved, and which category that assumes. */
export function RetirementPanel({ facts, removedOn }: RetirementPanelProps): ReactElement {
  const text = useText()
  const [assumption, setAssumption] = useState<RetirementCategory | null>(null)
  const { retirement, birthDate } = facts
  if (!retirement || !birthDate) return <p className="quiet">{text('declare.retirementUnknown')}</p>
  const category = assumption ?? retirement.category
  const { years, months, month, oldMonth, earliest, latest, contributionMonths } = retirementFor(category, birthDate)
  const on = removedOn?.slice(0, 7) ?? null
  const early = on === null ? 0 : monthNumber(month) - monthNumber(on)
  return (
    <section className="retirement" aria-label={text('declare.retirement')}>
      <dl className="strip-facts">
        <div>
          <dt>{text('declare.category')}</dt>
          <dd>
            {category === 'm' ? text('declare.category.m') : (
              <Segmented<RetirementCategory> size="small" aria-label={text('declare.category')} value={category} onChange={setAssumption} options={[{ value: 'f50', label: text('declare.category.f50') }, { value: 'f55', label: text('declare.category.f55') }]} />
            )}
          </dd>
        </div>
        <div><dt>{text('declare.statutoryAge')}</dt><dd>{months === 0 ? text('declare.ageValue', { years }) : text('declare.yearsMonths', { years, months })}</dd></div>
        <div><dt>{text('declare.statutoryMonth')}</dt><dd className="figures"><strong>{month}</strong></dd></div>
        <div><dt>{text('declare.elastic')}</dt><dd className="figures">{earliest === latest ? text('declare.noElastic') : text('declare.elasticValue', { earliest, latest })}</dd></div>
        <div><dt>{text('declare.oldMonth')}</dt><dd className="figures quiet">{oldMonth}</dd></div>
        <div><dt>{text('declare.contributionYears')}</dt><dd>{contributionMonths % 12 === 0 ? text('declare.yearsOnly', { years: contributionMonths / 12 }) : text('declare.yearsMonthsOnly', { years: Math.floor(contributionMonths / 12), months: contributionMonths % 12 })}</dd></div>
      </dl>
      {category !== 'm' && <p className="quiet">{text(assumption !== null && assumption !== retirement.category ? 'declare.assumedByHand' : retirement.assumed ? 'declare.assumedUnknown' : 'declare.assumedRoster')}</p>}
      {on !== null && early > 0 && (
        <p className="severity-warning">{text(on >= earliest ? 'declare.earlyElastic' : 'declare.tooEarly', { months: early })}</p>
      )}
      {on !== null && on > latest && <p className="severity-warning">{text('declare.tooLate')}</p>}
      <p className="quiet">{text('declare.retirementLaw')}</p>
    </section>
  )
}
