import { Select } from 'antd'
import type { ReactElement } from 'react'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import type { DeclarationFilter } from '../../../shared/ipc/declaration.ts'
import { useChannel } from '../../api/use-channel.ts'
import { instantText } from '../../ui/instant-text.ts'
import { useText } from '../../ui/text.ts'

type Choice = Pick<DeclarationFilter, 'source' | 'batchId'>
const BATCH = 'batch:'

/** Typed in, of any batch, or of one. */
export function SourceFilter({ kind, filter, onChange }: { readonly kind: DeclarationKind; readonly filter: Choice; readonly onChange: (choice: Choice) => void }): ReactElement {
  const text = useText()
  const batches = useChannel('batch.list', { kind })
  const choose = (next: string | undefined): void => {
    if (next?.startsWith(BATCH)) return onChange({ source: 'any', batchId: next.slice(BATCH.length) })
    onChange({ source: next === 'manual' || next === 'batch' ? next : 'any', batchId: null })
  }
  const listed = (batches.data ?? []).filter(({ drafts, id }) => drafts > 0 || id === filter.batchId)
  return (
    <Select
      aria-label={text('confirm.sourceFilter')}
      placeholder={text('confirm.sourceFilter')}
      style={{ width: 130 }}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={filter.batchId ? BATCH + filter.batchId : filter.source === 'any' ? null : filter.source}
      options={[
        { value: 'manual', label: text('confirm.source.manual') },
        { value: 'batch', label: text('confirm.source.batch') },
        ...(listed.length > 0 ? [{ label: text('confirm.sourceBatches'), title: text('confirm.sourceBatches'), options: listed.map(({ id, fileName, importedAt }) => ({ value: BATCH + id, label: `${fileName}  ${instantText(importedAt)}` })) }] : []),
      ]}
      onChange={choose}
    />
  )
}
