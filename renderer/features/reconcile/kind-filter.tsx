import { Radio } from 'antd'
import type { ReactElement } from 'react'
import { RECONCILIATION_KINDS, type ReconciliationKind, type ReconciliationSummary } from '../../../shared/domain/reconciliation.ts'
import { RECONCILIATION_WORDS } from '../../../shared/i18n/reconciliation/reason.ts'
import { countText } from '../../ui/count-text.ts'
import { useLocale, useText } from '../../ui/text.ts'
import { linesOf } from './line-kinds.ts'

interface KindFilterProps {
  readonly summary: ReconciliationSummary
  readonly chosen: ReconciliationKind | null
  readonly onChoose: (kind: ReconciliationKind | null) => void
}

/** One group a finding, with how many people it has; groups without anybody are left out. */
export function KindFilter({ summary, chosen, onChoose }: KindFilterProps): ReactElement {
  const text = useText()
  const locale = useLocale()
  const kinds = RECONCILIATION_KINDS.filter((kind) => (summary.counts[kind] ?? 0) > 0)
  return (
    <Radio.Group
      aria-label={text('reconcile.groups')}
      className="reconcile-groups"
      optionType="button"
      value={chosen ?? ''}
      onChange={(event) => onChoose((event.target.value as ReconciliationKind | '') || null)}
      options={[{ value: '', label: `${text('reconcile.all')} ${countText(linesOf(summary))}` }, ...kinds.map((kind) => ({ value: kind, label: `${RECONCILIATION_WORDS[locale][kind]} ${countText(summary.counts[kind] ?? 0)}` }))]}
    />
  )
}
