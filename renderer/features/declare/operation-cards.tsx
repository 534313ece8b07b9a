import { CheckCircleFilled, StopOutlined } from '@ant-design/icons'
import { Tag } from 'antd'
import type { KeyboardEvent, ReactElement } from 'react'
import type { OperationAdvice } from '../../../shared/ipc/declare.ts'
import { useText } from '../../ui/text.ts'
import { useAdviceText } from './advice-text.ts'

interface OperationCardsProps {
  readonly operations: readonly OperationAdvice[]
  readonly chosen: string
  readonly onChoose: (operation: string) => void
}

export const OPERATION_ID = 'declare-operation'

/** The manual's buttons: the right one stands out and says why, the wrong ones say why not; arrows go from one to the next. */
export function OperationCards({ operations, chosen, onChoose }: OperationCardsProps): ReactElement {
  const text = useText()
  const say = useAdviceText()
  const proposed = operations.find(({ standing }) => standing === 'proposed') ?? operations[0]
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const by = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    const cards = [...event.currentTarget.querySelectorAll('button')]
    cards[(cards.indexOf(document.activeElement as HTMLButtonElement) + by + cards.length) % cards.length]?.focus()
  }
  return (
    <div role="group" aria-label={text('declare.operations')} className="operation-cards" onKeyDown={onKeyDown}>
      {operations.map(({ operation, standing, reason, params }) => {
        const own = chosen === operation
        return (
          <button
            key={operation}
            type="button"
            id={operation === proposed?.operation ? OPERATION_ID : undefined}
            aria-pressed={own}
            className={`operation-card operation-${standing} ${own ? 'operation-chosen' : ''}`}
            onClick={() => onChoose(operation)}
          >
            <span className="operation-name">
              {own && <CheckCircleFilled aria-hidden />}
              <strong>{text(`operation.${operation}`)}</strong>
              {standing === 'proposed' && <Tag color="blue">{text('declare.proposed')}</Tag>}
              {standing === 'wrong' && <Tag icon={<StopOutlined />}>{text('declare.wrong')}</Tag>}
            </span>
            <span className={own && standing === 'wrong' ? 'severity-error' : 'quiet'}>{say(reason, params)}</span>
          </button>
        )
      })}
    </div>
  )
}
