import type { ReactElement } from 'react'
import { fieldLabel } from '../../../shared/i18n/fields/field-labels.ts'
import { useChannel } from '../../api/use-channel.ts'
import { instantText } from '../../ui/instant-text.ts'
import { isUiKey, useLocale, useText } from '../../ui/text.ts'

/** 改动历史: who changed what and when, the newest first. */
export function History({ id }: { readonly id: string }): ReactElement | null {
  const text = useText()
  const locale = useLocale()
  const { data } = useChannel('declaration.history', { id })
  if (!data) return null
  const causeText = (cause: string): string => {
    const key = `cause.${cause}`
    return isUiKey(key) ? text(key) : cause
  }
  return (
    <section>
      <h3>{text('edit.history')}</h3>
      {data.length === 0 && <p className="quiet">{text('edit.historyEmpty')}</p>}
      <ul className="history">
        {[...data].reverse().map((entry) => (
          <li key={`${entry.revision} ${entry.at}`}>
            {text('edit.historyLine', { time: instantText(entry.at), by: entry.by, cause: causeText(entry.cause) })}
            {Object.entries(entry.changes).map(([field, [before, after]]) => (
              <div key={field} className="quiet">{`${fieldLabel(field, locale)}:${before || text('edit.empty')} → ${after || text('edit.empty')}`}</div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
