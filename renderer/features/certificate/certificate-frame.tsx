import { Tabs } from 'antd'
import type { ReactElement, ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { PageHeader } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.ts'

export const CERTIFICATE_TABS = ['person', 'many', 'unit', 'kept', 'verify'] as const
export type CertificateTab = (typeof CERTIFICATE_TABS)[number]

interface CertificateFrameProps {
  readonly tab: CertificateTab
  readonly actions?: ReactNode
  readonly primary?: ReactNode
  readonly children: ReactNode
}

/** The window's head with the one primary action of this tab, and the tabs. */
export function CertificateFrame({ tab, actions, primary, children }: CertificateFrameProps): ReactElement {
  const text = useText()
  const [, setSearch] = useSearchParams()
  return (
    <div className="window">
      <PageHeader title={text('menu.certificate')} actions={actions} primary={primary} />
      <Tabs className="tabs-alone" activeKey={tab} onChange={(key) => setSearch({ tab: key }, { replace: true })} items={CERTIFICATE_TABS.map((name) => ({ key: name, label: text(`certificate.tab.${name}`) }))} />
      {children}
    </div>
  )
}
