import { App, Tag } from 'antd'
import { useMemo, type ReactElement } from 'react'
import { useNavigate } from 'react-router'
import type { OutboxLine, OutboxState } from '../../../shared/domain/outbox.ts'
import { APP_ERROR_CODES, appError } from '../../../shared/result/app-error.ts'
import { describeError } from '../../../shared/i18n/errors/describe-error.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useAction } from '../../api/use-channel.ts'
import { useRows } from '../../api/use-rows.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import type { GridColumn } from '../../ui/grid/grid-column.ts'
import { VirtualGrid } from '../../ui/grid/virtual-grid.tsx'
import { instantText, timeOfDay } from '../../ui/instant-text.ts'
import { NameCell } from '../../ui/name-cell.tsx'
import { useLocale, useText, type Locale } from '../../ui/text.ts'
import { TimeLeft } from '../../ui/time-left.tsx'

const COLOURS: Readonly<Record<OutboxState, string>> = { queued: 'geekblue', sending: 'cyan', waiting: 'gold', sent: 'purple', parked: 'volcano' }

/** Why it waits or is parked: the bureau's own words first, else ours for the code. */
export function reasonOf({ reasonWords, reasonCode }: OutboxLine, locale: Locale): string {
  if (reasonWords) return reasonWords
  const code = APP_ERROR_CODES.find((known) => known === reasonCode)
  if (!code) return reasonCode ?? ''
  const { message, advice } = describeError(appError(code), locale)
  return advice ? `${message}。${advice}` : message
}

/** The outbox in some states. Only a parked one is decided on by a person. */
export function OutboxList({ states, empty }: { readonly states: readonly OutboxState[]; readonly empty: string }): ReactElement {
  const text = useText()
  const locale = useLocale()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const rows = useRows('sync.items', { states: [...states] })
  const { mutate: retry, error: retryError, reset } = useAction('sync.retry')
  const columns = useMemo<readonly GridColumn<OutboxLine>[]>(() => {
    const has = (state: OutboxState): boolean => states.includes(state)
    const time = (key: 'queuedAt' | 'nextAt' | 'sentAt', title: Parameters<typeof text>[0]): GridColumn<OutboxLine> => ({ key, title: text(title), width: 130, render: (line) => <span className="figures">{instantText(line[key])}</span> })
    return [
      { key: 'label', title: text('sync.person'), width: 110, grow: 1, render: (line) => <NameCell name={line.label} /> },
      { key: 'kind', title: text('sync.kind'), width: 90, render: (line) => text(line.kind === 'declaration' && line.declarationKind === 'remove' ? 'sync.kind.remove' : `sync.kind.${line.kind}`) },
      // Of what was sent the tab itself says it; what became of it stands in its own window.
      ...(has('sent') ? [] : [{ key: 'state', title: text('sync.state'), width: 96, render: (line: OutboxLine) => <Tag color={COLOURS[line.state]}>{text(`sync.state.${line.state}`)}</Tag> }]),
      time('queuedAt', 'sync.queuedAt'),
      ...(has('sent') ? [time('sentAt', 'sync.sentAt')] : []),
      ...(has('queued')
        ? [
            { key: 'heldUntil', title: text('sync.heldUntil'), width: 150, render: (line: OutboxLine) => line.heldUntil && <span className="figures">{timeOfDay(line.heldUntil)} <TimeLeft until={line.heldUntil} say={(left) => `(${text('recall.left', { time: left })})`} /></span> },
            time('nextAt', 'sync.nextAt'),
          ]
        : []),
      ...(has('sent')
        ? [{ key: 'receipt', title: text('sync.receipt'), width: 170, grow: 1, render: (line: OutboxLine) => <span className="identity-number">{line.receiptNumber}</span> }]
        : [
            { key: 'attempts', title: text('sync.attempts'), width: 70, render: (line: OutboxLine) => (line.attempts > 0 ? text('sync.attemptsValue', { count: line.attempts }) : '') },
            { key: 'reason', title: text('sync.reason'), width: 260, grow: 4, render: (line: OutboxLine) => <span className="reason">{reasonOf(line, locale)}</span> },
          ]),
      ...(has('parked')
        ? [{
            key: 'actions', title: text('grid.actions'), width: 150, fixed: true,
            render: (line: OutboxLine, { active }: { active: boolean }) => (
              <>
                <button type="button" className="row-link" tabIndex={active ? 0 : -1} title={text('sync.retryHint')} onClick={() => retry({ id: line.id }, { onSuccess: () => void message.success(text('sync.retried')) })}>
                  {text('sync.retry')}
                </button>
                <button type="button" className="row-link" tabIndex={active ? 0 : -1} onClick={() => void navigate(`${line.kind.startsWith('accident') ? '/accident-confirm' : line.declarationKind === 'remove' ? '/confirm-remove' : '/confirm'}?state=parked`)}>
                  {text('sync.openDeclaration')}
                </button>
              </>
            ),
          }]
        : []),
    ]
  }, [states, text, locale, retry, message, navigate])
  return (
    <div className="tab-fill">
      <ErrorAlert error={rows.error ?? appErrorOf(retryError)} onClose={reset} />
      <VirtualGrid label={text('menu.sync')} columns={columns} total={rows.total} rowAt={rows.rowAt} rowKey={(line) => line.id} onRange={rows.onRange} settling={rows.settling} empty={<EmptyState why={empty} />} />
    </div>
  )
}
