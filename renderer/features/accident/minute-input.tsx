import { DatePicker, Input } from 'antd'
import dayjs from 'dayjs'
import { useState, type ReactElement } from 'react'
import { CalendarOpener, opensCalendar } from '../../ui/form/calendar-opener.tsx'
import { useText } from '../../ui/text.ts'
import { readTypedMinute, useHalfTyped } from './half-typed.ts'

interface MinuteInputProps {
  readonly id: string
  readonly value: string
  readonly invalid: boolean
  readonly disabled: boolean
  readonly aria: Readonly<Record<string, string | boolean | undefined>>
  readonly onChange: (next: string | null) => void
  readonly onLeave: () => void
}

const MINUTE = 'YYYY-MM-DD HH:mm'
const EXACT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/

/** A time to the minute, typed in any of the usual ways, or chosen from a calendar (Alt+↓ or F4). What is no time yet stays in the field, and is kept. */
export function MinuteInput({ id, value, invalid, disabled, aria, onChange, onLeave }: MinuteInputProps): ReactElement {
  const text = useText()
  const { typing, type } = useHalfTyped()
  const half = typing[id]
  const [open, setOpen] = useState(false)
  const [focused, setFocused] = useState(false)
  const unread = half !== undefined && !focused
  const put = (raw: string): void => {
    const read = EXACT.test(raw) ? readTypedMinute(raw) : null
    type(id, read === null && raw !== '' ? raw : null)
    if (read !== null || raw === '') onChange(read)
  }
  const leave = (): void => {
    setFocused(false)
    if (half !== undefined) {
      const read = readTypedMinute(half)
      if (read !== null) type(id, null)
      // The time that stood there before is not what anybody means any more.
      onChange(read)
    }
    onLeave()
  }
  return (
    <span className="date-input">
      <Input
        id={id}
        {...aria}
        className="figures"
        placeholder={text('accident.minutePlaceholder')}
        autoComplete="off"
        disabled={disabled}
        status={invalid || unread ? 'error' : ''}
        value={half ?? value}
        maxLength={30}
        onFocus={() => setFocused(true)}
        onChange={(event) => put(event.target.value)}
        onBlur={leave}
        onKeyDown={opensCalendar(() => setOpen(true))}
        suffix={<CalendarOpener disabled={disabled} onOpen={() => setOpen(true)} />}
      />
      {unread && <span className="severity-error" role="alert">{text('accident.minuteHalf')}</span>}
      {open && (
        <DatePicker
          open
          autoFocus
          className="date-picker"
          format={MINUTE}
          showTime={{ format: 'HH:mm' }}
          needConfirm={false}
          value={value === '' ? null : dayjs(value, MINUTE)}
          onChange={(_, next) => {
            if (typeof next === 'string' && next !== '') put(next)
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
