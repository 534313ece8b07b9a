import { Button } from 'antd'
import type { KeyboardEvent, ReactElement } from 'react'
import type { Lookup } from '../../../shared/ipc/declare.ts'
import { MaskedId } from '../../ui/masked-id.tsx'
import { NameCell } from '../../ui/name-cell.tsx'
import { useText } from '../../ui/text.ts'

export type NumberReading = NonNullable<Lookup['number']>
export type Suggestion = NumberReading['suggestions'][number]

/** The first place (from 1) at which two numbers of one length differ; 0 where there is none. */
function firstDifference(typed: string, other: string): number {
  if (typed.length !== other.length) return 0
  for (let index = 0; index < typed.length; index++) if (typed[index] !== other[index]) return index + 1
  return 0
}

interface NumberSuggestionsProps {
  readonly typed: string
  readonly suggestions: readonly Suggestion[]
  readonly onTake: (suggestion: Suggestion) => void
}

/** What a number may have been meant to be: one key or one click each, arrows go from one to the next. The numbers stay masked, the place that differs is named. */
export function NumberSuggestions({ typed, suggestions, onTake }: NumberSuggestionsProps): ReactElement | null {
  const text = useText()
  if (suggestions.length === 0) return null
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + by]?.focus()
  }
  const why = ({ cause, idNumber }: Suggestion): string => {
    const place = firstDifference(typed, idNumber)
    if (cause === 'check' || cause === 'long-form') return text(`declare.cause.${cause}`, { character: idNumber.slice(-1) })
    return text(`declare.cause.${cause}`, { place, next: place + 1, from: typed[place - 1] ?? '', to: idNumber[place - 1] ?? '' })
  }
  return (
    <ul className="suggestions" onKeyDown={onKeyDown} aria-label={text('declare.suggestions')}>
      {suggestions.map((suggestion) => (
        <li key={suggestion.idNumber}>
          <Button className="suggestion" onClick={() => onTake(suggestion)}>
            {suggestion.name ? <NameCell name={suggestion.name} /> : null}
            <MaskedId value={suggestion.idNumber} />
            <span className="quiet">{why(suggestion)}</span>
            {suggestion.personId && <span className="severity-info">{text('declare.inRoster')}</span>}
          </Button>
        </li>
      ))}
    </ul>
  )
}
