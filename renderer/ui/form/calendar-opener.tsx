import { CalendarOutlined } from '@ant-design/icons'
import type { KeyboardEvent, ReactElement } from 'react'
import { useText } from '../text.ts'

/** The keys that open the calendar of a field in which a date or a time is typed: Alt+↓ and F4. */
export const opensCalendar = (open: () => void) => (event: KeyboardEvent): void => {
  if (event.key !== 'F4' && !(event.altKey && event.key === 'ArrowDown')) return
  event.preventDefault()
  open()
}

/** The sign at the end of such a field that opens it by mouse. */
export function CalendarOpener({ disabled, onOpen }: { readonly disabled: boolean; readonly onOpen: () => void }): ReactElement {
  const text = useText()
  return (
    <button type="button" tabIndex={-1} className="date-open" disabled={disabled} aria-label={text('form.calendar')} title={`${text('form.calendar')} (F4)`} onClick={onOpen}>
      <CalendarOutlined />
    </button>
  )
}
