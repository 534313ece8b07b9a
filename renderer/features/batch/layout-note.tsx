import { Alert, Button } from 'antd'
import type { ReactElement } from 'react'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useLocale, useText } from '../../ui/text.ts'
import { columnFieldLabel } from './column-field.ts'

interface LayoutNoteProps {
  readonly id: string
  readonly kind: DeclarationKind
  readonly onMap: () => void
}

/** What stands in no cell and still counts for every row, and that columns were read as remembered: whoever opens the batch is to see it, not only who looks at the mapping. */
export function LayoutNote({ id, kind, onMap }: LayoutNoteProps): ReactElement | null {
  const text = useText()
  const locale = useLocale()
  const { data: mapping } = useChannel('batch.mapping', { id })
  const filled = Object.entries(mapping?.fixed ?? {}).map(([field, value]) => text('batch.filledForAllOne', { field: columnFieldLabel(field, kind, locale, text), value }))
  const remembered = mapping?.source === 'layout'
  if (!remembered && filled.length === 0) return null
  return (
    <Alert
      type="info"
      role="note"
      showIcon
      title={
        <>
          {remembered && <div>{text('mapping.source.layout')}</div>}
          {filled.length > 0 && <div>{text('batch.filledForAll', { fields: filled.join(text('batch.filledForAllAnd')) })}</div>}
        </>
      }
      action={<Button size="small" onClick={onMap}>{text('mapping.open')}</Button>}
    />
  )
}
