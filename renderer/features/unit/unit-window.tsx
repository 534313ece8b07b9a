import { Tabs } from 'antd'
import type { ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import { PageHeader } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.ts'
import { RosterTab } from './roster-tab.tsx'
import { RosterUpdateButton } from './roster-update-button.tsx'
import { UnitFacts } from './unit-facts.tsx'
import { UnitInsurances } from './unit-insurances.tsx'
import { UnitPayments } from './unit-payments.tsx'

const TABS = ['info', 'insurances', 'payments', 'roster'] as const
type Tab = (typeof TABS)[number]

/** 单位综合查询. */
export function UnitWindow(): ReactElement {
  const text = useText()
  const [search, setSearch] = useSearchParams()
  const tab: Tab = TABS.find((name) => name === search.get('tab')) ?? 'info'
  const panes: Readonly<Record<Tab, ReactElement>> = { info: <UnitFacts />, insurances: <UnitInsurances />, payments: <UnitPayments />, roster: <RosterTab /> }
  return (
    <div className="window">
      <PageHeader title={text('menu.unit')} primary={<RosterUpdateButton />} />
      <Tabs
        className="window-tabs"
        activeKey={tab}
        onChange={(key) => setSearch({ tab: key }, { replace: true })}
        destroyOnHidden
        items={TABS.map((name) => ({ key: name, label: text(`unit.tab.${name}`), children: panes[name] }))}
      />
    </div>
  )
}
