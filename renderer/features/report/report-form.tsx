import { DatePicker, Form, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import type { ReactElement } from 'react'
import { ADD_OPERATIONS } from '../../../shared/domain/add-content.ts'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { SHOWN_STATES, type Operation, type ShownState } from '../../../shared/domain/declaration.ts'
import { REMOVE_OPERATIONS } from '../../../shared/domain/remove-content.ts'
import { useText } from '../../ui/text.ts'

export interface ReportQuery {
  readonly kind: DeclarationKind
  readonly month: string
  readonly states: ShownState[]
  readonly operations: Operation[]
  readonly copies: 1 | 3
}

interface ReportFormProps {
  readonly query: ReportQuery
  readonly onChange: (change: Partial<ReportQuery>) => void
}

const OPERATIONS: Readonly<Record<DeclarationKind, readonly Operation[]>> = { add: ADD_OPERATIONS, remove: REMOVE_OPERATIONS }

/** Which report, of which month, of whom. */
export function ReportForm({ query, onChange }: ReportFormProps): ReactElement {
  const text = useText()
  const several = { mode: 'multiple' as const, allowClear: true, maxTagCount: 'responsive' as const, popupMatchSelectWidth: false }
  return (
    <Form layout="vertical" className="paper-form panel" component="div">
      <Form.Item label={text('report.kind')}>
        <Radio.Group
          aria-label={text('report.kind')}
          optionType="button"
          value={query.kind}
          onChange={(event) => onChange({ kind: event.target.value as DeclarationKind, operations: [] })}
          options={[{ value: 'add', label: text('kind.add') }, { value: 'remove', label: text('kind.remove') }]}
        />
      </Form.Item>
      <Form.Item label={text('report.month')} htmlFor="report-month" required>
        <DatePicker id="report-month" picker="month" style={{ width: 120 }} allowClear={false} value={dayjs(query.month)} onChange={(_, value) => typeof value === 'string' && value !== '' && onChange({ month: value })} />
      </Form.Item>
      <Form.Item label={text('report.operations')} htmlFor="report-operations">
        <Select<Operation[]> {...several} id="report-operations" style={{ width: 180 }} placeholder={text('report.operationsAll')} value={query.operations} onChange={(operations) => onChange({ operations })} options={OPERATIONS[query.kind].map((value) => ({ value, label: text(`operation.${value}`) }))} />
      </Form.Item>
      <Form.Item label={text('report.states')} htmlFor="report-states">
        <Select<ShownState[]> {...several} id="report-states" style={{ width: 230 }} placeholder={text('report.statesAll')} value={query.states} onChange={(states) => onChange({ states })} options={SHOWN_STATES.map((value) => ({ value, label: text(`state.${value}`) }))} />
      </Form.Item>
      <Form.Item label={text('report.copies')}>
        <Radio.Group
          aria-label={text('report.copies')}
          value={query.copies}
          onChange={(event) => onChange({ copies: event.target.value as 1 | 3 })}
          options={[{ value: 1, label: text('report.copies1') }, { value: 3, label: text('report.copies3') }]}
        />
      </Form.Item>
    </Form>
  )
}
