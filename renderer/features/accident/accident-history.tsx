import type { ReactElement } from 'react'
import { accidentLabel, accidentPerson } from '../../../shared/i18n/fields/accident-labels.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useCodes } from '../../api/use-codes.ts'
import { instantText } from '../../ui/instant-text.ts'
import { isUiKey, useLocale, useText } from '../../ui/text.ts'
import { HAPPENED, HARM, REPORTED, WHO } from './accident-form-fields.ts'
import { partName, partOfKey } from './part-name.ts'

const ELEMENTS: ReadonlyMap<string, string> = new Map([...HAPPENED, ...REPORTED, ...WHO, ...HARM].flatMap(({ key, element }) => (element === undefined ? [] : [[key as string, element]])))

/** 改动历史 of a report: who changed what for whom and when, the newest first. */
export function AccidentHistory({ id }: { readonly id: string }): ReactElement | null {
  const text = useText()
  const locale = useLocale()
  const codes = useCodes()
  const { data } = useChannel('accident.history', { id })
  if (!data) return null
  const causeText = (cause: string): string => {
    const key = `cause.${cause}`
    return isUiKey(key) ? text(key) : cause
  }
  const said = (field: string, value: string): string => {
    const last = field.slice(field.lastIndexOf('.') + 1)
    if (value === '') return text('edit.empty')
    if (value === 'true' || value === 'false') return text(value === 'true' ? 'common.yes' : 'common.no')
    if (last === 'parts') return value.split('、').map((key) => partName(partOfKey(key), codes.nameOf, text)).join('、')
    if (last === 'mainPart') return text('accident.partNumber', { number: Number(value) + 1 })
    const element = ELEMENTS.get(last)
    return element === undefined ? value : codes.nameOf(element, value)
  }
  return (
    <section>
      <h3>{text('edit.history')}</h3>
      <ul className="history">
        {data.map((entry) => (
          <li key={entry.revision}>
            {text('edit.historyLine', { time: instantText(entry.at), by: entry.by, cause: causeText(entry.cause) })}
            {Object.entries(entry.changes).map(([field, [before, after]]) => (
              <div key={field} className="quiet">{`${accidentPerson(field, locale)} ${accidentLabel(field, locale)}:${said(field, before)} → ${said(field, after)}`.trim()}</div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
