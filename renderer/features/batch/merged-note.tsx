import { Alert } from 'antd'
import type { ReactElement } from 'react'
import type { Batch } from '../../../shared/domain/batch.ts'
import { countText } from '../../ui/count-text.ts'
import { useText } from '../../ui/text.ts'

export type Merged = NonNullable<Batch['merged']>

/** What the marked workbook brought home: how many rows changed, how many stayed, and those that the batch does not know. */
export function MergedNote({ counts, onClose }: { readonly counts: Merged; readonly onClose: () => void }): ReactElement {
  const text = useText()
  const { rows, cells, same, unknown } = counts
  return (
    <Alert
      type={unknown > 0 ? 'warning' : 'success'}
      role="status"
      showIcon
      closable={{ onClose }}
      title={text(rows > 0 ? 'batch.merged' : 'batch.mergedNothing', { rows: countText(rows), cells: countText(cells), same: countText(same) })}
      description={unknown > 0 ? text('batch.mergedUnknown', { count: countText(unknown) }) : undefined}
    />
  )
}
