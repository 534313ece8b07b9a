import type { ReactElement } from 'react'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { fieldLabel } from '../../../shared/i18n/fields/field-labels.ts'
import { useChannel } from '../../api/use-channel.ts'
import { instantText } from '../../ui/instant-text.ts'
import { isUiKey, useLocale, useText } from '../../ui/text.ts'
import { useValueText } from './use-value-text.ts'

/** 改动历史: who changed what and when, the newest first. */
export function History({ id, kind }: { readonly id: string; readonly kind: DeclarationKind }): ReactElement | null {
  const text = useText()
  const locale = useLocale()
  const valueText = useValueText()
  const { data } = useChannel('declaration.history', { id })
  if (!data) return null
  const causeText = (cause: string): string => {
    const key = `cause.${cause}`
    return isUiKey(key) ? text(key) : cause
  }
  const byText = (by: string): string => (by === 'bureau' ? text('edit.byBureau') : by)
  return (
    <section>
      <h3>{text('edit.history')}</h3>
      {data.length === 0 && <p className="quiet">{text('edit.historyEmpty')}</p>}
      <ul className="history">
        {[...data].sort((left, right) => right.revision - left.revision).map((entry) => (
          <li key={`${entry.revision} ${entry.at}`}>
            {text('edit.historyLine', { time: instantText(entry.at), by: byText(entry.by), cause: causeText(entry.cause) })}
            {Object.entries(entry.changes).map(([field, [before, after]]) => (
              <div key={field} className="quiet">{`${fieldLabel(field, locale, kind)}:${valueText(field, before)} → ${valueText(field, after)}`}</div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
