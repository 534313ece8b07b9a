import { Button, DatePicker, Input, Select, type InputRef } from 'antd'
import dayjs from 'dayjs'
import { useMemo, useState, type ReactElement, type RefObject } from 'react'
import { useSearchParams } from 'react-router'
import { SHOWN_STATES, type ShownState } from '../../../shared/domain/declaration.ts'
import type { AccidentFilter } from '../../../shared/ipc/accident.ts'
import { useCodes } from '../../api/use-codes.ts'
import { useSettled } from '../../api/use-settled.ts'
import { useForgetAddress } from '../../ui/list-key.ts'
import { useText } from '../../ui/text.ts'

const EVERYTHING: Omit<AccidentFilter, 'text'> = { states: [], degree: null, from: null, to: null, withFindings: 'any' }
const FINDINGS = ['errors', 'warnings', 'none'] as const

export interface AccidentFilterState {
  readonly filter: AccidentFilter
  readonly typed: string
  readonly filtered: boolean
  readonly type: (text: string) => void
  readonly change: (change: Partial<Omit<AccidentFilter, 'text'>>) => void
  readonly reset: () => void
}

/** The filter of the list; a state may come with the address, from the window that led here. */
export function useAccidentFilter(): AccidentFilterState {
  const [params] = useSearchParams()
  const forgetAddress = useForgetAddress()
  const [typed, setTyped] = useState(params.get('text') ?? '')
  const [choices, setChoices] = useState<Omit<AccidentFilter, 'text'>>(() => {
    const state = SHOWN_STATES.find((known) => known === params.get('state'))
    return { ...EVERYTHING, states: state ? [state] : [] }
  })
  const settled = useSettled(typed.trim())
  const filter = useMemo(() => ({ ...choices, text: settled }), [choices, settled])
  return {
    filter,
    typed,
    filtered: typed !== '' || JSON.stringify(choices) !== JSON.stringify(EVERYTHING),
    type: setTyped,
    change: (change) => setChoices((before) => ({ ...before, ...change })),
    reset: () => {
      setTyped('')
      setChoices(EVERYTHING)
      forgetAddress()
    },
  }
}

/** 按条件查询: time, person, state, degree. */
export function AccidentFilterLine({ state, box }: { readonly state: AccidentFilterState; readonly box: RefObject<InputRef | null> }): ReactElement {
  const text = useText()
  const codes = useCodes()
  const { filter, change } = state
  return (
    <div className="tool-line">
      <Input ref={box} style={{ width: 290 }} allowClear maxLength={60} aria-label={text('accident.searchLabel')} placeholder={text('accident.search')} value={state.typed} onChange={(event) => state.type(event.target.value)} />
      <DatePicker.RangePicker
        aria-label={text('accident.between')}
        allowEmpty={[true, true]}
        style={{ width: 250 }}
        placeholder={[text('accident.from'), text('accident.to')]}
        value={[filter.from ? dayjs(filter.from) : null, filter.to ? dayjs(filter.to) : null]}
        onChange={(_, [from, to]) => change({ from: from || null, to: to || null })}
      />
      <Select<ShownState[]> mode="multiple" aria-label={text('confirm.stateFilter')} placeholder={text('confirm.stateFilter')} style={{ minWidth: 150 }} maxTagCount="responsive" allowClear value={filter.states} options={SHOWN_STATES.map((value) => ({ value, label: text(`state.${value}`) }))} onChange={(states) => change({ states })} />
      <Select aria-label={text('accident.degree')} placeholder={text('accident.degree')} style={{ width: 110 }} allowClear value={filter.degree} options={[...codes.optionsOf('ALC021')]} onChange={(degree: string | undefined) => change({ degree: degree ?? null })} />
      <Select aria-label={text('confirm.findingFilter')} placeholder={text('confirm.findingFilter')} style={{ width: 110 }} allowClear value={filter.withFindings === 'any' ? null : filter.withFindings} options={FINDINGS.map((value) => ({ value, label: text(`confirm.finding.${value}`) }))} onChange={(value: (typeof FINDINGS)[number] | undefined) => change({ withFindings: value ?? 'any' })} />
      {state.filtered && <Button type="link" onClick={state.reset}>{text('common.reset')}</Button>}
    </div>
  )
}
