import { Tag } from 'antd'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { RECONCILIATION_WORDS, reconciliationReason } from '../../../shared/i18n/reconciliation/reason.ts'
import type { GridColumn } from '../../ui/grid/grid-column.ts'
import { MaskedId } from '../../ui/masked-id.tsx'
import { NameCell } from '../../ui/name-cell.tsx'
import { useLocale, useText } from '../../ui/text.ts'
import { COLOUR, WEIGHT, type Line } from './line-kinds.ts'

const LEAVES: ReadonlySet<Line['kind']> = new Set<Line['kind']>(['retire', 'stopLeft', 'stopMissing'])

/** Person, finding, why and what to do, and the draft that was made. */
export function useReconcileColumns(): readonly GridColumn<Line>[] {
  const text = useText()
  const locale = useLocale()
  return useMemo(
    () => [
      { key: 'row', title: text('reconcile.row'), width: 64, render: ({ row }) => <span className="figures">{row ?? text('reconcile.rosterOnly')}</span> },
      { key: 'name', title: text('reconcile.name'), width: 110, grow: 1, required: true, render: ({ name }) => <NameCell name={name} /> },
      { key: 'idNumber', title: text('reconcile.idNumber'), width: 176, render: ({ idNumber, row, detail }) => <>{row !== null && detail.numberProblem === 'empty' && <span className="quiet">{text('reconcile.ofRoster')} </span>}<MaskedId value={idNumber} /></> },
      { key: 'verdict', title: text('reconcile.verdict'), width: 170, required: true, render: ({ kind }) => <Tag color={COLOUR[WEIGHT[kind]]}>{RECONCILIATION_WORDS[locale][kind]}</Tag> },
      { key: 'reason', title: text('reconcile.reason'), width: 360, grow: 4, required: true, render: (line) => <span className="reason">{reconciliationReason(line, locale)}</span> },
      {
        key: 'draft', title: text('reconcile.draft'), width: 84, fixed: true, required: true,
        render: (line, { active }) => line.declarationId && <Link tabIndex={active ? 0 : -1} to={`${LEAVES.has(line.kind) ? '/confirm-remove' : '/confirm'}?text=${encodeURIComponent(line.name)}`}>{text('reconcile.toDraft')}</Link>,
      },
    ],
    [text, locale],
  )
}
