import { Alert, Input } from 'antd'
import type { ReactElement } from 'react'
import { countText } from '../../ui/count-text.ts'
import { useText } from '../../ui/text.ts'
import type { OneWay } from './consequence-sentence.ts'

interface OneWayWordProps {
  readonly act: OneWay
  /** How many others are confirmed with or without the word. */
  readonly rest: number
  readonly typed: string
  readonly onType: (next: string) => void
}

/** What cannot be taken back is explained, and asks for a word that nobody types by habit. */
export function OneWayWord({ act, rest, typed, onType }: OneWayWordProps): ReactElement {
  const text = useText()
  const given = typed.trim()
  const wrong = given !== '' && given !== act.word && !act.word.startsWith(given)
  return (
    <Alert
      type="warning"
      showIcon
      className="one-way"
      title={act.title}
      description={
        <>
          <p><strong>{act.who}</strong></p>
          <p>{act.why}</p>
          <label htmlFor="one-way-word"><strong>{text('oneWay.ask', { word: act.word })}</strong></label>
          <Input
            id="one-way-word"
            style={{ width: 160, display: 'block' }}
            autoComplete="off"
            maxLength={10}
            value={typed}
            status={wrong ? 'error' : ''}
            aria-invalid={wrong}
            aria-describedby="one-way-says"
            onChange={(event) => onType(event.target.value)}
          />
          <p id="one-way-says" className={wrong ? 'severity-error' : 'quiet'}>
            {wrong ? text('oneWay.wrong', { word: act.word }) : given === act.word ? ' ' : rest > 0 ? text('oneWay.without', { count: countText(act.count), rest: countText(rest) }) : text('oneWay.withoutAny')}
          </p>
        </>
      }
    />
  )
}
