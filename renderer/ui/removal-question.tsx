import type { ReactElement } from 'react'
import type { AppError } from '../../shared/result/app-error.ts'
import { ConsequenceModal } from './consequence-modal.tsx'
import { countText } from './count-text.ts'
import { useText } from './text.ts'

interface RemovalQuestionProps {
  readonly error: AppError | null
  readonly onAllow: () => void
  readonly onKeep: () => void
}

/** Asked where the bureau's roster is so much shorter that something may be wrong. */
export function RemovalQuestion({ error, onAllow, onKeep }: RemovalQuestionProps): ReactElement {
  const text = useText()
  const { removals, people } = error?.params ?? {}
  return (
    <ConsequenceModal
      open={error?.code === 'SYNC_WOULD_REMOVE_MANY'}
      title={text('roster.askTitle')}
      sentence={typeof removals === 'number' && typeof people === 'number' ? text('roster.askWhy', { removed: countText(removals), count: countText(people) }) : text('roster.askWhyPlain')}
      verb={text('roster.askAllow')}
      leave={text('roster.askKeep')}
      danger
      onDo={onAllow}
      onCancel={onKeep}
    >
      <p>{text('roster.askWhat')}</p>
    </ConsequenceModal>
  )
}
