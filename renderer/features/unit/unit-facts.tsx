import { Button, Descriptions, Skeleton } from 'antd'
import type { ReactElement } from 'react'
import { useNavigate } from 'react-router'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useChannel } from '../../api/use-channel.ts'
import { ELEMENT, useCodes } from '../../api/use-codes.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { useText } from '../../ui/text.ts'
import { AsOf } from './as-of.tsx'

/** 基本信息. */
export function UnitFacts(): ReactElement {
  const text = useText()
  const codes = useCodes()
  const navigate = useNavigate()
  const info = useChannel('unit.info', {})
  if (info.error) return <ErrorAlert error={appErrorOf(info.error)} onRetry={() => void info.refetch()} />
  if (!info.data) return <Skeleton active />
  const { value: unit, syncedAt } = info.data
  if (!unit) return <EmptyState why={text('unit.emptyWhy')} firstStep={<Button onClick={() => void navigate('/sync')}>{text('unit.emptyDo')}</Button>} />
  const number = (value: string): ReactElement => <span className="identity-number">{value}</span>
  return (
    <div className="tab-scroll">
      <section className="panel">
        <Descriptions
          column={{ xs: 1, lg: 2 }}
          bordered
          className="facts-table"
          items={[
            { key: 'name', label: text('unit.name'), children: unit.name, span: 2 },
            { key: 'number', label: text('unit.number'), children: number(unit.number) },
            { key: 'credit', label: text('unit.creditCode'), children: number(unit.creditCode) },
            { key: 'type', label: text('unit.type'), children: codes.nameOf(ELEMENT.unitType, unit.type) },
            { key: 'economic', label: text('unit.economicType'), children: codes.nameOf(ELEMENT.economicType, unit.economicType) },
            { key: 'industry', label: text('unit.industry'), children: codes.nameOf(ELEMENT.industry, unit.industry) },
            { key: 'status', label: text('unit.insuredStatus'), children: codes.nameOf(ELEMENT.unitInsuredStatus, unit.insuredStatus) },
            { key: 'region', label: text('unit.region'), children: `${unit.regionName}(${unit.region})` },
            { key: 'office', label: text('unit.office'), children: unit.bureauOffice },
            { key: 'address', label: text('unit.address'), children: unit.address || text('common.notGiven'), span: 2 },
            { key: 'contact', label: text('unit.contact'), children: unit.contact || text('common.notGiven') },
            { key: 'phone', label: text('unit.phone'), children: unit.phone || text('common.notGiven') },
          ]}
        />
      </section>
      <AsOf syncedAt={syncedAt} />
    </div>
  )
}
