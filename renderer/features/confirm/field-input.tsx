import { Checkbox, DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useState, type ReactElement } from 'react'
import { ADD_OPERATIONS, type AddContent, type AddOperation } from '../../../shared/domain/add-content.ts'
import { plainFen, readFen } from '../../../shared/domain/money.ts'
import { fieldLabel } from '../../../shared/i18n/fields/field-labels.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useCodes } from '../../api/use-codes.ts'
import { useLocale, useText } from '../../ui/text.ts'
import type { FormField } from './form-fields.ts'

interface FieldInputProps {
  readonly id: string
  readonly field: FormField
  readonly content: AddContent
  readonly invalid: boolean
  readonly describedBy: string | undefined
  readonly onChange: (change: Partial<AddContent>) => void
  /** The field was left: what it holds is saved. */
  readonly onLeave: () => void
}

/** One field, to fill in. */
export function FieldInput(props: FieldInputProps): ReactElement {
  const { id, field, content, invalid, describedBy, onChange, onLeave } = props
  const text = useText()
  const codes = useCodes()
  const aria = { 'aria-invalid': invalid, 'aria-describedby': describedBy, 'aria-required': field.required ?? false }
  const status = invalid ? ('error' as const) : ''
  const value = content[field.key]
  const own = typeof value === 'string' ? value : ''
  const put = (next: string | null): void => onChange({ [field.key]: next } as Partial<AddContent>)
  // Name, type and number are texts that may be empty; all others are null where nothing is given.
  const emptied = (next: string): string | null => (next === '' && !['name', 'idType', 'idNumber'].includes(field.key) ? null : next)

  switch (field.kind) {
    case 'code':
      return (
        <Select id={id} {...aria} status={status} className="full" allowClear showSearch={{ optionFilterProp: 'label' }} value={own || null} options={[...codes.optionsOf(field.element!)]}
          onChange={(next: string | undefined) => { put(emptied(next ?? '')); onLeave() }} onBlur={onLeave} />
      )
    case 'operation':
      return (
        <Select<AddOperation> id={id} {...aria} status={status} className="full" value={content.operation} options={ADD_OPERATIONS.map((code) => ({ value: code, label: text(`operation.${code}`) }))}
          onChange={(next) => { onChange({ operation: next }); onLeave() }} onBlur={onLeave} />
      )
    case 'date':
      return (
        <DatePicker id={id} {...aria} status={status} className="full" format="YYYY-MM-DD" value={own ? dayjs(own) : null}
          onChange={(_, next) => { put(typeof next === 'string' && next !== '' ? next : null); onLeave() }} onBlur={onLeave} />
      )
    case 'money':
      return <MoneyInput {...props} />
    case 'insurances':
      return <InsuranceInput {...props} />
    default:
      return (
        <Input id={id} {...aria} status={status} maxLength={field.maxLength} spellCheck={false} autoComplete="off" className={field.kind === 'identity' ? 'identity-number' : ''} value={own}
          onChange={(event) => put(emptied(event.target.value))} onBlur={onLeave} />
      )
  }
}

/** An amount as it is typed; it becomes fen when it is one, and says so when it is none. */
function MoneyInput({ id, content, invalid, describedBy, onChange, onLeave }: FieldInputProps): ReactElement {
  const text = useText()
  const [typed, setTyped] = useState<string | null>(null)
  const fen = content.wageFen
  useEffect(() => setTyped(null), [fen])
  const wrong = typed !== null && typed.trim() !== '' && readFen(typed) === null
  const leave = (): void => {
    if (typed === null || wrong) return
    onChange({ wageFen: typed.trim() === '' ? null : readFen(typed) })
    onLeave()
  }
  return (
    <>
      <Input id={id} className="figures" inputMode="decimal" autoComplete="off" suffix="元" status={invalid || wrong ? 'error' : ''} aria-invalid={invalid || wrong} aria-describedby={wrong ? `${id}-wrong` : describedBy}
        value={typed ?? (fen === null ? '' : plainFen(fen))} onChange={(event) => setTyped(event.target.value)} onBlur={leave} onPressEnter={leave} />
      {wrong && <p id={`${id}-wrong`} role="alert" className="severity-error">{text('edit.wageInvalid')}</p>}
    </>
  )
}

/** The insurances that the unit takes part in, and any other that the draft holds. */
function InsuranceInput({ id, content, onChange, onLeave }: FieldInputProps): ReactElement {
  const locale = useLocale()
  const unit = useChannel('unit.insurances', {})
  const offered = [...new Set([...(unit.data?.value ?? []).map(({ insurance }) => insurance), ...content.insurances])].sort()
  return (
    <Checkbox.Group
      value={content.insurances}
      options={offered.map((code, index) => ({ value: code, label: fieldLabel(`insurance.${code}`, locale), ...(index === 0 ? { id } : {}) }))}
      onChange={(next) => { onChange({ insurances: [...next].sort() }); onLeave() }}
    />
  )
}
