import { DatePicker, Input } from 'antd'
import dayjs from 'dayjs'
import { useState, type ReactElement } from 'react'
import { isCalendarDate } from '../../../shared/domain/date-arithmetic.ts'
import { readImportedDate } from '../../../shared/domain/imported-date.ts'
import { useText } from '../text.ts'
import { CalendarOpener, opensCalendar } from './calendar-opener.tsx'

interface DateInputProps {
  readonly id: string
  /** As it is typed: also what is no date yet. */
  readonly typed: string
  readonly invalid: boolean
  readonly disabled?: boolean
  readonly aria: Readonly<Record<string, string | boolean | undefined>>
  readonly earliest?: string
  readonly latest?: string
  readonly onType: (next: string) => void
  readonly onLeave: () => void
}

/** The date of a text as people write it (20261101, 2026.11.1), or null. */
export const readTypedDate = (typed: string): string | null => {
  const read = readImportedDate(typed.trim())
  return read?.precision === 'day' ? read.date : null
}

/** A date that is typed in any of the usual ways, or chosen from a calendar (Alt+↓ or F4). */
export function DateInput({ id, typed, invalid, disabled, aria, earliest, latest, onType, onLeave }: DateInputProps): ReactElement {
  const text = useText()
  const [open, setOpen] = useState(false)
  const leave = (): void => {
    const date = readTypedDate(typed)
    if (date !== null && date !== typed) onType(date)
    onLeave()
  }
  return (
    <span className="date-input">
      <Input
        id={id}
        {...aria}
        className="figures"
        placeholder={text('form.datePlaceholder')}
        autoComplete="off"
        disabled={disabled ?? false}
        status={invalid ? 'error' : ''}
        value={typed}
        maxLength={20}
        onChange={(event) => onType(event.target.value)}
        onBlur={leave}
        onKeyDown={opensCalendar(() => setOpen(true))}
        suffix={<CalendarOpener disabled={disabled ?? false} onOpen={() => setOpen(true)} />}
      />
      {open && (
        <DatePicker
          open
          autoFocus
          className="date-picker"
          value={isCalendarDate(typed) ? dayjs(typed) : null}
          {...(earliest ? { minDate: dayjs(earliest) } : {})}
          {...(latest ? { maxDate: dayjs(latest) } : {})}
          onChange={(_, next) => {
            if (typeof next === 'string' && next !== '') onType(next)
            setOpen(false)
            document.getElementById(id)?.focus()
          }}
          onOpenChange={(next) => {
            setOpen(next)
            if (!next) document.getElementById(id)?.focus()
          }}
        />
      )}
    </span>
  )
}
