import { Input, type GetRef } from 'antd'
import { useEffect, useRef, type ReactElement } from 'react'
import { useText } from '../../ui/text.ts'

interface ReasonFieldProps {
  readonly label: string
  readonly value: string
  /** True where it is needed and was not given. */
  readonly missing: boolean
  readonly onChange: (next: string) => void
}

/** Why something is withdrawn; the bureau reads it. */
export function ReasonField({ label, value, missing, onChange }: ReasonFieldProps): ReactElement {
  const text = useText()
  const field = useRef<GetRef<typeof Input.TextArea>>(null)
  useEffect(() => {
    if (missing) field.current?.focus()
  }, [missing])
  return (
    <>
      <label htmlFor="remove-reason">{label}</label>
      <Input.TextArea
        ref={field}
        id="remove-reason"
        autoFocus
        rows={2}
        maxLength={200}
        value={value}
        status={missing ? 'error' : ''}
        aria-invalid={missing}
        aria-describedby="remove-reason-hint"
        onChange={(event) => onChange(event.target.value)}
      />
      <p id="remove-reason-hint" className={missing ? 'severity-error' : 'quiet'} role={missing ? 'alert' : undefined}>{text(missing ? 'remove.reasonNeeded' : 'remove.reasonHint')}</p>
    </>
  )
}
