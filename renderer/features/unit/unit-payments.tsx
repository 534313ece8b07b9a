import { Button, DatePicker, Segmented, Table, Tag } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { lazy, Suspense, useMemo, useState, type ReactElement } from 'react'
import type { UnitPayment } from '../../../shared/domain/unit.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useChannel } from '../../api/use-channel.ts'
import { ELEMENT, useCodes } from '../../api/use-codes.ts'
import { countText } from '../../ui/count-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { Money } from '../../ui/money.tsx'
import { isUiKey, useText } from '../../ui/text.ts'
import { useExport } from './use-export.ts'
import { AsOf } from './as-of.tsx'
import { paymentMatrix, type PaymentMonth } from '../../../shared/domain/payment-matrix.ts'

/** The chart brings a library with it: fetched when the payments are looked at. */
const PaymentChart = lazy(async () => ({ default: (await import('./payment-chart.tsx')).PaymentChart }))

type Months = readonly [from: string | null, to: string | null]

/** 缴费信息: months × insurances with totals, or every item. */
export function UnitPayments(): ReactElement {
  const text = useText()
  const [[from, to], setRange] = useState<Months>([null, null])
  const [view, setView] = useState<'matrix' | 'list'>('matrix')
  const { data, error, refetch, isLoading } = useChannel('unit.payments', { from, to }, { keepPrevious: true })
  const payments = useMemo(() => data?.value ?? [], [data])
  const exporting = useExport('unit.export', 'unit.exported')
  const empty = { emptyText: <EmptyState why={text('unit.paymentsEmpty')} /> }
  return (
    <div className="tab-scroll">
      <div className="tool-line">
        <DatePicker.RangePicker
          picker="month"
          aria-label={text('unit.payRange')}
          allowEmpty={[true, true]}
          value={[from ? dayjs(from) : null, to ? dayjs(to) : null] as [Dayjs | null, Dayjs | null]}
          onChange={(_, [start, end]) => setRange([start || null, end || null])}
        />
        <Segmented
          value={view}
          onChange={setView}
          options={[
            { value: 'matrix', label: text('unit.payView.matrix') },
            { value: 'list', label: text('unit.payView.list') },
          ]}
        />
        <span className="push">
          <AsOf syncedAt={data?.syncedAt} />
        </span>
        <Button loading={exporting.state.running} disabled={payments.length === 0} onClick={() => void exporting.run({ what: view === 'matrix' ? 'payments-by-month' : 'payments', from, to })}>{text('common.export')}</Button>
      </div>
      <ErrorAlert error={appErrorOf(error) ?? exporting.error} onRetry={() => void refetch()} onClose={exporting.clear} />
      {view === 'matrix' && payments.length > 0 && (
        <Suspense fallback={<div className="payment-chart" />}>
          <PaymentChart payments={payments} />
        </Suspense>
      )}
      {view === 'matrix' ? <Matrix payments={payments} loading={isLoading} empty={empty} /> : <Items payments={payments} loading={isLoading} empty={empty} />}
    </div>
  )
}

interface PartProps {
  readonly payments: readonly UnitPayment[]
  readonly loading: boolean
  readonly empty: { readonly emptyText: ReactElement }
}

function Matrix({ payments, loading, empty }: PartProps): ReactElement {
  const text = useText()
  const codes = useCodes()
  const { insurances, months, totals } = useMemo(() => paymentMatrix(payments), [payments])
  return (
    <Table<PaymentMonth>
      rowKey="month"
      size="small"
      loading={loading}
      dataSource={months.length > 0 ? [totals, ...months] : []}
      rowClassName={(line) => (line.month === '' ? 'totals' : '')}
      pagination={false}
      locale={empty}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: text('unit.payMonth'), render: (_, line) => line.month || text('unit.payTotalOf', { count: months.length }), className: 'figures', fixed: 'start', width: 110 },
        { title: text('unit.payStatus'), width: 100, render: (_, line) => line.month && <PayStatus status={line.status} /> },
        ...insurances.map((code) => ({
          key: code,
          title: codes.nameOf(ELEMENT.insurance, code),
          align: 'right' as const,
          render: (_: unknown, line: PaymentMonth) => <Money fen={line.byInsurance[code] ?? null} />,
        })),
        { title: text('unit.payTotal'), align: 'right', render: (_, line) => <strong><Money fen={line.totalFen} /></strong> },
      ]}
    />
  )
}

function Items({ payments, loading, empty }: PartProps): ReactElement {
  const text = useText()
  const codes = useCodes()
  return (
    <Table<UnitPayment>
      rowKey={(line) => `${line.month} ${line.insurance}`}
      size="small"
      loading={loading}
      dataSource={[...payments]}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      locale={empty}
      columns={[
        { title: text('unit.payMonth'), dataIndex: 'month', className: 'figures' },
        { title: text('unit.insurance'), render: (_, line) => codes.nameOf(ELEMENT.insurance, line.insurance) },
        { title: text('unit.headcount'), align: 'right', render: (_, line) => countText(line.headcount) },
        { title: text('unit.payBase'), align: 'right', render: (_, line) => <Money fen={line.baseFen} /> },
        { title: text('unit.payUnit'), align: 'right', render: (_, line) => <Money fen={line.unitFen} /> },
        { title: text('unit.payPerson'), align: 'right', render: (_, line) => <Money fen={line.personFen} /> },
        { title: text('unit.payTotal'), align: 'right', render: (_, line) => <Money fen={line.unitFen + line.personFen} /> },
        { title: text('unit.payStatus'), render: (_, line) => <PayStatus status={line.status} /> },
        { title: text('unit.paidOn'), dataIndex: 'paidOn', className: 'figures' },
      ]}
    />
  )
}

const COLOURS: Readonly<Record<string, string>> = { paid: 'green', due: 'gold', late: 'red' }

function PayStatus({ status }: { readonly status: string }): ReactElement {
  const text = useText()
  const key = `unit.pay.${status}`
  return <Tag color={COLOURS[status] ?? 'default'}>{isUiKey(key) ? text(key) : status}</Tag>
}
