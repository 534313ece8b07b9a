import { BankOutlined, CheckOutlined, ClockCircleOutlined, CloseCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { useMemo, type ReactElement } from 'react'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { fieldLabel } from '../../../shared/i18n/fields/field-labels.ts'
import { CODE_ELEMENTS } from '../../../shared/rules/field.ts'
import { call } from '../../api/client.ts'
import { useCodes } from '../../api/use-codes.ts'
import type { GridColumn } from '../../ui/grid/grid-column.ts'
import { instantText } from '../../ui/instant-text.ts'
import { InsuranceNames } from '../../ui/insurance-names.tsx'
import { MaskedId } from '../../ui/masked-id.tsx'
import { Money } from '../../ui/money.tsx'
import { NameCell } from '../../ui/name-cell.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { useLocale, useText, type Text } from '../../ui/text.ts'
import { TimeLeft } from '../../ui/time-left.tsx'
import type { Line } from './declaration-line.ts'
import { RowActions, type RowAction } from './row-actions.tsx'

const CHECK_SIGNS = { local: <CheckOutlined />, 'roster-stale': <ClockCircleOutlined className="severity-warning" />, 'bureau-only': <BankOutlined /> } as const

/** The columns of 增员确认 and 减员确认; the row's actions stay in view at the right end. */
export function useConfirmColumns(kind: DeclarationKind, act: (what: RowAction, line: Line, index: number) => void): readonly GridColumn<Line>[] {
  const text = useText()
  const locale = useLocale()
  const codes = useCodes()
  return useMemo<readonly GridColumn<Line>[]>(() => {
    const wide = locale === 'en'
    const ofKind: readonly GridColumn<Line>[] =
      kind === 'add'
        ? [
            { key: 'operation', title: text('confirm.operation'), width: wide ? 84 : 68, render: (line) => (line.operation ? text(`operation.${line.operation}`) : '') },
            { key: 'insuredFrom', title: text('confirm.insuredFrom'), width: 84, sortField: 'insuredFrom', render: (line) => <span className="figures">{line.insuredFrom}</span> },
          ]
        : [
            { key: 'operation', title: fieldLabel('operation', locale, 'remove'), width: 92, render: (line) => (line.operation ? text(`operation.${line.operation}`) : '') },
            { key: 'removedOn', title: fieldLabel('removedOn', locale, 'remove'), width: 84, sortField: 'removedOn', render: (line) => <span className="figures">{line.removedOn}</span> },
          ]
    const reason: GridColumn<Line> = { key: 'reason', title: fieldLabel('reason', locale, 'remove'), width: 118, grow: 1, render: (line) => codes.nameOf(CODE_ELEMENTS.reason!, line.reason) }
    const insurances: GridColumn<Line> = { key: 'insurances', title: text('confirm.insurances'), width: 178, grow: 1, render: (line) => <InsuranceNames codes={line.insurances} short /> }
    const wage: GridColumn<Line> = { key: 'wageFen', title: text('confirm.wage'), width: 80, align: 'end', sortField: 'wageFen', render: (line) => <Money fen={line.wageFen} /> }
    return [
      { key: 'name', title: text('confirm.name'), width: 116, grow: 2, pinned: true, required: true, sortField: 'name', render: (line) => <NameCell name={line.name} /> },
      { key: 'idNumber', title: text('confirm.idNumber'), width: 168, render: (line) => <MaskedId value={line.idNumber} onReveal={async () => (await call('declaration.reveal', { id: line.id })).idNumber} /> },
      ...ofKind,
      kind === 'add' ? insurances : reason,
      { key: 'state', title: text('confirm.state'), width: wide ? 120 : 104, required: true, render: (line) => <State line={line} /> },
      { key: 'findings', title: text('confirm.findings'), width: wide ? 176 : 116, render: (line) => <Findings line={line} text={text} /> },
      kind === 'add' ? wage : insurances,
      { key: 'month', title: text('confirm.month'), width: 80, render: (line) => <span className="figures">{line.month}</span> },
      {
        key: 'origin', title: text('confirm.origin'), width: 250, grow: 1, sortField: 'row',
        render: ({ origin }) => (origin.fileName && origin.row !== null ? text('confirm.originRow', { file: origin.fileName, row: origin.row }) : text('confirm.originManual')),
      },
      { key: 'receipt', title: text('confirm.receipt'), width: 150, render: (line) => <span className="identity-number">{line.receiptNumber}</span> },
      { key: 'updatedAt', title: text('confirm.updatedAt'), width: 130, sortField: 'updatedAt', render: (line) => <span className="figures">{instantText(line.updatedAt)}</span> },
      { key: 'actions', title: text('grid.actions'), width: wide ? 310 : 226, fixed: true, required: true, render: (line, { index, active }) => <RowActions line={line} active={active} onAct={(what) => act(what, line, index)} /> },
    ]
  }, [text, locale, codes, kind, act])
}

/** The state; the bureau's words where it came back, the time left where it still waits. */
function State({ line }: { readonly line: Line }): ReactElement {
  return (
    <span className="row-says" title={line.bureauReason ?? undefined}>
      <StateTag state={line.shownState} />
      {line.shownState === 'queued' && line.heldUntil !== null && <span className="quiet small"><TimeLeft until={line.heldUntil} say={(time, text) => text('recall.row', { time })} /></span>}
      {line.withdrawal !== null && <Withdrawal how={line.withdrawal} />}
    </span>
  )
}

/** A withdrawal was asked for: until the bureau has done it, the state alone does not tell. */
function Withdrawal({ how }: { readonly how: NonNullable<Line['withdrawal']> }): ReactElement {
  const text = useText()
  return <span className={how === 'parked' ? 'severity-warning small nowrap' : 'quiet small nowrap'} title={text(`withdraw.${how}Hint`)}>{how === 'parked' && <WarningOutlined />} {text(`withdraw.${how}`)}</span>
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
