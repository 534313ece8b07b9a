import type { ReactElement } from 'react'
import type { RosterChange } from '../../shared/domain/outbox.ts'
import { rosterField } from '../../shared/i18n/fields/roster-field.ts'
import { maskId, maskPhone } from '../../shared/domain/mask.ts'
import { formatFen } from '../../shared/domain/money.ts'
import { useLocale, useText } from './text.ts'

interface ChangeFieldsProps {
  readonly change: Pick<RosterChange, 'change' | 'fields'>
  /** The name of a code of an element, '' where it has none. */
  readonly nameOf: (element: string, code: string) => string
}

/** What a change of the roster changed, before and after, in the names of the codes; numbers and phones masked. */
export function ChangeFields({ change, nameOf }: ChangeFieldsProps): ReactElement {
  const text = useText()
  const locale = useLocale()
  const entries = Object.entries(change.fields)
  if (entries.length === 0) return <span className="quiet">{change.change === 'added' ? text('roster.joinedWhole') : change.change === 'removed' ? text('roster.removedWhole') : ''}</span>
  return (
    <span className="row-says">
      {entries.map(([field, pair]) => {
        const { label, element, money } = rosterField(field, locale)
        const [before, after] = pair.map((value) => {
          if (value === '') return text('edit.empty')
          if (field === 'idNumber') return maskId(value)
          if (field === 'mobile') return value.includes('*') ? value : maskPhone(value)
          if (money && /^\d+$/.test(value)) return formatFen(Number(value))
          return element === null ? value : nameOf(element, value) || value
        })
        return <span key={field}>{`${label}:${before} → ${after}`}</span>
      })}
    </span>
  )
}
