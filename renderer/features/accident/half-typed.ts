import { createContext, useContext } from 'react'
import { isCivilMinute } from '../../../shared/domain/civil-minute.ts'
import { readTypedDate } from '../../ui/form/date-input.tsx'

/** What stands in fields of a time and is none yet, by the field's id: kept with every keystroke like the rest. */
export interface HalfTyped {
  readonly typing: Readonly<Record<string, string>>
  /** Null: the field holds a time again, or nothing. */
  readonly type: (id: string, raw: string | null) => void
}

export const HalfTypedContext = createContext<HalfTyped>({ typing: {}, type: () => undefined })
export const useHalfTyped = (): HalfTyped => useContext(HalfTypedContext)

/** The minute of a text as people write it (`20261125 8:05`, `2026.11.25 08：05`), or null. */
export function readTypedMinute(typed: string): string | null {
  const match = /^(\S+)[\sT]+(\d{1,2})[:：](\d{2})$/.exec(typed.trim())
  const date = match ? readTypedDate(match[1] ?? '') : null
  const minute = match && date ? `${date} ${(match[2] ?? '').padStart(2, '0')}:${match[3]}` : ''
  return isCivilMinute(minute) ? minute : null
}
