import { useEffect, useEffectEvent, useState, type ReactElement } from 'react'
import { plainFen, readFen } from '../../../shared/domain/money.ts'
import { useText } from '../text.ts'
import { readTypedDate } from './date-input.tsx'
import { TypedInput, type Typed, type TypedInputProps } from './typed-input.tsx'

/** A value as a declaration's content holds it. */
export type ContentValue = string | number | null | readonly string[]

interface FieldInputProps extends Omit<TypedInputProps, 'typed' | 'onType'> {
  readonly value: ContentValue
  readonly onChange: (next: ContentValue) => void
  /** As the field is left: what stands in it and is no date and no amount; null where that is over. */
  readonly onUnread?: (raw: string | null) => void
}

/** Name, type and number are texts that may be empty; all others are null where nothing is given. */
const EMPTY_TEXTS: readonly string[] = ['name', 'idType', 'idNumber']

/** One field of a declaration's content. What is no date and no amount stays on the screen, says so, and does not become one. */
export function FieldInput({ value, onChange, onUnread, ...rest }: FieldInputProps): ReactElement {
  const text = useText()
  const { field, id, onLeave } = rest
  const read = field.kind === 'money' || field.kind === 'date'
  const [unread, setUnread] = useState<string | null>(null)
  // The value changed from elsewhere, or the field is gone: what stood in it is not unread any more.
  const forget = useEffectEvent(() => onUnread?.(null))
  useEffect(() => {
    setUnread(null)
    return () => forget()
  }, [value])

  const put = (next: Typed): void => {
    if (typeof next !== 'string') return onChange(next)
    if (!read) return onChange(next === '' && !EMPTY_TEXTS.includes(field.key) ? null : next)
    // While it is typed it stays as typed; it is taken when the field is left.
    setUnread(next)
  }
  const leave = (): void => {
    if (read && unread !== null) {
      const value = unread.trim() === '' ? null : field.kind === 'money' ? readFen(unread) : readTypedDate(unread)
      if (value === null && unread.trim() !== '') return onUnread?.(unread)
      onUnread?.(null)
      onChange(value)
      setUnread(null)
    }
    onLeave()
  }
  const typed: Typed = unread ?? (typeof value === 'number' ? plainFen(value) : (value ?? (field.kind === 'insurances' ? [] : '')))
  const wrong = unread !== null && unread.trim() !== '' && (field.kind === 'money' ? readFen(unread) : readTypedDate(unread)) === null
  return (
    <>
      <TypedInput {...rest} typed={typed} invalid={rest.invalid || wrong} describedBy={wrong ? `${id}-wrong` : rest.describedBy} onType={put} onLeave={leave} />
      {wrong && (
        <p id={`${id}-wrong`} role="alert" className="severity-error">
          {text(field.kind === 'money' ? 'edit.wageInvalid' : 'form.dateInvalid')}
        </p>
      )}
    </>
  )
}
