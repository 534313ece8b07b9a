import { CheckOutlined, CloseCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { useMemo, type ReactElement } from 'react'
import { useCodes } from '../../api/use-codes.ts'
import type { GridColumn } from '../../ui/grid/grid-column.ts'
import { instantText } from '../../ui/instant-text.ts'
import { NameCell } from '../../ui/name-cell.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { TimeLeft } from '../../ui/time-left.tsx'
import { useLocale, useText, type Text } from '../../ui/text.ts'
import { canEdit, canRemove, canSupplement, mustWithdraw, type AccidentAction, type AccidentRow } from './accident-line.ts'

/** So many names are written out in a row; the rest are counted. */
const NAMED = 3

/** The columns of 工伤快报确认; the row's actions stay in view at the right end. */
export function useAccidentColumns(act: (what: AccidentAction, line: AccidentRow) => void): readonly GridColumn<AccidentRow>[] {
  const text = useText()
  const locale = useLocale()
  const codes = useCodes()
  return useMemo<readonly GridColumn<AccidentRow>[]>(
    () => [
      { key: 'occurredAt', title: text('accident.occurredAt'), width: 126, required: true, sortField: 'occurredAt', render: (line) => <span className="figures">{line.occurredAt ?? text('accident.noTime')}</span> },
      { key: 'names', title: text('accident.injured'), width: 150, grow: 2, required: true, render: (line) => <Names names={line.names} text={text} /> },
      { key: 'place', title: text('accident.place'), width: 130, grow: 2, render: (line) => line.place ?? '' },
      { key: 'category', title: text('accident.category'), width: 80, render: (line) => codes.nameOf('gb6441.accident-category', line.category) },
      { key: 'degree', title: text('accident.degree'), width: 92, sortField: 'degree', render: (line) => <>{codes.nameOf('ALC021', line.degree)}{line.deaths > 0 && <span className="severity-error"> {text('accident.deaths', { count: line.deaths })}</span>}</> },
      { key: 'state', title: text('accident.state'), width: locale === 'en' ? 112 : 94, required: true, render: (line) => <span title={line.bureauReason ?? undefined}><StateTag state={line.shownState} />{line.heldUntil && <TimeLeft until={line.heldUntil} say={(time) => text('recall.row', { time })} />}</span> },
      { key: 'findings', title: text('accident.findings'), width: 96, render: (line) => <RowFindings line={line} text={text} /> },
      { key: 'receipt', title: text('accident.receipt'), width: 150, render: (line) => <span className="identity-number">{line.receiptNumber}</span> },
      { key: 'updatedAt', title: text('accident.updatedAt'), width: 126, sortField: 'updatedAt', render: (line) => <span className="figures">{instantText(line.updatedAt)}</span> },
      { key: 'actions', title: text('grid.actions'), width: locale === 'en' ? 370 : 262, fixed: true, required: true, render: (line, { active }) => <Actions line={line} active={active} onAct={(what) => act(what, line)} /> },
    ],
    [text, locale, codes, act],
  )
}

function Names({ names, text }: { readonly names: readonly string[]; readonly text: Text }): ReactElement {
  if (names.length === 0) return <span className="quiet">{text('accident.noPeople')}</span>
  return (
    <span className="accident-names">
      {names.slice(0, NAMED).map((name, index) => <NameCell key={index} name={name || text('accident.noName')} />)}
      {names.length > NAMED && <span className="quiet nowrap">{text('accident.andMore', { count: names.length })}</span>}
    </span>
  )
}

function RowFindings({ line, text }: { readonly line: AccidentRow; readonly text: Text }): ReactElement {
  return (
    <span className="row-says">
      {line.errors > 0 && <span className="severity-error"><CloseCircleOutlined /> {text('accident.errors', { count: line.errors })}</span>}
      {line.warnings > 0 && <span className="severity-warning nowrap"><WarningOutlined /> {text('accident.warnings', { count: line.warnings })}{line.acknowledged && <CheckOutlined title={text('confirm.isAcknowledged')} aria-label={text('confirm.isAcknowledged')} />}</span>}
    </span>
  )
}

/** 删除 修改 详细 审核明细 补充, as the manual has them. */
function Actions({ line, active, onAct }: { readonly line: AccidentRow; readonly active: boolean; readonly onAct: (what: AccidentAction) => void }): ReactElement {
  const text = useText()
  const state = line.shownState
  const subject = line.names.join('、')
  const button = (what: AccidentAction, label: string, enabled: boolean): ReactElement => (
    <button type="button" className="row-link" tabIndex={active ? 0 : -1} disabled={!enabled} aria-label={`${label} ${subject}`} onClick={() => onAct(what)}>
      {label}
    </button>
  )
  return (
    <>
      {state === 'void' ? button('restore', text('confirm.restore'), true) : button('remove', text(mustWithdraw(state) ? 'confirm.withdraw' : 'confirm.delete'), canRemove(state))}
      {state === 'queued' ? button('recall', text('accident.recall'), true) : button('edit', text('confirm.edit'), canEdit(state))}
      {button('detail', text('confirm.detail'), true)}
      {button('trail', text('confirm.trail'), true)}
      {button('attachments', text('accident.attachments'), state !== 'void')}
      {button('supplement', text('accident.supplement'), canSupplement(state))}
    </>
  )
}
