import { Card } from 'antd'
import type { ReactElement, ReactNode } from 'react'

/** The frame of everything that is asked before the windows open. */
export function StartCard({ title, why, children }: { readonly title: string; readonly why: ReactNode; readonly children: ReactNode }): ReactElement {
  return (
    <main className="start">
      <Card className="start-card">
        <h1>{title}</h1>
        <p className="quiet">{why}</p>
        {children}
      </Card>
    </main>
  )
}
