import type { ReactElement, ReactNode } from 'react'

interface PageHeaderProps {
  readonly title: string
  /** A line of facts beside the title. */
  readonly facts?: ReactNode
  /** Secondary actions, left of the primary one. */
  readonly actions?: ReactNode
  /** The one primary action of the window, always at the right end of this line. */
  readonly primary?: ReactNode
}

/** The head of every window: its name left, its one primary action right. */
export function PageHeader({ title, facts, actions, primary }: PageHeaderProps): ReactElement {
  return (
    <header className="page-header">
      <h1>{title}</h1>
      <div className="page-facts">{facts}</div>
      <div className="page-actions">
        {actions}
        {primary}
      </div>
    </header>
  )
}
