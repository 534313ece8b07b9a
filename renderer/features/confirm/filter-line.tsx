import { Button, DatePicker, Input, Select, type InputRef } from 'antd'
import dayjs from 'dayjs'
import type { ReactElement, RefObject } from 'react'
import { SHOWN_STATES, type ShownState } from '../../../shared/domain/declaration.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useText } from '../../ui/text.ts'
import type { FilterState } from './use-filter.ts'

const FINDINGS = ['errors', 'warnings', 'none'] as const

/** Search and filters of 增员确认. */
export function FilterLine({ state, box }: { readonly state: FilterState; readonly box: RefObject<InputRef | null> }): ReactElement {
  const text = useText()
  const batches = useChannel('batch.list', { kind: 'add' })
  const { filter, change } = state
  return (
    <div className="tool-line">
      <Input ref={box} style={{ width: 230 }} allowClear aria-label={text('confirm.searchLabel')} placeholder={text('confirm.search')} value={state.typed} onChange={(event) => state.type(event.target.value)} />
      <Select<ShownState[]>
        mode="multiple"
        aria-label={text('confirm.stateFilter')}
        placeholder={text('confirm.stateFilter')}
        style={{ minWidth: 150 }}
        maxTagCount="responsive"
        allowClear
        value={filter.states}
        options={SHOWN_STATES.map((value) => ({ value, label: text(`state.${value}`) }))}
        onChange={(states) => change({ states })}
      />
      <Select
        aria-label={text('confirm.findingFilter')}
        placeholder={text('confirm.findingFilter')}
        style={{ width: 110 }}
        allowClear
        value={filter.withFindings === 'any' ? null : filter.withFindings}
        options={FINDINGS.map((value) => ({ value, label: text(`confirm.finding.${value}`) }))}
        onChange={(value: (typeof FINDINGS)[number] | undefined) => change({ withFindings: value ?? 'any' })}
      />
      <DatePicker
        picker="month"
        aria-label={text('confirm.monthFilter')}
        placeholder={text('confirm.monthFilter')}
        style={{ width: 120 }}
        value={filter.month ? dayjs(filter.month) : null}
        onChange={(_, month) => change({ month: typeof month === 'string' && month !== '' ? month : null })}
      />
      <Select
        aria-label={text('confirm.batchFilter')}
        placeholder={text('confirm.batchFilter')}
        style={{ width: 200 }}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        value={filter.batchId}
        options={(batches.data ?? []).map(({ id, fileName }) => ({ value: id, label: fileName }))}
        onChange={(value: string | undefined) => change({ batchId: value ?? null })}
      />
      {state.filtered && <Button type="link" onClick={state.reset}>{text('common.reset')}</Button>}
    </div>
  )
}
