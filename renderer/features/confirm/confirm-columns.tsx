import { BankOutlined, CheckOutlined, ClockCircleOutlined, CloseCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { useMemo, type ReactElement } from 'react'
import { call } from '../../api/client.ts'
import type { GridColumn } from '../../ui/grid/grid-column.ts'
import { instantText } from '../../ui/instant-text.ts'
import { InsuranceNames } from '../../ui/insurance-names.tsx'
import { MaskedId } from '../../ui/masked-id.tsx'
import { Money } from '../../ui/money.tsx'
import { NameCell } from '../../ui/name-cell.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { useLocale, useText, type Text } from '../../ui/text.ts'
import { canEdit, canRemove, canRestore, mustWithdraw, type Line } from './declaration-line.ts'

export type RowAction = 'remove' | 'edit' | 'detail' | 'trail' | 'restore' | 'attachments'

const CHECK_SIGNS = { local: <CheckOutlined />, 'roster-stale': <ClockCircleOutlined className="severity-warning" />, 'bureau-only': <BankOutlined /> } as const

/** The columns of 增员确认; the row's actions stay in view at the right end. */
export function useConfirmColumns(act: (what: RowAction, line: Line, index: number) => void): readonly GridColumn<Line>[] {
  const text = useText()
  const locale = useLocale()
  return useMemo<readonly GridColumn<Line>[]>(
    () => [
      { key: 'name', title: text('confirm.name'), width: 96, grow: 2, required: true, sortField: 'name', render: (line) => <NameCell name={line.name} /> },
      { key: 'idNumber', title: text('confirm.idNumber'), width: 176, render: (line) => <MaskedId value={line.idNumber} onReveal={async () => (await call('declaration.reveal', { id: line.id })).idNumber} /> },
      { key: 'operation', title: text('confirm.operation'), width: locale === 'en' ? 84 : 68, render: (line) => (line.operation ? text(`operation.${line.operation}`) : '') },
      { key: 'insuredFrom', title: text('confirm.insuredFrom'), width: 84, sortField: 'insuredFrom', render: (line) => <span className="figures">{line.insuredFrom}</span> },
      { key: 'insurances', title: text('confirm.insurances'), width: 174, grow: 1, render: (line) => <InsuranceNames codes={line.insurances} short /> },
      { key: 'wageFen', title: text('confirm.wage'), width: 80, align: 'end', sortField: 'wageFen', render: (line) => <Money fen={line.wageFen} /> },
      {
        key: 'state', title: text('confirm.state'), width: locale === 'en' ? 112 : 94, required: true,
        render: (line) => <span title={line.bureauReason ?? undefined}><StateTag state={line.shownState} /></span>,
      },
      { key: 'findings', title: text('confirm.findings'), width: locale === 'en' ? 176 : 138, render: (line) => <Findings line={line} text={text} /> },
      { key: 'month', title: text('confirm.month'), width: 80, render: (line) => <span className="figures">{line.month}</span> },
      {
        key: 'origin', title: text('confirm.origin'), width: 250, grow: 1, sortField: 'row',
        render: ({ origin }) => (origin.fileName && origin.row !== null ? text('confirm.originRow', { file: origin.fileName, row: origin.row }) : text('confirm.originManual')),
      },
      { key: 'receipt', title: text('confirm.receipt'), width: 150, render: (line) => <span className="identity-number">{line.receiptNumber}</span> },
      { key: 'updatedAt', title: text('confirm.updatedAt'), width: 130, sortField: 'updatedAt', render: (line) => <span className="figures">{instantText(line.updatedAt)}</span> },
      { key: 'actions', title: text('grid.actions'), width: locale === 'en' ? 280 : 224, fixed: true, required: true, render: (line, { index, active }) => <Actions line={line} active={active} onAct={(what) => act(what, line, index)} /> },
    ],
    [text, locale, act],
  )
}

/** What is wrong, and how far it could be checked here at all. */
function Findings({ line, text }: { readonly line: Line; readonly text: Text }): ReactElement {
  const found = line.errors + line.warnings > 0
  return (
    <span className="row-says">
      {line.errors > 0 && <span className="severity-error"><CloseCircleOutlined /> {text('confirm.errors', { count: line.errors })}</span>}
      {line.warnings > 0 && (
        <span className="severity-warning nowrap">
          <WarningOutlined /> {text('confirm.warnings', { count: line.warnings })}
          {line.acknowledged && <CheckOutlined title={text('confirm.isAcknowledged')} aria-label={text('confirm.isAcknowledged')} />}
        </span>
      )}
      {!(found && line.checkState === 'local') && (
        <span className="quiet nowrap check-state" title={text(`check.hint.${line.checkState}`)}>
          {CHECK_SIGNS[line.checkState]} {text(`check.${line.checkState}`)}
        </span>
      )}
    </span>
  )
}

interface ActionsProps {
  readonly line: Line
  readonly active: boolean
  readonly onAct: (what: RowAction) => void
}

/** 删除 修改 详细 审核明细, as the manual has them. */
function Actions({ line, active, onAct }: ActionsProps): ReactElement {
  const text = useText()
  const state = line.shownState
  const button = (what: RowAction, label: string, enabled: boolean): ReactElement => (
    <button type="button" className="row-link" tabIndex={active ? 0 : -1} disabled={!enabled} aria-label={`${label} ${line.name}`} onClick={() => onAct(what)}>
      {label}
    </button>
  )
  return (
    <>
      {canRestore(state) ? button('restore', text('confirm.restore'), true) : button('remove', text(mustWithdraw(state) ? 'confirm.withdraw' : 'confirm.delete'), canRemove(state))}
      {button('edit', text('confirm.edit'), canEdit(state))}
      {button('detail', text('confirm.detail'), true)}
      {button('trail', text('confirm.trail'), true)}
      {button('attachments', line.attachments > 0 ? text('attachment.rowCount', { count: line.attachments }) : text('attachment.row'), true)}
    </>
  )
}
