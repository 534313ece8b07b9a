import { AutoComplete, Input, Radio, Select } from 'antd'
import { useState, type ReactElement } from 'react'
import { useChannel } from '../../api/use-channel.ts'
import { useCodes } from '../../api/use-codes.ts'
import { useSettled } from '../../api/use-settled.ts'
import { useText } from '../../ui/text.ts'
import type { AccidentFormField } from './accident-form-fields.ts'
import { MinuteInput } from './minute-input.tsx'

type Value = string | boolean | null

interface ValueInputProps {
  readonly id: string
  readonly field: AccidentFormField<string>
  /** The words of the field, for what a label element cannot name. */
  readonly label: string
  readonly value: Value
  readonly invalid: boolean
  readonly describedBy: string | undefined
  readonly disabled: boolean
  readonly onChange: (value: Value) => void
  /** The field was left: what it holds is saved. */
  readonly onLeave: () => void
  /** A hospital was chosen of which it is remembered whether it has an agreement. */
  readonly onAgreed?: (agreed: boolean) => void
  /** A place was chosen of which the region is remembered. */
  readonly onRegion?: (region: string) => void
}

/** One field of a report, to fill in. */
export function ValueInput(props: ValueInputProps): ReactElement {
  const { id, field, value, invalid, describedBy, disabled, onChange, onLeave } = props
  const text = useText()
  const codes = useCodes()
  const aria = { id, disabled, 'aria-invalid': invalid, 'aria-describedby': describedBy, 'aria-required': field.required ?? false }
  const status = invalid ? ('error' as const) : ''
  const own = typeof value === 'string' ? value : ''
  const put = (next: string): void => onChange(next === '' && field.key !== 'name' && field.key !== 'idNumber' ? null : next)

  switch (field.kind) {
    case 'code':
      return (
        <Select {...aria} status={status} className="full" allowClear showSearch={{ optionFilterProp: 'label' }} value={own || null} popupMatchSelectWidth={field.wide ? true : false}
          options={codes.optionsOf(field.element ?? '').map(({ value: code, label }) => ({ value: code, label: field.element === 'injury-situation' ? `${code} ${label}` : label }))}
          onChange={(next: string | undefined) => { onChange(next ?? null); onLeave() }} onBlur={onLeave} />
      )
    case 'minute':
      return <MinuteInput id={id} value={own} invalid={invalid} disabled={disabled} aria={aria} onChange={onChange} onLeave={onLeave} />
    case 'yesNo':
      return (
        <Radio.Group {...aria} value={value} aria-label={props.label} options={[{ value: true, label: text('common.yes') }, { value: false, label: text('common.no') }]} onChange={(event) => { onChange(event.target.value as boolean); onLeave() }} />
      )
    case 'region':
      return <RegionInput {...props} />
    case 'place':
    case 'hospital':
      return <RememberedInput {...props} />
    case 'long':
      return <Input.TextArea {...aria} status={status} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1500} value={own} onChange={(event) => put(event.target.value)} onBlur={onLeave} />
    default:
      return <Input {...aria} status={status} maxLength={field.kind === 'identity' ? 40 : 200} spellCheck={false} autoComplete="off" className={field.kind === 'identity' ? 'identity-number' : ''} value={own} onChange={(event) => put(event.target.value)} onBlur={onLeave} />
  }
}

/** 事故地点: a county, found by any part of its name. */
function RegionInput({ id, field, value, invalid, describedBy, disabled, onChange, onLeave }: ValueInputProps): ReactElement {
  const [typed, setTyped] = useState('')
  const text = useText()
  const asked = useSettled(typed.trim())
  const own = typeof value === 'string' ? value : ''
  const found = useChannel('accident.regions', { text: asked }, { keepPrevious: true })
  const current = useChannel('accident.regions', { text: own }, { enabled: own !== '' })
  const options = [...(own !== '' && asked === '' ? (current.data ?? []).filter(({ code }) => code === own) : []), ...(found.data ?? [])].filter(({ code }, index, all) => all.findIndex((one) => one.code === code) === index)
  return (
    <Select id={id} disabled={disabled} aria-invalid={invalid} aria-describedby={describedBy} aria-required={field.required ?? false} status={invalid ? 'error' : ''} className="full" allowClear placeholder={text('accident.regionHint')}
      showSearch={{ filterOption: false, onSearch: setTyped }} value={own || null} notFoundContent={text('accident.regionNone')}
      options={options.map(({ code, name }) => ({ value: code, label: name }))} onChange={(next: string | undefined) => { onChange(next ?? null); setTyped(''); onLeave() }} onBlur={onLeave} />
  )
}

/** A place or a hospital: typed, or taken from what was typed in earlier reports. */
function RememberedInput({ id, field, value, invalid, describedBy, disabled, onChange, onLeave, onAgreed, onRegion }: ValueInputProps): ReactElement {
  const remembered = useChannel('accident.remembered', {})
  const own = typeof value === 'string' ? value : ''
  const hospitals = remembered.data?.hospitals ?? []
  const places = remembered.data?.places ?? []
  const names = field.kind === 'hospital' ? hospitals.map(({ name }) => name) : places.map(({ place }) => place)
  const choose = (chosen: string): void => {
    const agreed = hospitals.find(({ name }) => name === chosen)?.agreed
    const region = places.find(({ place }) => place === chosen)?.region
    if (field.kind === 'hospital' && agreed !== null && agreed !== undefined) onAgreed?.(agreed)
    if (field.kind === 'place' && region !== null && region !== undefined) onRegion?.(region)
  }
  return (
    <AutoComplete id={id} disabled={disabled} className="full" status={invalid ? 'error' : ''} aria-invalid={invalid} aria-describedby={describedBy} aria-required={field.required ?? false} value={own}
      options={names.filter((name) => name !== own && name.includes(own)).slice(0, 12).map((name) => ({ value: name }))}
      onChange={(next: string | undefined) => onChange((next ?? '') === '' ? null : (next ?? null))} onSelect={(chosen: string | undefined) => { choose(chosen ?? ''); onLeave() }} onBlur={onLeave} />
  )
}
