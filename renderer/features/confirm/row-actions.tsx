import type { ReactElement } from 'react'
import { useText } from '../../ui/text.ts'
import { canEdit, canRemove, canRestore, mustWithdraw, type Line } from './declaration-line.ts'

export type RowAction = 'remove' | 'edit' | 'detail' | 'trail' | 'restore' | 'recall' | 'attachments'

interface RowActionsProps {
  readonly line: Line
  readonly active: boolean
  readonly onAct: (what: RowAction) => void
}

/** 删除 修改 详细 审核明细 修改附件, as the manual has them; what waits to be sent can be recalled. */
export function RowActions({ line, active, onAct }: RowActionsProps): ReactElement {
  const text = useText()
  const state = line.shownState
  const button = (what: RowAction, label: string, enabled: boolean): ReactElement => (
    <button type="button" className="row-link" tabIndex={active ? 0 : -1} disabled={!enabled} aria-label={`${label} ${line.name}`} onClick={() => onAct(what)}>
      {label}
    </button>
  )
  return (
    <>
      {canRestore(state)
        ? button('restore', text('confirm.restore'), true)
        : state === 'queued'
          ? button('recall', text('confirm.withdraw'), true)
          : button('remove', text(mustWithdraw(state) ? 'confirm.withdraw' : 'confirm.delete'), canRemove(state) && line.withdrawal !== 'asked')}
      {button('edit', text('confirm.edit'), canEdit(state))}
      {button('detail', text('confirm.detail'), true)}
      {button('trail', text('confirm.trail'), true)}
      {button('attachments', line.attachments > 0 ? text('attachment.rowCount', { count: line.attachments }) : text('attachment.row'), true)}
    </>
  )
}
