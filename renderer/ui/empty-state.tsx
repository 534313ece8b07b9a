import { Empty } from 'antd'
import type { ReactElement, ReactNode } from 'react'

interface EmptyStateProps {
  /** Why there is nothing. */
  readonly why: ReactNode
  /** What to do first. */
  readonly firstStep?: ReactNode
}

/** An empty list says why it is empty and what to do first. */
export function EmptyState({ why, firstStep }: EmptyStateProps): ReactElement {
  return (
    <div className="empty-state">
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<span>{why}</span>}>
        {firstStep}
      </Empty>
    </div>
  )
}
