import { Checkbox, Input, Select } from 'antd'
import type { ReactElement } from 'react'
import { plainFen, readFen } from '../../../shared/domain/money.ts'
import { DateInput } from './date-input.tsx'
import type { FormField } from './form-field.ts'

/** What stands in a field, as typed; of the insurances the codes that are ticked. */
export type Typed = string | readonly string[]

export interface Choice {
  readonly value: string
  readonly label: string
  readonly disabled?: boolean
}

export interface TypedInputProps {
  readonly id: string
  readonly field: FormField
  readonly typed: Typed
  /** Of a code, an operation or insurances. */
  readonly choices: readonly Choice[]
  readonly invalid: boolean
  readonly describedBy: string | undefined
  readonly disabled?: boolean
  readonly earliest?: string
  readonly latest?: string
  readonly onType: (next: Typed) => void
  /** The field was left, or something was chosen: what it holds can be saved. */
  readonly onLeave: () => void
}

/** A code is found by its name or by the code itself. */
const fits = (input: string, choice?: { readonly value?: unknown; readonly label?: unknown }): boolean =>
  `${choice?.value as string} ${choice?.label as string}`.toLowerCase().includes(input.trim().toLowerCase())

/** One field as it is typed, whatever it will be read as. */
export function TypedInput({ id, field, typed, choices, invalid, describedBy, disabled = false, earliest, latest, onType, onLeave }: TypedInputProps): ReactElement {
  const aria = { 'aria-invalid': invalid, 'aria-describedby': describedBy, 'aria-required': field.required ?? false }
  const status = invalid ? ('error' as const) : ''
  const one = typeof typed === 'string' ? typed : ''
  switch (field.kind) {
    case 'code':
    case 'operation':
      return (
        <Select<string> id={id} {...aria} status={status} className="full" disabled={disabled} allowClear={!(field.required ?? false)} showSearch={{ filterOption: fits }} value={one || null} options={[...choices]}
          onChange={(next: string | undefined) => { onType(next ?? ''); onLeave() }} onBlur={onLeave} />
      )
    case 'date':
      return <DateInput id={id} aria={aria} typed={one} invalid={invalid} disabled={disabled} {...(earliest ? { earliest } : {})} {...(latest ? { latest } : {})} onType={onType} onLeave={onLeave} />
    case 'insurances':
      return (
        <Checkbox.Group
          disabled={disabled}
          value={[...typed]}
          options={choices.map((choice, index) => ({ ...choice, ...(index === 0 ? { id } : {}) }))}
          onChange={(next) => { onType([...next].sort()); onLeave() }}
        />
      )
    case 'money':
      return (
        <Input id={id} {...aria} status={status} className="figures" inputMode="decimal" autoComplete="off" suffix="元" disabled={disabled} maxLength={20} value={one}
          onChange={(event) => onType(event.target.value)}
          onBlur={() => { const fen = readFen(one); if (fen !== null) onType(plainFen(fen)); onLeave() }} />
      )
    default:
      return (
        <Input id={id} {...aria} status={status} maxLength={field.maxLength} spellCheck={false} autoComplete="off" disabled={disabled} className={field.kind === 'identity' ? 'identity-number' : ''} value={one}
          onChange={(event) => onType(event.target.value)} onBlur={onLeave} />
      )
  }
}
