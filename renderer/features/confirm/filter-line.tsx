import { Button, DatePicker, Input, Select, type InputRef } from 'antd'
import dayjs from 'dayjs'
import { memo, type ReactElement, type RefObject } from 'react'
import { SHOWN_STATES, type Operation, type ShownState } from '../../../shared/domain/declaration.ts'
import { fieldLabel } from '../../../shared/i18n/fields/field-labels.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useLocale, useText } from '../../ui/text.ts'
import { OPERATIONS_OF } from './declaration-line.ts'
import { FindingFilter } from './finding-filter.tsx'
import { SourceFilter } from './source-filter.tsx'
import type { FilterState } from './use-filter.ts'

interface FilterLineProps {
  readonly state: FilterState
  readonly box: RefObject<InputRef | null>
}

function PlainFilterLine({ state, box }: FilterLineProps): ReactElement {
  const text = useText()
  const locale = useLocale()
  const unit = useChannel('unit.insurances', {})
  const { filter, change } = state
  const kind = filter.kind ?? 'add'
  const several = { mode: 'multiple' as const, maxTagCount: 'responsive' as const, allowClear: true, popupMatchSelectWidth: false }
  const insurances = [...new Set([...(unit.data?.value ?? []).map(({ insurance }) => insurance), ...filter.insurances])].sort()
  return (
    <div className="tool-line" role="search">
      <Input ref={box} style={{ width: 210 }} allowClear aria-label={text('confirm.searchLabel')} placeholder={text('confirm.search')} value={state.typed} onChange={(event) => state.type(event.target.value)} />
      <Select<ShownState[]>
        {...several}
        aria-label={text('confirm.stateFilter')}
        placeholder={text('confirm.stateFilter')}
        style={{ width: 140 }}
        value={filter.states}
        options={SHOWN_STATES.map((value) => ({ value, label: text(`state.${value}`) }))}
        onChange={(states) => change({ states })}
      />
      <Select<Operation[]>
        {...several}
        aria-label={text('confirm.operationFilter')}
        placeholder={text('confirm.operationFilter')}
        style={{ width: 120 }}
        value={filter.operations}
        options={OPERATIONS_OF[kind].map((value) => ({ value, label: text(`operation.${value}`) }))}
        onChange={(operations) => change({ operations })}
      />
      <Select<string[]>
        {...several}
        aria-label={text('confirm.insuranceFilter')}
        placeholder={text('confirm.insuranceFilter')}
        style={{ width: 110 }}
        value={filter.insurances}
        options={insurances.map((value) => ({ value, label: fieldLabel(`insurance.${value}`, locale) }))}
        onChange={(next) => change({ insurances: next })}
      />
      <FindingFilter filter={filter} onChange={change} />
      <DatePicker
        picker="month"
        aria-label={text('confirm.monthFilter')}
        placeholder={text('confirm.monthFilter')}
        style={{ width: 112 }}
        value={filter.month ? dayjs(filter.month) : null}
        onChange={(_, month) => change({ month: typeof month === 'string' && month !== '' ? month : null })}
      />
      <SourceFilter kind={kind} filter={filter} onChange={change} />
      {state.filtered && <Button type="link" onClick={state.reset}>{text('common.reset')}</Button>}
    </div>
  )
}

/** Search and filters of 增员确认 and 减员确认; its many fields are drawn anew only where the filter is another. */
export const FilterLine = memo(PlainFilterLine, ({ state: before }, { state: after }) => before.filter === after.filter && before.typed === after.typed && before.filtered === after.filtered)
