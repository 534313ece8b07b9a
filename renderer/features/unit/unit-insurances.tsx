import { Button, Table, Tag } from 'antd'
import type { ReactElement } from 'react'
import type { UnitInsurance } from '../../../shared/domain/unit.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useChannel } from '../../api/use-channel.ts'
import { ELEMENT, useCodes } from '../../api/use-codes.ts'
import { countText, rateText } from '../../ui/count-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { useText } from '../../ui/text.ts'
import { useExport } from './use-export.ts'
import { AsOf } from './as-of.tsx'

/** 参保信息: each insurance of the unit. */
export function UnitInsurances(): ReactElement {
  const text = useText()
  const codes = useCodes()
  const { data, error, refetch, isLoading } = useChannel('unit.insurances', {})
  const exporting = useExport('unit.export', 'unit.exported')
  return (
    <div className="tab-scroll">
      <div className="tool-line">
        <AsOf syncedAt={data?.syncedAt} />
        <Button className="push" loading={exporting.state.running} disabled={!data?.value.length} onClick={() => void exporting.run({ what: 'insurances', from: null, to: null })}>{text('common.export')}</Button>
      </div>
      <ErrorAlert error={exporting.error} onClose={exporting.clear} />
      <ErrorAlert error={appErrorOf(error)} onRetry={() => void refetch()} />
      <Table<UnitInsurance>
        rowKey="insurance"
        loading={isLoading}
        dataSource={data?.value ?? []}
        pagination={false}
        size="small"
        locale={{ emptyText: <EmptyState why={text('unit.insurancesEmpty')} /> }}
        columns={[
          { title: text('unit.insurance'), render: (_, line) => codes.nameOf(ELEMENT.insurance, line.insurance) },
          { title: text('unit.insuranceStatus'), render: (_, line) => <Tag color={line.status === '1' ? 'green' : 'default'}>{codes.nameOf(ELEMENT.unitInsuredStatus, line.status)}</Tag> },
          { title: text('unit.from'), dataIndex: 'from', className: 'figures' },
          { title: text('unit.unitRate'), align: 'right', render: (_, line) => rateText(line.unitRatePpm) },
          { title: text('unit.personRate'), align: 'right', render: (_, line) => rateText(line.personRatePpm) },
          { title: text('unit.headcount'), align: 'right', render: (_, line) => countText(line.headcount) },
        ]}
      />
    </div>
  )
}
