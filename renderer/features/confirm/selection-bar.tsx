import { App, Button } from 'antd'
import type { ReactElement } from 'react'
import { useAction } from '../../api/use-channel.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { countText } from '../../ui/count-text.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { useText } from '../../ui/text.ts'
import type { Selection } from './declaration-line.ts'

interface SelectionBarProps {
  readonly count: number
  readonly bin: boolean
  readonly selected: () => Selection
  readonly onClear: () => void
  readonly onBulk: () => void
  readonly onRemove: () => void
  readonly onRestore: () => void
}

/** What can be done with all that are ticked. */
export function SelectionBar({ count, bin, selected, onClear, onBulk, onRemove, onRestore }: SelectionBarProps): ReactElement {
  const text = useText()
  const { message } = App.useApp()
  const acknowledge = useAction('declaration.acknowledge')
  if (count === 0) return <div className="selection-bar"><span className="quiet">{text(bin ? 'bin.hint' : 'confirm.selectHint')}</span></div>
  return (
    <>
      <ErrorAlert error={appErrorOf(acknowledge.error)} onClose={acknowledge.reset} />
      <div className="selection-bar">
        <strong role="status">{text('grid.selected', { count: countText(count) })}</strong>
        <Button type="link" onClick={onClear}>{text('grid.clearSelection')}</Button>
        {bin ? (
          <Button type="link" onClick={onRestore}>{text('bin.restoreCount', { count: countText(count) })}</Button>
        ) : (
          <>
            <Button type="link" loading={acknowledge.isPending} onClick={() => acknowledge.mutate({ selection: selected() }, { onSuccess: ({ acknowledged }) => void message.success(text('confirm.acknowledged', { count: countText(acknowledged) })) })}>
              {text('confirm.acknowledge')}
            </Button>
            <Button type="link" onClick={onBulk}>{text('bulk.open')}</Button>
            <Button type="link" danger onClick={onRemove}>{text('removeMany.open')}</Button>
          </>
        )}
      </div>
    </>
  )
}
